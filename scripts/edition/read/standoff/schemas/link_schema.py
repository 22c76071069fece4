"""The rows of the table of probed links."""

from typing import Annotated, Literal

from edition.read.standoff.schemas import value_forms as forms
from edition.read.standoff.schemas.data_record import Address, DataRecord, Line


class LinkRow(DataRecord):
    """One row of docs/data/links.csv; an empty cell is as good as none."""

    address: Address
    state: Literal["ok", "moved", "gone", "refused", "broken", "unreachable", "endless"]
    date: Annotated[str, forms.DAY]
    answer: Line | Literal[""] = ""
    moved_to: Address | Literal[""] = ""
    archived: Address | Literal[""] = ""
