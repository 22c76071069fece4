"""What mkdocs.yml may say: what the program does anyway, so that MkDocs called by itself makes the same site.

MkDocs would run what other keys name, and what tags of YAML ask for.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator

from edition.read.standoff.schemas.data_record import DataRecord, Text


def _is_off(wanted: bool) -> bool:
    if wanted:
        raise ValueError("expected false, as every address ends in .html")
    return wanted


class ThemeRecord(DataRecord):
    """The theme, of which the program uses the stylesheet alone."""

    name: Literal["material"]
    custom_dir: Text | None = None
    font: bool = False


class ConfigurationRecord(DataRecord):
    """mkdocs.yml."""

    site_name: Text
    docs_dir: Literal["docs"] = "docs"
    site_dir: Text = "site"
    use_directory_urls: Annotated[bool, AfterValidator(_is_off)] = False
    theme: ThemeRecord
    plugins: tuple[Literal["edition"]]
