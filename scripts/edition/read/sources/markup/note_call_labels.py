"""What a note call looks like in print: a short number or letter, perhaps in brackets."""

import re

_LABEL = re.compile(r"\d{1,3}|[a-z]|(?=[ivxl])l?x{0,4}(ix|iv|v?i{0,4})|[*†‡§]{1,3}", re.IGNORECASE)


def is_call_label(text: str) -> bool:
    """Say whether the words of a link to a place on its page can be a note call.

    >>> [is_call_label(words) for words in ("1", "[12]", "(a)", "iv", "*", "2018", "top", "")]
    [True, True, True, True, True, False, False, False]
    """
    return bool(_LABEL.fullmatch(text.strip().strip("[]()").strip()))
