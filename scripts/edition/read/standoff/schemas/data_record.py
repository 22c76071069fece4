"""What the records of data files share: strict types, and the kinds of values that stand in many of them.

What the fields mean is said in docs/dev/data.md; the model that the program works on is in `edition.model`.
"""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from edition.read.standoff.schemas import value_forms as forms

Language = Annotated[str, forms.LANGUAGE]
Text = Annotated[str, Field(min_length=1, max_length=20_000), forms.TEXT]
Line = Annotated[str, Field(min_length=1, max_length=1000), forms.TEXT]
"""A text of a line or two, such as words of the article or an entry of a list."""
Words = Mapping[Language, Text]
Prose = Annotated[Words, "prose"]
"""Words in which the notation of prose holds."""
Address = Annotated[str, forms.ADDRESS]
Digest = Annotated[str, forms.DIGEST]
Version = Annotated[str, forms.VERSION]
Number = Annotated[float | int, Field(ge=-1e18, le=1e18)]
"""A number that can be compared and printed."""


class DataRecord(BaseModel):
    """Base of all records: strict types, unknown keys are errors."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


class PlaceRecord(DataRecord):
    block: Text
    words: Line
    occurrence: Annotated[int, Field(ge=1)] = 1


class IntervalRecord(DataRecord):
    low: Number | None
    high: Number | None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("low is above high")
        return self
