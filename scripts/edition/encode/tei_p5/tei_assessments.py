"""What the editors judge, as standOff of TEI: the apparatus, and the claims with what is stated, derived and found."""

from edition.encode.editorial_ids import page_address
from edition.encode.tei_p5.tei_commentary import place, sources
from edition.encode.tei_p5.tei_header import category
from edition.encode.tei_p5.tei_prose import EDITORS, TEI, WITNESS, TeiProse, pointers, reading
from edition.encode.xml_elements import Content
from edition.model.claim import Assessment, Claim, Interval, Quantity
from edition.model.commentary.emendations import Emendation, EmendedPlace
from edition.words.ids import Lang

_TEXTS = ("finding", "tolerance", "refuted", "quotable", "limits")
"""What the editors say of a claim beside its statement."""


def apparatus(prose: TeiProse) -> Content:
    """Return the apparatus: a list for each entry, in it an `app` for each of its places."""
    return TEI.some("listApp", [_entry(prose, one) for one in prose.edition.standoff.emendations if one.places])


def _entry(prose: TeiProse, entry: Emendation) -> Content:
    return TEI.lines(
        "listApp",
        prose.versions("desc", entry.reason),
        [_app(prose, entry, one) for one in entry.places],
        id=entry.id,
        type=entry.kind.value,
        n=str(entry.total),
        ana=f"#{category('treatment', entry.treatment.value)}",
        cert=entry.certainty.value,
    )


def _app(prose: TeiProse, entry: Emendation, one: EmendedPlace) -> Content:
    """Return one place; a reading that is empty takes the lemma away."""
    standoff = prose.edition.standoff
    block = standoff.block_by_id.get(one.block)
    language = block.language if block else standoff.work.language
    lemma = TEI.mixed("lem", one.lemma, wit=f"#{WITNESS}", lang=language)
    other = None
    if one.reading is not None:
        other = TEI.mixed("rdg", reading(one.reading), resp=f"#{EDITORS}", cert=entry.certainty.value, lang=language)
    return TEI.lines(
        "app", lemma, other, loc=one.block, corresp=f"#{one.block}", type=one.part.value, n=str(one.occurrence or 1)
    )


def claims(prose: TeiProse) -> Content:
    """Return the claims: statement, quantities as stated and derived, verdict, and what the editors say of them."""
    items = [_claim(prose, claim) for claim in prose.edition.standoff.claims]
    return TEI.lines("list", items, type="claims") if items else None


def _claim(prose: TeiProse, claim: Claim) -> Content:
    standoff, found = prose.edition.standoff, prose.edition.index.assessment_by_claim[claim.id]
    languages = standoff.work.languages
    values = [("verdict", found.shown), ("strength", claim.strength.value), ("state", found.state.value)]
    return TEI.lines(
        "item",
        [TEI.mixed("label", claim.title[lang], lang=lang) for lang in languages],
        place(claim.at) if claim.at else None,
        prose.note("statement", claim.statement, subtype=claim.speaker.value),
        [_quantity(one, found, languages) for one in claim.quantities],
        [prose.note(name, getattr(claim, name)) for name in _TEXTS],
        [_notebook(prose, name) for name in claim.notebooks],
        id=claim.id,
        n=claim.kind.value,
        ana=pointers(category(name, value) for name, value in values),
        corresp=pointers(claim.targets),
        source=sources(claim.sources),
    )


def _notebook(prose: TeiProse, name: str) -> Content:
    """Return a pointer to the notebook that derives something for a claim."""
    edition = prose.edition
    return TEI.mixed(
        "ptr", type="notebook", target=page_address(edition, f"notebooks/{name}", edition.standoff.work.language)
    )


def _quantity(quantity: Quantity, found: Assessment, languages: tuple[Lang, ...]) -> Content:
    derived = found.derived.get(quantity.name)
    verdict = found.verdicts.get(quantity.name)
    stated = TEI.mixed("num", quantity.words, type="stated", **_bounds(quantity.stated)) if quantity.stated else None
    value = None
    if derived:
        grounds = f"#{category('grounds', derived.grounds.value)}"
        value = TEI.mixed(
            "num", type="derived", value=f"{derived.value:.15g}", ana=grounds, **_bounds(derived.interval)
        )
    return TEI.lines(
        "measure",
        [TEI.mixed("gloss", quantity.label[lang], lang=lang) for lang in languages],
        stated,
        value,
        n=quantity.name,
        unit=quantity.unit,
        ana=f"#{category('verdict', verdict.value)}" if verdict else None,
    )


def _bounds(interval: Interval) -> dict[str, str | None]:
    """Return the bounds of an interval; one without bound has none."""
    low, high = interval.low, interval.high
    return {"atLeast": None if low is None else repr(low), "atMost": None if high is None else repr(high)}
