"""BibTeX files as people and programs write them, hardly ever with a fault, and what slips of the hand make of them."""

import re

from edition.read.bibtex.entry_fields import PEOPLE, REQUIRED
from hypothesis import strategies as st

MACROS = ["harbour", "Gull_House", "x.y"]
KEYS = ["auk1844", "Gull:1987a", "tern-2001", "b.c+d/e"]
FORMED = {"year": ["2001", "{2001}", '"1844"', "{}", "{18} # 44"], "url": ["{https://example.org/a--b}"]}
FORMED |= {"volume": ["12", "{XII}"], "pages": ["{3--14}", "7"], "month": ["jan", "DEC", "{12}"]}
SLIPS = [*'{}",()#=@%a1 \n\\\u212a\u0663\x1c\xa0é~', ", volume = 3", ", x = {y}"]
OPTIONAL = ["note", "editor", "volume", "pages", "month", "abstract", "note-fr"]

WHOLE = (
    "author = {Auk, A.}, editor = {Gull, B.}, title = {A {B}}, publisher = {C}, year = 2001, volume = 3, month = may"
)
"""What a book has that chapters may have from it."""

words = st.text(st.sampled_from("abcZé ’-,.:;?!()~+*/|[]'\n@%=#0123"), min_size=1, max_size=12)
letters = st.sampled_from([r"{\'E}", r"\&", r"{\oe}", r"\'{a}", r"{\c{c}}"])
texts = st.recursive(
    st.one_of(words, letters),
    lambda inner: st.lists(st.one_of(inner, inner.map(lambda text: "{" + text + "}")), max_size=3).map("".join),
    max_leaves=4,
)
parts = st.one_of(
    texts.map(lambda text: "{" + text + "}"),
    texts.map(lambda text: f'"{text}"'),
    st.sampled_from(["{a }", '" b"', "2001", "jan", "DEC", "HARBOUR", *MACROS]),
)
blanks = st.sampled_from(["", " ", "\n  ", "\t"])
values = st.builds(lambda all_, gap: f"{gap}#{gap}".join(["{z}", *all_]), st.lists(parts, max_size=2), blanks)

particles = st.sampled_from(["", "", "van den ", "de La ", r"{\'e}l ", "d'"])
families = st.sampled_from(["Auk", r"{\'E}tienne", "{Port {\\&} Authority}", "La Tour", r"Garc{\'\i}a", "王"])
givens = st.sampled_from(["Jo", "A. B.", "Jean-Luc", r"{\L}ukasz", "A.~B.", "{A and B}"])
shapes = st.sampled_from(["{0}{1}, {2}", "{0}{1}, Jr., {2}", "{2} {0}{1}", "{1}"])
people = st.builds(str.format, shapes, particles, families, givens)
names = st.lists(people, min_size=1, max_size=3).map(lambda all_: "{" + " and\n ".join(all_) + "}")


def value(field: str) -> st.SearchStrategy[str]:
    """Return values that a field may have."""
    return names if field in PEOPLE else st.sampled_from(FORMED[field]) if field in FORMED else values


@st.composite
def entries(draw: st.DrawFn, key: str, whole: str) -> str:
    """An entry of any type with what it needs, or a chapter that has some of it from a whole."""
    kind = "incollection" if whole else draw(st.sampled_from(sorted(REQUIRED)))
    needed = [wanted.split("|")[0] for wanted in REQUIRED[kind] if not whole or wanted in ("author", "title")]
    more = draw(st.lists(st.sampled_from(OPTIONAL), max_size=2))
    fields = {name: draw(value(name)) for name in dict.fromkeys([*needed, *more])}
    fields |= {"crossref": f"{{{whole}}}"} if whole else {}
    gap, space, last = draw(blanks), draw(blanks), draw(st.sampled_from(["", ",", ",,", " ,\n"]))
    shape = draw(st.sampled_from([str.lower, str.title, str.upper]))
    body = f",{gap}".join(f"{shape(name)}{gap}={space}{text}" for name, text in fields.items())
    pair = draw(st.sampled_from(["{}", "{}", "()"]))
    return f"@{shape(kind)}{space}{pair[0]}{gap}{key}{space},{gap}{body}{last}{pair[1]}"


others = st.one_of(
    st.builds(lambda text: f"@preamble({text})", values),
    words.map(lambda text: "@comment{" + text.replace("@", "") + "}"),
    words.map(lambda text: "% " + text.replace("\n", " ").replace("@", "")),
    st.just("words that are a comment"),
)


@st.composite
def files(draw: st.DrawFn) -> str:
    """A file of a few entries, and of other things."""
    pieces = [f'@STRING{{{name} = " {name} " # {{x }}}}' for name in MACROS]
    keys = draw(st.permutations(KEYS))[: draw(st.integers(1, 4))]
    book = f"@book{{{keys[0]}, {WHOLE}}}"
    wholes = [draw(st.sampled_from(["", keys[0], before])) for before in keys[:-1]]
    pieces += [book, *[draw(entries(key, whole)) for key, whole in zip(keys[1:], wholes, strict=True)]]
    return "\n".join([*pieces[:3], draw(others), *draw(st.permutations(pieces[3:])), draw(others)])


@st.composite
def slips(draw: st.DrawFn) -> str:
    """A file in which something was left out, put in or changed at a sign or a number."""
    text = draw(files())
    for _ in range(draw(st.integers(1, 2))):
        at = draw(st.sampled_from([found.start() for found in re.finditer(r"[{}()\",#=@%]|\d\b|$", text)]))
        typed = draw(st.sampled_from(["", *SLIPS]))
        text = text[:at] + typed + text[at + draw(st.integers(0, 1)) :]
    return text
