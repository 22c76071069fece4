"""Words that a page shows a second time, as a note beside the text: painted by the stylesheet, no text of the page."""

import re

from markupsafe import Markup

_WORDS = re.compile(r"(?:^|(?<=>))[^<>]+(?=<|$)")


def painted(html: Markup) -> Markup:
    """Return HTML with its words as attributes of empty elements, which the stylesheet shows; all else as it was.

    What stands in an attribute cannot be found, selected or annotated, so that a passage has one place in a page.

    >>> painted(Markup('Gulls &amp; <em>terns</em>'))
    Markup('<span data-words="Gulls &amp; "></span><em><span data-words="terns"></span></em>')
    """
    return Markup(_WORDS.sub(lambda words: f'<span data-words="{words[0].replace(chr(34), "&#34;")}"></span>', html))
