"""Changes of the search for blocks: each constant a little greater and less, each tie broken the other way.

A program in another language could have any of them by mistake, and the published vectors must fail with each.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from edition import join
from edition.join import block_extent, match_decision, page_intrusions, sample_evidence

from tests.changed_search import Change, codes, constants
from tests.letter_changes import LETTER_CHANGES

_EVIDENCE, _CHAIN, _STREAM, _EDGES = (
    f"join.{n}" for n in ("sample_evidence", "sample_chain", "letter_stream", "block_edges")
)
_EXTENT, _INTRUSIONS, _DECISION, _NEARLY, _PLACES = (
    f"join.{n}" for n in ("block_extent", "page_intrusions", "match_decision", "approximate_search", "recorded_words")
)
_JOIN = "join"


def _without_each(module: str, name: str, signs: str) -> list[Change]:
    return constants(module, name, *(signs.replace(sign, "") for sign in dict.fromkeys(signs)))


def _rates() -> list[Change]:
    rates = sample_evidence.RATES
    near = [
        (*rates[:at], round(rates[at] + by, 2), *rates[at + 1 :]) for at in range(len(rates)) for by in (-0.01, 0.01)
    ]
    fewer = [(*rates[:at], *rates[at + 1 :]) for at in range(len(rates))]
    return constants(_EVIDENCE, "RATES", *near, *fewer, (*rates, 0.3))


def _limits() -> Iterator[Change]:
    for name in ("ANYWHERE", "BETWEEN", "FITTING"):
        limits = getattr(match_decision, name)
        for field, step in (("margin", 1), ("share", 0.01), ("lost", 0.01)):
            for by in (-step, step):
                yield Change(_DECISION, name, "", replace(limits, **{field: round(getattr(limits, field) + by, 2)}))


def _numbers() -> list[Change]:
    pattern = page_intrusions._NUMBER.pattern
    pairs = [(r"\d{1,4}", r"\d{1,3}"), (r"\d{1,4}", r"\d{1,5}"), ("{1,6}", "{1,5}"), ("{1,6}", "{1,7}")]
    pairs += [(sign, "") for sign in "ivxlc"] + [("ivxlc", "ivxlcd"), (r"\W*(", "("), (r")\W*", ")"), ("IVXLC", "")]
    return constants(_INTRUSIONS, "_NUMBER", *(re.compile(pattern.replace(*pair)) for pair in pairs))


CHANGES: list[Change] = [
    *_rates(),
    *constants(_EVIDENCE, "CHANCE", 2.0**-7, 2.0**-9),
    *constants(_EVIDENCE, "SWITCH", 5, 7, 9),
    *constants(_EVIDENCE, "BIT", 999, 1001),
    *codes(
        _EVIDENCE,
        "_at_rate",
        ("max(present, comes)", "max(present, comes, key=lambda c: c[0])"),
        ("max(present, absent)", "max(absent, present, key=lambda c: c[0])"),
    ),
    *constants(_CHAIN, "REACH", 999, 1001),
    *constants(_CHAIN, "_FAR", 7, 9),
    *constants(_CHAIN, "_STRAYS", (0, 1, -1), (-1, 0, 1), (0,), (0, -1), (0, 1), (0, -1, 1, -2, 2)),
    *constants(_CHAIN, "_SLIP", 0, 2),
    *constants(_CHAIN, "_RIVALS", 3, 5),
    *constants(_CHAIN, "_PATHS", 31, 33),
    *constants(_CHAIN, "_JUMP", 2, 4),
    *constants(_CHAIN, "_JUMP_SIZE", 1, 3),
    *constants(_CHAIN, "_HIT", 7000, 9000),
    *codes(
        _CHAIN,
        "chains",
        ("(s.first, s.shift)", "(s.first, -s.shift)"),
        ("in _paths(segments))", "in [*_paths(segments)][::-1])"),
        ("for hits in apart)", "for hits in apart[::-1])"),
    ),
    *codes(
        _CHAIN,
        "_paths",
        ("> weight[segment]", ">= weight[segment]"),
        ("sorted(segments, key", "sorted(segments[::-1], key"),
        ("(-1, 0, 1)", "(1, 0, -1)"),
    ),
    *codes(_CHAIN, "_cost", ("ahead = later.last >", "ahead = later.last >="), ("begins >", "begins >=")),
    *codes(
        _CHAIN,
        "_filled",
        ("in reversed(path)", "in path"),
        (
            "places |= _followed(gap, places[before] - before * STEP, samples, stream)",
            "places = _followed(gap, places[before] - before * STEP, samples, stream) | places",
        ),
    ),
    *codes(_CHAIN, "_rising", ("> kept", ">= kept")),
    *constants(_STREAM, "SEED_STEPS", (1,), (2,), (1, 2, 3)),
    *constants(_STREAM, "_COMMONPLACE", 999, 1001),
    *constants(_EDGES, "_SLACK", 23, 25),
    *constants(_EDGES, "_STRAY", 0.09, 0.11),
    *constants(_EDGES, "_FAR", 299, 301),
    *constants(_EDGES, "_FAR_WORDS", 5, 7),
    *constants(_EDGES, "_WRONG", 5, 7),
    *constants(_EDGES, "_SURE", 8, 11),
    *constants(_EDGES, "_DAMAGED", 5, 7),
    *constants(_EDGES, "_MOST_DAMAGED", 0.39, 0.41),
    *constants(_EDGES, "_WORD_SLACK", 5, 7),
    *constants(_EDGES, "_MOST_DIGITS", 39, 41),
    *constants(_EDGES, "_CHANCE", 5, 7),
    *constants(_EDGES, "_BITS", 1, 3),
    *constants(_EDGES, "MOST_BITS", 15, 17),
    *codes(_EDGES, "_missed", ("<= _WORD_SLACK", "<= _WORD_SLACK - 1"), ("<= _WORD_SLACK", "<= _WORD_SLACK + 1")),
    *codes(
        _EDGES,
        "_near",
        (
            "place = min(found, key=lambda place: abs(place - expected))",
            "place = min(found[::-1], key=lambda place: abs(place - expected))",
        ),
        (
            "min(found, key=lambda place: abs(place - expected), default",
            "min(found[::-1], key=lambda place: abs(place - expected), default",
        ),
        ("expected - reach - len(words)", "expected - reach"),
        ("expected + reach + len(words)", "expected + reach"),
        ("expected - _WORD_SLACK", "expected - _WORD_SLACK - 1"),
        ("expected - _WORD_SLACK", "expected - _WORD_SLACK + 1"),
        ("expected + _WORD_SLACK) + 1", "expected + _WORD_SLACK)"),
        ("expected + _WORD_SLACK) + 1", "expected + _WORD_SLACK) + 2"),
        ("(0, len(words) // _WRONG)", "(len(words) // _WRONG,)"),
        ("(0, len(words) // _WRONG)", "(0,)"),
    ),
    *codes(
        _EDGES,
        "_with_digits",
        ("there.rfind(before)", "there.find(before)"),
        ("there.find(after)", "there.rfind(after)"),
    ),
    *constants(_NEARLY, "MOST_LETTERS", 99, 101),
    *codes(
        _NEARLY,
        "ends",
        ("errors <= least", "errors < least"),
        ("> wrong + 1", "> wrong"),
        ("> wrong + 1", "> wrong + 2"),
        (
            "found[-1] = (end, end, errors) if errors <= least else (end, best, least)",
            "found[-1] = (end, end, errors) if errors <= least else found[-1]",
        ),
    ),
    *constants(_EXTENT, "_CONTEXT", 19, 21),
    *_without_each(_EXTENT, "_OPENING", block_extent._OPENING),
    *_without_each(_EXTENT, "_CLOSING", block_extent._CLOSING),
    *constants(_INTRUSIONS, "_TOLERANCE", 2, 4),
    *constants(_INTRUSIONS, "_CLOSE", 0, 2),
    *constants(_INTRUSIONS, "_DAMAGED", 16, 31, 33, 48),
    *constants(_INTRUSIONS, "_ALIKE", 4, 6),
    *constants(_INTRUSIONS, "_MOST_LINES", 299, 301),
    *constants(_EXTENT, "_BESIDE", 1, 3),
    *constants(_EXTENT, "_CALL", re.compile(r"\d{1,2}"), re.compile(r"\d{1,4}")),
    *_numbers(),
    *codes(
        _EXTENT,
        "extent",
        ("([], heads, numbers, heads + numbers)", "([], heads, heads + numbers)"),
        ("([], heads, numbers, heads + numbers)", "([], heads, numbers)"),
        ("([], heads, numbers, heads + numbers)", "([], numbers, heads + numbers)"),
        ("([], heads, numbers, heads + numbers)", "([], heads + numbers, numbers, heads)"),
        ("([], called)", "([],)"),
        ("([], called)", "(called,)"),
    ),
    *codes(_INTRUSIONS, "intruders", ("there + RUN", "there + 1"), ("jump > 0", "jump > 5")),
    *codes(
        _INTRUSIONS,
        "_of_letters",
        (
            "min(_stretches([one for one in sizes if one[1]], wanted), default",
            "min(_stretches([one for one in sizes if one[1]], wanted), key=lambda s: (s[0], s[1], -s[2]), default",
        ),
        (
            "min(_stretches([one for one in sizes if one[1]], wanted), default",
            "min(_stretches([one for one in sizes if one[1]], wanted), key=lambda s: (s[0], -s[1]), default",
        ),
        ("+ 1, stream.line(stream.raw(after))", ", stream.line(stream.raw(after))"),
        ("stream.line(stream.raw(after))", "stream.line(stream.raw(after)) + 1"),
    ),
    *codes(_EXTENT, "differences", ("number - before > 1", "number - before > 2"), ("place + RUN - 1", "place + RUN")),
    *codes(_INTRUSIONS, "page_numbers", ("first + 1, last", "first, last"), ("first + 1, last", "first + 1, last + 1")),
    *codes(_EXTENT, "_tail", ("blank(after)", "after")),
    *codes(_EXTENT, "_hugging", ('character == "\\n" or not', "not")),
    *codes(_INTRUSIONS, "_steady", ("in (before, after)", "in (shift,)")),
    *_limits(),
    *constants(_DECISION, "ADDED", 0.29, 0.31),
    *constants(_DECISION, "SURE", 0.89, 0.91),
    *constants(_DECISION, "ADDED_IF_SURE", 0.99, 1.01),
    *constants(_DECISION, "RIVAL", (39, 50), (41, 50)),
    *codes(
        _DECISION,
        "decide",
        ("within or max(2, len(stream.hashes))", "max(2, len(stream.hashes))"),
        ("within or max(2, len(stream.hashes))", "within or max(2, len(stream.plain.text))"),
        ("RIVAL[1] * place.weight >= RIVAL", "RIVAL[1] * place.weight > RIVAL"),
        ("if one[1].exact] or whole", "if one[1].exact] or whole[:1]"),
        ("if one[1].exact] or whole", "] or whole"),
        ("whole[0][0] is not best", "not whole"),
    ),
    *codes(
        _DECISION,
        "_likely",
        ("sorted((p for p in places if", "sorted((p for p in places[::-1] if"),
        ("chain.share >= share", "chain.share > share"),
        ("p.weight >= needed", "p.weight > needed"),
        ("2 * thousandths(MOST_BITS)", "thousandths(MOST_BITS) // 2"),
    ),
    *codes(
        _DECISION,
        "_whole",
        ("place.edges.lost > limits.lost", "place.edges.lost >= limits.lost"),
        ("place.chain.lost + place.edges.lost", "place.chain.lost"),
        ("place.chain.lost + place.edges.lost", "place.edges.lost"),
        ("dropped > limits.lost", "dropped >= limits.lost"),
        ("place.chain.share >= SURE", "place.chain.share > SURE"),
        ("place.edges.seen) > 1", "place.edges.seen) > 0"),
        ("place.chain.added - cut <=", "place.chain.added - cut <"),
        ("place.chain.added - cut <=", "place.chain.added <="),
    ),
    *constants(_JOIN, "_LEAST_ROOM", 0.49, 0.51),
    *constants(_JOIN, "_MOST_ROOM", 1.9, 2.1),
    *constants(_JOIN, "_MORE_ROOM", 399, 401),
    *constants(_JOIN, "_FITS", 6, 8),
    *_without_each(_JOIN, "_NUMBERING", join._NUMBERING),
    *constants(_JOIN, "_NUMBERING", join._NUMBERING + "(", join._NUMBERING + "-"),
    *codes(
        _JOIN,
        "join",
        ("near[0].weight < places", "near[0].weight <= places"),
        ("joins[block.id].lines is not None and near and", "near and"),
    ),
    *codes(
        _JOIN,
        "_between",
        ("end - begin <= _MOST", "end - begin < _MOST"),
        ("range(max(0, begin), end)", "range(max(0, begin), end + 1)"),
        ("is Match.MISSING", "is not Match.EXACT"),
    ),
    *codes(_JOIN, "_on_line", ("lines[0], lines[0]", "lines[-1], lines[-1]")),
    *constants(_PLACES, "_WRONG", 5, 7),
    *codes(
        _PLACES,
        "_find_nearly",
        ("begin[-1]", "begin[0]"),
        ("- wrong)", ")"),
        ("found[place.occurrence - 1]", "found[0]"),
    ),
    *codes(_PLACES, "find_letters", ("at + 1)", "at + len(wanted))")),
    *LETTER_CHANGES,
]
"""Every change that is tried."""

UNTOLD = {
    "sample_evidence.weigh, the last of equal rates": "no two rates give the same evidence with other samples absent: "
    "all courses of up to 60 samples without a change of shift were tried",
    "sample_evidence._at_rate, equal courses compared by weight alone": "the one that is greater in full comes first "
    "but where `max(present, comes)` and `max(present, absent)` are changed as above",
    "sample_evidence._at_rate, `if number` left out": "to begin absent and change at once only costs",
    "sample_chain, seeds in another order": "segments are sorted, and no two have the same first sample and shift",
    "block_edges._SURE 9": "bits at an edge are even",
    "block_edges._outwards, the last of equal distances": "places on one side are never equally far",
    "block_extent.extent, `<=` for the first and last line": "a line put in is between two samples; none lies so far "
    "outside of the edges",
    "page_intrusions._of_letters, lines without letters counted": "the same stretch without them is shorter and "
    "preferred",
    "match_decision._likely, more than `2 * MOST_BITS`": "edges weigh at most `2 * (MOST_BITS - _CHANCE)`",
}
"""Changes that no copy can tell, or none that was found, and why."""
