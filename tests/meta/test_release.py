"""One version and one date, wherever they are written."""

import re
from pathlib import Path

import yaml
from edition import __version__

ROOT = Path(__file__).resolve().parents[2]


def release() -> tuple[str, str]:
    work = yaml.safe_load((ROOT / "docs" / "data" / "work.yaml").read_text(encoding="utf-8"))
    return str(work["release"]["version"]), str(work["release"]["date"])


def test_the_program_has_the_version_of_the_edition() -> None:
    assert __version__ == release()[0]


def test_the_changelog_begins_with_it() -> None:
    heading = re.search(r"^## (\S+) \((\S+)\)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert heading is not None
    assert heading.groups() == release()


def test_the_citation_file_has_it_and_cites_the_article_rightly() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    work = yaml.safe_load((ROOT / "docs" / "data" / "work.yaml").read_text(encoding="utf-8"))
    assert (citation["version"], citation["date-released"]) == release()
    assert set(citation["license"]) == {work["rights"]["content"], work["rights"]["code"]}
    article, printed = citation["references"][0], work["publication"]
    assert article["title"] == work["title"][work["language"]]
    for name in ("journal", "volume", "issue", "issn", "url"):
        assert str(article[name]) == printed[name], name
    assert [author["name"] for author in citation["authors"]] == [work["edition"]["body"]["en"]]
    assert f"{article['start']}–{article['end']}" == printed["pages"]
    assert article["date-published"] == str(printed["date"])
