"""The folder of offprints: what was made, from what, and whether that is still the edition."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from edition.model.edition import Offprints
from edition.shell.digest_cache import digest_of
from edition.shell.disk import write_bytes
from edition.words.findings import EditionError
from edition.words.offprint_names import FOLDER, FOLDER_WITH_TEXT, MANIFEST


def made_from(files: Mapping[str, bytes], address: str | None) -> str:
    """Return the digest of what offprints are made from: all that the project gives, and the address of the site."""
    given = [(name, content) for name, content in sorted(files.items()) if not name.startswith(f"{FOLDER}/")]
    return digest_of([*given, ("address", (address or "").encode())])


def offprints_at_hand(files: Mapping[str, bytes], address: str | None) -> Offprints | None:
    """Return the offprints among the files of a project, and whether they are of the edition as it is; None if none.

    A file that is not as it was made counts as none, and so does one with the article's words.
    """
    try:
        told = json.loads(files.get(f"{FOLDER}/{MANIFEST}", b"null"))
        made = {name: digest for name, digest in told["files"].items() if _is(files.get(f"{FOLDER}/{name}"), digest)}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    if not made or told.get("words"):
        return None
    return Offprints(files=tuple(made), is_current=told.get("made_from") == made_from(files, address))


def _is(content: bytes | None, digest: object) -> bool:
    return content is not None and hashlib.sha256(content).hexdigest() == digest


def default_folder(root: Path, *, with_text: bool) -> Path:
    """Return where offprints lie; those with the words have a folder of their own, which no site is made from."""
    return root / (FOLDER_WITH_TEXT if with_text else FOLDER)


def refuse_public(folder: Path, root: Path) -> None:
    """Refuse to put the article's words where the site takes its offprints from.

    Raises: EditionError.
    """
    if folder.resolve() == (root / FOLDER).resolve():
        what = "is where the site takes its offprints from, and these hold the article's words"
        raise EditionError.at("site.output", str(folder), what, "name another folder with --output")


def _made_before(folder: Path, key: str, with_text: bool) -> dict[str, str]:
    """Return the offprints of the manifest that is there, if they are of the same edition, each with its SHA-256."""
    try:
        told = json.loads((folder / MANIFEST).read_bytes())
        return dict(told["files"]) if (told["made_from"], told["words"]) == (key, with_text) else {}
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return {}


def keep(folder: Path, made: Iterable[tuple[str, bytes]], key: str, *, with_text: bool) -> list[Path]:
    """Write offprints, then what they were made from; return where they lie.

    Those that were made from the same before stay listed: whoever makes one form anew has not given up the others.
    """
    written: dict[str, str] = {}
    for name, content in made:
        write_bytes(folder / name, content)
        written[name] = hashlib.sha256(content).hexdigest()
    told = {"made_from": key, "words": with_text, "files": {**_made_before(folder, key, with_text), **written}}
    write_bytes(folder / MANIFEST, (json.dumps(told, indent=1) + "\n").encode())
    return [folder / name for name in written]
