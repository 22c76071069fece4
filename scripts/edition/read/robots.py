"""robots.txt: which addresses of a site a program may ask for (RFC 9309).

The standard library's parser takes the first rule that fits instead of the longest, and knows no `*` and `$`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_UNRESERVED = re.compile(r"[\w.~-]", re.ASCII)


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a group: paths that fit the pattern may be asked for, or may not."""

    allow: bool
    pattern: str


def read_robots(data: bytes, agent: str) -> tuple[Rule, ...]:
    r"""Return the rules for a program: of all groups that name it, else of those for everyone.

    agent: the first word of what the program calls itself. Lines that are not understood are passed over.

    >>> read_robots(b"User-agent: *\nDisallow: /private", "edition")
    (Rule(allow=False, pattern='/private'),)
    """
    groups: dict[str, list[Rule]] = {}
    names: list[str] = []
    complete = False
    for line in re.split(r"[\r\n]+", data.decode("utf-8-sig", "replace")):
        key, _, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        if key.lower() == "user-agent":
            names = [] if complete else names
            complete = False
            names.append(_token(value))
            groups.setdefault(names[-1], [])
        elif key.lower() in ("allow", "disallow"):
            complete = True
            for name in names if value else ():
                groups[name].append(Rule(key.lower() == "allow", _normal(value)))
    return tuple(groups.get(agent.lower(), groups.get("*", ())))


def may_ask(rules: Iterable[Rule], address: str) -> bool:
    """Say whether an address may be asked for: the longest pattern that fits decides, and allows if in doubt.

    >>> may_ask([Rule(False, "/"), Rule(True, "/articles/*.html$")], "https://example.org/articles/1.html")
    True
    """
    parts = urlsplit(address)
    path = _normal((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
    fitting = [(len(rule.pattern), rule.allow) for rule in rules if _fits(rule.pattern, path)]
    return max(fitting, default=(0, True))[1]


def _token(value: str) -> str:
    found = re.match(r"\*|[A-Za-z_-]+", value)
    return found[0].lower() if found else ""


def _normal(path: str) -> str:
    """Return a path in the one spelling in which paths and patterns are compared."""
    spelled = quote(path, safe="!#$%&'()*+,/:;=?@[]~")
    return re.sub(r"%[0-9A-Fa-f]{2}", lambda found: _octet(found[0]), spelled)


def _octet(escape: str) -> str:
    character = chr(int(escape[1:], 16))
    return character if _UNRESERVED.fullmatch(character) else escape.upper()


def _fits(pattern: str, path: str) -> bool:
    """Say whether a path begins as a pattern says; by searching, since a hostile pattern can stall a regex."""
    whole = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    end = len(first)
    for piece in rest:
        found = path.find(piece, end)
        if found < 0:
            return False
        end = found + len(piece)
    return not whole or end == len(path) or (bool(rest) and path.endswith(rest[-1]))
