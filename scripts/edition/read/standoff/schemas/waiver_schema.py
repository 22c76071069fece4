"""The records of findings that the editors let stand."""

from typing import Annotated, Self

from pydantic import model_validator

from edition.read.standoff.schemas import value_forms as forms
from edition.read.standoff.schemas.data_record import DataRecord, Line, Text


class WaiverRecord(DataRecord):
    """One waiver of docs/data/waivers.yaml."""

    code: Line
    subject: Line | None = None
    file: Line | None = None
    reason: Text
    until: Annotated[str, forms.DAY]

    @model_validator(mode="after")
    def _of_something(self) -> Self:
        if self.subject is None and self.file is None:
            raise ValueError("give subject, file, or both: what is waived everywhere is no check")
        return self
