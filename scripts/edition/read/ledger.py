"""Records of docs/data/claims.yaml to claims."""

from collections.abc import Mapping

from edition.ids import Id, Lang
from edition.model.article import Place
from edition.model.claim import Claim, Interval, Quantity, Verdict
from edition.model.prose import Localized
from edition.read import schema


def claim(record: schema.ClaimRecord, statement: Localized, finding: Localized) -> Claim:
    """Return the claim of a record, whose prose has been read already."""
    return Claim(
        id=Id(record.id),
        targets=tuple(map(Id, record.targets)),
        at=_place(record.at) if record.at else None,
        kind=record.kind,
        title=_localized(record.title),
        statement=statement,
        quantities=tuple(map(_quantity, record.quantities)),
        recorded=Verdict(record.recorded),
        strength=record.strength,
        notebook=record.notebook,
        finding=finding,
        sources=record.sources,
    )


def _place(record: schema.PlaceRecord) -> Place:
    return Place(block=Id(record.block), words=record.words, occurrence=record.occurrence)


def _quantity(record: schema.QuantityRecord) -> Quantity:
    stated = Interval(low=record.stated.low, high=record.stated.high) if record.stated else None
    words = record.stated.words if record.stated else ""
    return Quantity(name=record.name, label=_localized(record.label), unit=record.unit, stated=stated, words=words)


def _localized(words: Mapping[str, str]) -> dict[Lang, str]:
    return {Lang(lang): text for lang, text in words.items()}
