"""A stylesheet without what no page can use: rules for names that are nowhere, and what these rules alone named.

A selector is kept if every name in it is known; what stands in the brackets of a pseudo-class does not count, nor does
whether it is hovered, focused, printed or open. So a rule is never lost that a page may need.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

_NAMED = (
    re.compile(r"<([a-zA-Z][\w-]*)"),
    re.compile(r"""(?:class|className|id)\s*[:=]\s*["']([^"'{%]*)["'{%]"""),
    re.compile(r"""make\(["'](\w+)["']"""),
)
"""Elements, classes and ids, elements that a script makes: each apart, as each is then found by how it begins."""
_GROUPS = frozenset(["media", "supports", "layer", "container"])
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
_ALWAYS = frozenset(["html", "body", "root"])


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Return the elements, classes and ids that pages, templates or scripts name.

    >>> sorted(names_in(['<p class="lead wide" id="top">', 'make("div", { className: "preview" })']))
    ['body', 'div', 'html', 'lead', 'p', 'preview', 'root', 'top', 'wide']
    """
    found = set(_ALWAYS)
    for text in texts:
        for pattern in _NAMED:
            found.update(name for names in set(pattern.findall(text)) for name in names.split())
    return frozenset(found)


def pruned(stylesheet: str, names: frozenset[str]) -> str:
    """Return the rules of a stylesheet that some of the names may need, in their order."""
    kept = list(_kept(tinycss2.parse_stylesheet(stylesheet, skip_comments=True, skip_whitespace=True), names))
    text = _without_unused_animations(_without_unused_variables("".join(kept)))
    return re.sub(r"[^{};]+\{\s*\}", "", text)


def _kept(rules: Sequence[Node], names: frozenset[str]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = [one for one in _selectors(rule.prelude) if _is_possible(one, names)]
            if selectors:
                yield f"{','.join(map(_text, selectors))}{{{_text(rule.content)}}}"
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in _GROUPS and rule.content is not None:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if text := "".join(_kept(inner, names)):
                yield f"@{rule.at_keyword} {_text(rule.prelude)}{{{text}}}"
        elif isinstance(rule, AtRule) and rule.lower_at_keyword != "charset":
            yield rule.serialize()


def _selectors(prelude: Sequence[Node]) -> Iterator[list[Node]]:
    """Yield the selectors of a list, which commas part."""
    one: list[Node] = []
    for node in prelude:
        if node == ",":
            yield one
            one = []
        else:
            one.append(node)
    yield one


def _is_possible(selector: Sequence[Node], names: frozenset[str]) -> bool:
    """Say whether all names of a selector are known, but for pseudo-classes and what they hold."""
    before = ""
    for node in selector:
        if node.type == "hash" and node.value not in names:
            return False
        if node.type == "ident" and before != ":" and node.value not in names:
            return False
        before = node.value if node.type == "literal" else ""
    return True


def _text(tokens: Sequence[Node]) -> str:
    return str(tinycss2.serialize(tokens)).strip()


def _without_unused_variables(text: str) -> str:
    """Leave out the custom properties that nothing refers to; drawings are most of what there is."""
    more = text
    while True:
        less = _without_variables(more, frozenset(_VARIABLE.findall(more)))
        if less == more:
            return less
        more = less


def _without_variables(text: str, used: frozenset[str]) -> str:
    return _declared().sub(lambda found: found[0] if found[1] in used else "", text)


@cache
def _declared() -> re.Pattern[str]:
    """Return what finds the declaration of a custom property; brackets and quotes in it may hold a semicolon."""
    value = r"""(?:[^;{}()"']|"[^"]*"|'[^']*'|\((?:[^()"']|"[^"]*"|'[^']*'|\([^()]*\))*\))*"""
    return re.compile(rf"(?<=[;{{])\s*(--[\w-]+)\s*:{value}(?:;|(?=\}}))")


def _without_unused_animations(text: str) -> str:
    """Leave out the key frames of animations that no rule starts."""
    rules = re.compile(r"@(?:-webkit-)?keyframes\s+([\w-]+)\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
    rest = rules.sub("", text)
    return rules.sub(lambda found: found[0] if re.search(rf"\b{re.escape(found[1])}\b", rest) else "", text)
