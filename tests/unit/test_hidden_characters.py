"""What hides in a copy's words is taken out, and its marks stay on the words they were on."""

from edition.join.letter_stream import unhidden
from edition.model.protected_text import MarkKind, ProtectedText, SourceMark, SourceText
from edition.shell.read_copy import text_of


def test_marks_stay_on_their_words() -> None:
    text = "\ufeffun \u202e\u202amot\u202c, x\u200b2\n"
    marks = [(4, 10, MarkKind.EMPHASIS), (4, 6, MarkKind.STRONG), (13, 15, MarkKind.SUPERIOR)]
    made = tuple(SourceMark(start=start, end=end, kind=kind) for start, end, kind in marks)
    found = unhidden(SourceText(words=ProtectedText(text), format="html", marks=made))
    words = found.words.reveal()
    assert (words, found.hidden) == ("un mot, x2\n", 5)
    assert [(words[mark.start : mark.end], mark.kind) for mark in found.marks] == [
        ("mot", MarkKind.EMPHASIS),
        ("2", MarkKind.SUPERIOR),
    ]


def test_a_page_may_hide_them_as_entities() -> None:
    found = text_of("<html><p>l’<em>œu&#x202e;v&#8203;re</em> \u00adici".encode(), "x")
    (mark,) = found.marks
    assert found.words.reveal()[mark.start : mark.end] == "œuvre"
    assert found.hidden == 2


def test_what_writing_needs_stays() -> None:
    text = "co\u00adpie «\u202fa\u00a0» می\u200cخواهم\n"
    assert unhidden(SourceText(words=ProtectedText(text), format="text")).words == ProtectedText(text)
