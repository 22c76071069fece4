"""The archives that EPUB and DOCX are: their parts by name, and one that is the same whenever it is made."""

import io
import zipfile
from collections.abc import Mapping

FIRST = "mimetype"
"""What stands first in an EPUB and is not compressed, so that programs know it by its first bytes."""
_MOMENT = (1980, 1, 1, 0, 0, 0)


def parts_of(archive: bytes) -> dict[str, bytes]:
    """Return the parts of an archive that a program of ours made, in its order."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return an archive of some parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            how = zipfile.ZIP_STORED if name == FIRST else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, _MOMENT), content, how)
    return made.getvalue()
