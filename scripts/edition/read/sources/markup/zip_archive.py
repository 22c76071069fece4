"""What is in a zip archive, looked at before anything unpacks it."""

import zlib
from io import BytesIO
from itertools import pairwise
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from edition.read.sources.markup.markup_limits import has_crowded_tag, is_too_deep
from edition.words.findings import Unusable

MAX_MEMBERS = 4000
MAX_UNPACKED = 192 * 1024**2
"""Bytes of all members together; what fills them in a document are pictures."""
MAX_TEXT = 8 * 1024**2
"""Bytes of one member that holds text: a book comes to half of it, and pandoc takes a hundred times as much memory."""
MAX_PAGE = 3 * 1024**2
"""The same for a page of an e-book, which is a chapter, and takes more."""
MAX_RATIO = 250
"""Times that a member larger than a megabyte may be smaller when packed; texts of documents come to 40."""

_HEADER = 30
"""Bytes before the name of a member."""
_SAVE_AGAIN = "save it anew from the program that opens it"
_PAGES = (".xhtml", ".html", ".htm")
_TEXTS = (*_PAGES, ".xml", ".rels", ".opf", ".ncx")


def members(data: bytes, beginning: int = 64) -> dict[str, bytes]:
    """Return the first bytes of each member of a zip archive by its name.

    Raises: Unusable if it is damaged, locked, or would be too large when unpacked.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            _refuse_bomb(archive.infolist())
            _refuse_overlap(archive.infolist())
            return {info.filename: _read(archive, info, beginning) for info in archive.infolist()}
    except (BadZipFile, LargeZipFile, EOFError, zlib.error, NotImplementedError, ValueError, OSError):
        raise Unusable("is a zip archive that is damaged: it cannot be unpacked", _SAVE_AGAIN) from None


def _refuse_bomb(infos: list[ZipInfo]) -> None:
    """Refuse by what the archive says of itself; `_read` holds it to that."""
    if any(info.flag_bits & 1 for info in infos):
        raise Unusable("is locked with a password", "save it without one")
    large = [info for info in infos if info.file_size > 1024**2 and info.file_size > MAX_RATIO * info.compress_size]
    texts = [info for info in infos if info.file_size > _limit(info.filename.lower())]
    total = sum(info.file_size for info in infos)
    if large or texts or total > MAX_UNPACKED or len(infos) > MAX_MEMBERS:
        size = f"{total / 1024**2:.0f} MB in {len(infos)} files"
        raise Unusable(
            f"would unpack to {size}, more than an article can have",
            "save the article alone, without pictures, into a new document",
        )


def _refuse_overlap(infos: list[ZipInfo]) -> None:
    """Refuse parts that share bytes or a name: programs differ in what they read there."""
    ordered = sorted(infos, key=lambda info: info.header_offset)
    overlap = any(
        before.header_offset + _HEADER + len(before.filename) + before.compress_size > after.header_offset
        for before, after in pairwise(ordered)
    )
    if overlap or len({info.filename for info in infos}) < len(infos):
        raise Unusable("is a zip archive with parts that overlap or have one name", _SAVE_AGAIN)


def _limit(name: str) -> int:
    return MAX_PAGE if name.endswith(_PAGES) else MAX_TEXT if name.endswith(_TEXTS) else MAX_UNPACKED


def _read(archive: ZipFile, info: ZipInfo, beginning: int) -> bytes:
    """Unpack a member piece by piece and keep its first bytes: a wrong length or checksum is found at its end."""
    with archive.open(info) as file:
        if info.filename.lower().endswith(_TEXTS):
            whole = file.read()
            _refuse_deep(info, whole)
            return whole[:beginning]
        kept = file.read(beginning)
        while file.read(1 << 18):
            pass
    return kept


def _refuse_deep(info: ZipInfo, member: bytes) -> None:
    if has_crowded_tag(member.decode("utf-8", "replace")) or is_too_deep(member):
        what = f"has a part, {info.filename!r}, with more elements or attributes inside each other than texts have"
        raise Unusable(what, "save the article alone, without tables, into a new document")
