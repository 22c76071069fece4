"""The aligned abstracts: every row tells what each printed version says, and remarks on versions that are there."""

from collections.abc import Iterator

from edition.checks import Subject
from edition.model.article import BlockKind
from edition.words.findings import Explained, Finding, fault

CODES = {
    "alignment.language": Explained(
        "A row has a passage of, or a remark on, an abstract that the article does not have.",
        "`de: {first: …, last: …}`, where no abstract is in that language.",
        "Take it away, or add the abstract to docs/data/abstracts.yaml.",
    ),
    "alignment.account": Explained(
        "A row does not tell what the abstract in a language says, or tells of one that is not there.",
        "A row with `account: {fr: …}`, where the article has an abstract in `en` too.",
        "Say of each abstract what it has of the sentence, or that it has nothing.",
    ),
    "alignment.passage": Explained(
        "A row gives the passage of one abstract and not of another.",
        "`passages: {fr: …}`, where the article has an abstract in `en` too.",
        "Give the first and last words in each abstract, or in none.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at each row."""
    standoff = subject.edition.standoff
    printed = {block.language for block in standoff.of_kind(BlockKind.ABSTRACT)}
    of = f"abstracts are in {', '.join(sorted(printed)) or 'no language'}: write one of these, or add it there"
    for row in standoff.alignment:
        for lang in sorted(row.passages.keys() - printed):
            where = standoff.origin(f"{row.id}.passages.{lang}").where
            yield fault("alignment.language", where, f"{row.id} has a passage in {lang!r}", of, row.id)
        for number, remark in enumerate(row.remarks):
            if remark.of not in printed:
                where = standoff.origin(f"{row.id}.remarks.{number}.of").where
                message = f"{row.id} remarks on the version in {remark.of!r}"
                yield fault("alignment.language", where, message, of, row.id)
        if row.account.keys() != printed:
            where = standoff.origin(f"{row.id}.account").where
            message = f"{row.id} tells of the versions in {', '.join(row.account) or 'no language'}"
            yield fault("alignment.account", where, message, f"tell of those in {', '.join(sorted(printed))}", row.id)
        if row.passages and (lacking := sorted(printed - row.passages.keys())):
            where = standoff.origin(f"{row.id}.passages").where
            message = f"{row.id} has no passage in {', '.join(lacking)}"
            yield fault("alignment.passage", where, message, "give the first and last words of it there too", row.id)
