"""Tags of languages as BCP 47 writes them (RFC 5646), as far as pages use them: language, script, region."""

import re

from edition.words.ids import Lang

TAG = r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?"
"""Pattern of a tag in its usual letters: `pt`, `pt-BR`, `sr-Latn`."""

UNDETERMINED = Lang("und")
"""The language of what does not say its own."""

_TAG = re.compile(TAG)


def is_tag(text: str) -> bool:
    """Say whether a text is a tag in its usual letters.

    >>> is_tag("pt-BR"), is_tag("pt-br"), is_tag("portuguese")
    (True, False, False)
    """
    return _TAG.fullmatch(text) is not None


def usual(tag: str) -> Lang:
    """Return a tag in its usual letters, as names of fields have small ones only.

    >>> usual("pt-br"), usual("SR-latn")
    ('pt-BR', 'sr-Latn')
    """
    first, *others = tag.lower().split("-")
    cased = [part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in others]
    return Lang("-".join([first, *cased]))
