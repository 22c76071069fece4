"""Claims: their targets, places, notebooks, sources and units are there."""

from collections import Counter
from collections.abc import Iterator

from edition.checks import Subject
from edition.checks.unknown_references import unknown
from edition.languages.language_files import PROGRAM, language, languages
from edition.model.claim import Claim, CrossCheck, Quantity
from edition.model.edition import Edition
from edition.model.given import Standoff
from edition.words.findings import Explained, Finding, did_you_mean, fault

CODES = {
    "claims.unknown-block": Explained(
        "A claim targets a block that does not exist.",
        "`targets: [p1, p99]`.",
        "Write the id of the block that makes the claim.",
    ),
    "claims.at": Explained(
        "The place of a claim is in a block that is none of its targets.",
        '`targets: [p1]`, and `at: {block: p2, words: "ten boats"}`.',
        "Add the block to `targets`, or give a place in one of them.",
    ),
    "claims.unknown-notebook": Explained(
        "A claim names a notebook that does not exist.",
        "`notebook: boat`, where notebooks/ has `boats.py`.",
        "Write the name of the file without `.py`, or write the notebook.",
    ),
    "claims.unknown-source": Explained(
        "A claim names a source that no entry of the bibliography has.",
        "`sources: [adams]`, where bib/ has adams1901.",
        "Write the key as bib/ has it, or add the entry there.",
    ),
    "claims.idle-source": Explained(
        "A claim names a source that neither its prose nor its notebooks cite.",
        "`sources: [adams1901]`, where no text of the claim has `@adams1901`.",
        "Say in the claim or in its notebook what the source establishes, or take it out.",
    ),
    "claims.idle-notebook": Explained(
        "No claim names a notebook (a warning).",
        "`notebooks/boats.py`, which no claim names.",
        "Name it as `notebook` of a claim, or as one of its `cross_checks`, or remove it.",
    ),
    "claims.unit": Explained(
        "The unit of a quantity has no label in a language of the work.",
        "`unit: furlongs`, a unit that the language files do not have.",
        "Use a unit that they have, or add it in each language: see `edition docs add-a-language`.",
    ),
    "claims.quantity-twice": Explained(
        "Two quantities of a claim have one name.",
        "Two quantities with `name: boats` in one claim.",
        "Give each a name of its own; the notebook gives its values by these names.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at what each claim refers to."""
    standoff = subject.edition.standoff
    blocks = [block.id for block in standoff.blocks]
    keys = [entry.key for entry in standoff.entries]
    for claim in standoff.claims:
        yield from unknown(claim.id, "targets", claim.targets, blocks, "claims.unknown-block", standoff)
        yield from unknown(claim.id, "sources", claim.sources, keys, "claims.unknown-source", standoff)
        if claim.at and claim.at.block not in claim.targets:
            yield fault(
                "claims.at",
                standoff.origin(f"{claim.id}.at.block").where,
                f"the place of {claim.id} is in {claim.at.block!r}, which is none of its targets",
                "add the block to `targets`, or give a place in one of them",
                claim.id,
            )
        yield from _notebooks(claim, standoff)
        yield from _idle_sources(claim, subject.edition)
        yield from _quantities(claim, standoff)
    needed = {name for claim in standoff.claims for name in claim.notebooks}
    # One that waits for a table which only readers may have need not be named before somebody has run it.
    waiting = {notebook.name for notebook in standoff.notebooks if notebook.fetched}
    for name in sorted({*standoff.notebook_by_name} - needed - waiting):
        what, hint = f"no claim names the notebook {name!r}", "name it as `notebook` of a claim, or remove it"
        yield fault("claims.idle-notebook", f"notebooks/{name}.py", what, hint, name).as_warning()


def _idle_sources(claim: Claim, edition: Edition) -> Iterator[Finding]:
    """Look for sources that are listed and support nothing: readers take them for evidence."""
    places = {claim.id, *(f"page:notebooks/{name}" for name in claim.notebooks)}
    for number, key in enumerate(claim.sources):
        mentions = edition.index.mentions_by_key.get(key, ())
        cited = {mention.source for mention in mentions if mention.number is not None}
        if key in edition.standoff.entry_by_key and not places & cited:
            yield fault(
                "claims.idle-source",
                edition.standoff.origin(f"{claim.id}.sources.{number}").where,
                f"{claim.id} names the source {key!r}, and no text of it or of its notebooks cites it",
                "say there what it establishes, or take it out",
                claim.id,
            )


def _notebooks(claim: Claim, standoff: Standoff) -> Iterator[Finding]:
    fields = [("notebook", claim.notebook)] if claim.notebook is not None else []
    fields += [(f"cross_checks.{number}.notebook", one.notebook) for number, one in enumerate(claim.cross_checks)]
    for field, name in fields:
        if name not in standoff.notebook_by_name:
            yield fault(
                "claims.unknown-notebook",
                standoff.origin(f"{claim.id}.{field}").where,
                f"{claim.id} names the notebook {name!r}, which does not exist",
                did_you_mean(name, standoff.notebook_by_name) or f"write notebooks/{name}.py",
                claim.id,
            )


def _quantities(claim: Claim, standoff: Standoff) -> Iterator[Finding]:
    asked: dict[str, Quantity | CrossCheck] = {
        f"{claim.id}.quantities.{number}": one for number, one in enumerate(claim.quantities)
    }
    asked |= {f"{claim.id}.cross_checks.{number}": one for number, one in enumerate(claim.cross_checks)}
    times = Counter(quantity.name for quantity in asked.values())
    for path, quantity in asked.items():
        if times[quantity.name] > 1:
            yield fault(
                "claims.quantity-twice",
                standoff.origin(f"{path}.name").where,
                f"{claim.id} has {times[quantity.name]} quantities named {quantity.name!r}",
                "give each its own name",
                claim.id,
            )
        name = f"unit.{quantity.unit}"
        spoken = [lang for lang in standoff.work.languages if lang in languages()]
        lacking = [lang for lang in spoken if name not in language(lang).labels]
        if lacking:
            units = [name.removeprefix("unit.") for name in language(PROGRAM).labels if name.startswith("unit.")]
            yield fault(
                "claims.unit",
                standoff.origin(f"{path}.unit").where,
                f"the unit {quantity.unit!r} of {claim.id} has no label in {', '.join(lacking)}",
                did_you_mean(quantity.unit, units) or f"add {name} to the labels: see `edition docs add-a-language`",
                claim.id,
            )
