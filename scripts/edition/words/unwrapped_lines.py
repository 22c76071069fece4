"""Words as they run on, without the line ends of the file that they stood in."""

import re

DIVIDED = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]\n\s*(?=[^\W\d_])")
"""The hyphen and line end that divide a word."""


def unwrapped(text: str) -> str:
    r"""Return words with line ends as spaces, words divided at line ends put together.

    >>> unwrapped("the har-\nbour of\na thousand")
    'the harbour of a thousand'
    """
    text = DIVIDED.sub("", text)
    first, *rest = text.split("\n")
    if not rest:
        return text
    *middle, last = rest
    return " ".join([first.rstrip(), *(line.strip() for line in middle if line.strip()), last.lstrip()])
