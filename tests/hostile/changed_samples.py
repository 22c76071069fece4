"""What becomes of a text or file by slips, accidents and malice: something cut, put in, repeated, or a bit turned."""

from collections.abc import Sequence

from hypothesis import strategies as st

HUGE = [b"9" * 5000, b"[" * 3000, b"{" * 3000, b"*a " * 1500, b"<b>" * 1500, b" " * 5000, b"\\" * 3000]
ODD = [
    "²",
    "٣",
    "\u0130",
    "\ufeff",
    "\r",
    "\x85",
    "\u2028",
    "\0",
    "\U000e0041",
    "NaN",
    "1e999",
    "-0",
    '"',
    "'",
    "\\",
    "",
]
"""What people and programs trip over: digits that are none, marks, ends of lines, numbers that are none."""


@st.composite
def changed(draw: st.DrawFn, samples: Sequence[bytes], words: Sequence[str]) -> bytes:
    """Return a sample with one to four changes."""
    data = draw(st.sampled_from(samples))
    put_in = st.one_of(
        st.sampled_from([word.encode() for word in (*words, *ODD)]),
        st.sampled_from(HUGE),
        st.binary(min_size=1, max_size=4),
        st.characters(exclude_categories=["Cs"]).map(str.encode),
    )
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        match draw(st.sampled_from(["cut", "put", "replace", "repeat", "turn", "end"])):
            case "cut":
                data = data[:at] + data[at + draw(st.integers(1, 30)) :]
            case "put":
                data = data[:at] + draw(put_in) + data[at:]
            case "replace":
                data = data[:at] + draw(put_in) + data[at + draw(st.integers(1, 12)) :]
            case "repeat":
                data = (
                    data[:at] + data[max(0, at - draw(st.integers(1, 200))) : at] * draw(st.integers(1, 3)) + data[at:]
                )
            case "turn" if at < len(data):
                data = data[:at] + bytes([data[at] ^ 1 << draw(st.integers(0, 7))]) + data[at + 1 :]
            case "end":
                data = data[:at]
    return data
