"""One text of the editors in all its languages, and where each was typed; how they render terms in such texts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from edition.model.origin import Origin
from edition.model.prose_tree import Citation, Document, Inline, Prose, citations, paragraphs, plain, walk
from edition.words.findings import Where
from edition.words.ids import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """How a term that carries the argument is rendered in each language.

    others: renderings that editors might take instead, and do not; `*` at the end of one stands for any ending.
    """

    id: str
    term: Mapping[Lang, str]
    others: Mapping[Lang, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class EditorialText:
    """What editors wrote in one field, on one page, in one cell of a notebook.

    name: what people call it; field: which of the place's texts it is; place: the id it belongs to, or `work`, `cover`,
    `page:NAME`; origins: also of a version that lacks.
    """

    name: str
    field: str
    place: str
    versions: Mapping[Lang, Document]
    origins: Mapping[Lang, Origin]

    def proses(self, lang: Lang) -> tuple[Prose, ...]:
        """Return one version, paragraph by paragraph."""
        return self._proses.get(lang, ())

    def nodes(self, lang: Lang) -> Iterator[Inline]:
        """Yield every node of one version in reading order."""
        for prose in self.proses(lang):
            yield from walk(prose)

    def citations(self, lang: Lang) -> tuple[Citation, ...]:
        """Return the citations of one version in reading order."""
        return self._citations.get(lang, ())

    def words(self, lang: Lang) -> str:
        """Return the words of one version without markup."""
        return self._words.get(lang, "")

    # Every check asks each text for these.
    @cached_property
    def _proses(self) -> dict[Lang, tuple[Prose, ...]]:
        return {lang: paragraphs(document) for lang, document in self.versions.items()}

    @cached_property
    def _citations(self) -> dict[Lang, tuple[Citation, ...]]:
        return {
            lang: tuple(one for prose in proses for one in citations(prose)) for lang, proses in self._proses.items()
        }

    @cached_property
    def _words(self) -> dict[Lang, str]:
        return {lang: " ".join(map(plain, proses)).strip() for lang, proses in self._proses.items()}

    def where(self, lang: Lang, *candidates: str) -> Where:
        """Return the place of the first of some words that stands in one line of a version, else its start."""
        origin = self.origins[lang]
        for words in candidates:
            if words and any(words in line for line in origin.lines):
                return origin.find(words)
        return origin.where
