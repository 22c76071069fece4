"""What is in a zip archive, looked at before anything unpacks it."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from edition.words.findings import Unusable

MAX_MEMBERS = 4000
MAX_UNPACKED = 192 * 1024**2
"""Bytes of all members together; what fills them in a document are pictures."""
MAX_TEXT = 12 * 1024**2
"""Bytes of one member that holds text: a book comes to half of it, and pandoc takes a hundred times as much memory."""
MAX_RATIO = 250
"""Times that a member larger than a megabyte may be smaller when packed; texts of documents come to 40."""

_SAVE_AGAIN = "save it anew from the program that opens it"
_TEXTS = (".xml", ".xhtml", ".html", ".htm", ".rels", ".opf", ".ncx")


def members(data: bytes, beginning: int = 64) -> dict[str, bytes]:
    """Return the first bytes of each member of a zip archive by its name.

    Raises: Unusable if it is damaged, locked, or would be too large when unpacked.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            _refuse_bomb(archive.infolist())
            return {info.filename: _read(archive, info, beginning) for info in archive.infolist()}
    except (BadZipFile, LargeZipFile, EOFError, zlib.error, NotImplementedError, ValueError, OSError):
        raise Unusable("is a zip archive that is damaged: it cannot be unpacked", _SAVE_AGAIN) from None


def _refuse_bomb(infos: list[ZipInfo]) -> None:
    """Refuse by what the archive says of itself; `_read` holds it to that."""
    if any(info.flag_bits & 1 for info in infos):
        raise Unusable("is locked with a password", "save it without one")
    large = [info for info in infos if info.file_size > 1024**2 and info.file_size > MAX_RATIO * info.compress_size]
    texts = [info for info in infos if info.filename.lower().endswith(_TEXTS) and info.file_size > MAX_TEXT]
    total = sum(info.file_size for info in infos)
    if large or texts or total > MAX_UNPACKED or len(infos) > MAX_MEMBERS:
        size = f"{total / 1024**2:.0f} MB in {len(infos)} files"
        raise Unusable(
            f"would unpack to {size}, more than an article can have",
            "save the article alone, without pictures, into a new document",
        )


def _read(archive: ZipFile, info: ZipInfo, beginning: int) -> bytes:
    """Unpack a member piece by piece and keep its first bytes: a wrong length or checksum is found at its end."""
    with archive.open(info) as file:
        kept = file.read(beginning)
        while file.read(1 << 18):
            pass
    return kept
