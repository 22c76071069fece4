"""Small values for laws: ids, citations, texts with all that copies and editors do to them."""

from edition.model.prose_tree import (
    Call,
    Citation,
    CitationItem,
    Cite,
    Code,
    Emphasis,
    External,
    Foreign,
    Inline,
    Link,
    PageLink,
    Plain,
    Prose,
)
from edition.words.ids import Id, Lang
from hypothesis import settings
from hypothesis import strategies as st

settings.register_profile("laws", derandomize=True, max_examples=40, deadline=None, database=None)
settings.load_profile("laws")

_MARKS = " \n\t\u00a0\u202f.,;:!?«»“”’'()[]–-…&<>/"
_LETTERS = "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôûùüÿœæñáíóúABCDEFÉŒ"

texts = st.text(st.sampled_from(_LETTERS + _MARKS + "0123456789³²"), max_size=80)
unicode_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)

_NOTATION = ["a", "b ", " ", "*", "**", "_", "`", "[", "]", "(par:p1)", "(note:n1)", "(https://e.org/)", "(page:x)"]
_NOTATION += ["(lang:de)", "@k", "[@k, p. 3]", "\\@", "\\*", "\\", "<", "&amp;", "!", "\n"]
typed = st.one_of(st.lists(st.sampled_from(_NOTATION), max_size=14).map("".join), texts, unicode_texts)
"""What an editor may type into a field of prose."""

number = st.integers(1, 200).map(str)
letter = st.sampled_from(["", "a", "b", "z"])
inside = st.builds(lambda kind, n, x: f"-{kind}{n}{x}", st.sampled_from("ql"), number, letter)
blocks = st.builds(lambda n, x, part: f"p{n}{x}{part}", number, letter, st.one_of(st.just(""), inside))

keys = st.from_regex(r"[a-z0-9][a-z0-9]{0,6}([:.-][a-z0-9]{1,4})?", fullmatch=True)
words = st.from_regex(r"[a-zé]{2,6}( [a-zé]{2,6}){0,2}", fullmatch=True)
pages = st.one_of(number, st.builds(lambda a, b: f"{a}–{b}", number, number), st.sampled_from(["xii", "IV"]))
LABELS = ["page", "chapter", "volume", "issue", "section", "figure", "note", "line"]


@st.composite
def items(draw: st.DrawFn) -> CitationItem:
    label = draw(st.sampled_from(["", *LABELS]))
    return CitationItem(
        key=draw(keys),
        prefix=draw(st.one_of(st.just(""), words)),
        label=label,
        locator=draw(pages) if label else "",
        suffix=draw(st.one_of(st.just(""), st.builds(lambda w: f"mit {w}", words))),
        year_only=draw(st.booleans()),
    )


citations = st.builds(Citation, st.lists(items(), min_size=1, max_size=3).map(tuple))

plain = st.builds(Plain, words)
narratives = st.builds(
    lambda key, page: Citation((CitationItem(key, "", "page" if page else "", page),), narrative=True),
    keys,
    st.one_of(st.just(""), pages),
)
leaves = st.one_of(
    st.builds(Cite, st.one_of(citations, narratives)),
    st.builds(Call, number.map(lambda n: Id(f"n{n}"))),
    st.builds(Code, words),
)
spans = st.one_of(
    st.builds(lambda p, strong: Emphasis((p,), strong), plain, st.booleans()),
    st.builds(lambda p: Foreign(Lang("la"), (p,)), plain),
    st.builds(lambda p, target: Link(Id(target), (p,)), plain, blocks),
    st.builds(lambda p: PageLink("about", (p,)), plain),
    st.builds(lambda p: External("https://example.org/a", (p,)), plain),
)


@st.composite
def proses(draw: st.DrawFn) -> Prose:
    """Prose as the reader of it makes it: no two plain nodes in a row, plain words first and last."""
    middle = draw(st.lists(st.one_of(leaves, spans), max_size=3))
    nodes: list[Inline] = [Plain("so ")]
    for node in middle:
        nodes += [node, Plain(f" {draw(words)} ")]
    return (*nodes, Emphasis((Plain("end"),)))
