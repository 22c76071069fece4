"""What the editors let stand for a time, if there is such a file."""

from collections.abc import Iterator

from edition.model.waiver import Waiver
from edition.read.standoff.data_files import RecordFiles
from edition.read.standoff.schemas.waiver_schema import WaiverRecord
from edition.words.project_layout import WAIVERS


def read_waivers(files: RecordFiles) -> Iterator[Waiver]:
    """Yield the waivers in the order of their file."""
    for number, (record, path, document) in enumerate(files.listed(WAIVERS, WaiverRecord)):
        for key in ("code", "until"):
            files.origins[f"waiver:{number}.{key}"] = document.origins[(*path, key)]
        yield Waiver(
            code=record.code,
            subject=record.subject or "",
            file=record.file or "",
            reason=record.reason,
            until=record.until,
        )
