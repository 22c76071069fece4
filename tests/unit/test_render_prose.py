"""Prose as HTML: links of the page, citations as worded, calls once."""

import pytest
from edition.model.edition import WordedEdition
from edition.model.prose_tree import main_title
from edition.read.notation.prose_grammar import parse_document, parse_prose
from edition.render.prose.prose_html import Writer
from edition.words.ids import Lang

FR, EN = Lang("fr"), Lang("en")


def html(edition: WordedEdition, text: str, lang: Lang = EN, page: str = "article") -> str:
    prose, problems = parse_prose(text)
    assert problems == []
    return str(Writer(edition, lang, page).html(prose))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a < b & “c”", "a &lt; b &amp; “c”"),
        ("*a* **b**", "<em>a</em> <strong>b</strong>"),
        ("`<x>`", "<code>&lt;x&gt;</code>"),
        ("[a](par:p4)", '<a class="block-link" href="#p4">a</a>'),
        ("[a](note:n1)", '<a class="note-link" href="#n1">a</a>'),
        ("[a](page:claims)", '<a href="claims.html">a</a>'),
        ("[a](https://example.org/?a=1&b=2)", '<a href="https://example.org/?a=1&amp;b=2">a</a>'),
        ("[a](claim:c02)", '<a class="claim" data-verdict="contradicted" href="claims.html#c02">a</a>'),
        ("[a](ref:dso1958)", '<a class="entry-link" href="references.html#ref-dso1958">a</a>'),
    ],
)
def test_nodes(toy_worded: WordedEdition, text: str, expected: str) -> None:
    assert html(toy_worded, text) == expected


def test_links_from_a_page_in_a_folder_climb_out_of_it(toy_worded: WordedEdition) -> None:
    assert 'href="../article.html#p4"' in html(toy_worded, "[a](par:p4)", page="notebooks/toy")


def test_words_get_the_spaces_of_the_page(toy_worded: WordedEdition) -> None:
    assert html(toy_worded, "Qui ?", FR) == "Qui\N{NARROW NO-BREAK SPACE}?"
    assert html(toy_worded, "Qui ?", EN) == "Qui ?"


def test_a_citation_leads_to_the_references_page(toy_worded: WordedEdition) -> None:
    found = html(toy_worded, "[@delatour1961, p. 12-15]")
    assert 'class="citation" href="references.html#ref-delatour1961"' in found
    assert "#ref-delatour1961" not in found.replace("references.html#ref-delatour1961", "")


def test_a_call_has_its_id_once_and_only_on_the_page_of_the_article(toy_worded: WordedEdition) -> None:
    found = html(toy_worded, "a[](note:n1) b[](note:n1)")
    assert found.count('id="n1-call"') == 1
    assert found.count('href="#n1"') == 2
    assert 'id="n1-call"' not in html(toy_worded, "a[](note:n1)", page="index")


def test_words_beside_the_text_have_no_links(toy_worded: WordedEdition) -> None:
    prose, _ = parse_prose("a *b* [c](par:p4) [@dso1958] [](note:n1)`d`")
    found = str(Writer(toy_worded, EN, "article").plain_html(prose))
    assert "<a" not in found
    assert "id=" not in found
    assert "<em>b</em> c" in found
    assert "1958" in found


def test_a_link_to_nothing_is_never_written(toy_worded: WordedEdition) -> None:
    with pytest.raises(KeyError, match="p99"):
        html(toy_worded, "[a](par:p99)")


def test_pages_written_by_hand(toy_worded: WordedEdition) -> None:
    document, _ = parse_document("# T\n\n## À voir\n\na\n\n- b\n- c\n\n1. d\n\n   e\n\n```sh\nx < y\n```\n")
    found = str(Writer(toy_worded, FR, "index").document(document))
    assert found.split("\n") == [
        '<h2 id="a-voir">À voir</h2>',
        "<p>a</p>",
        "<ul><li>b</li><li>c</li></ul>",
        "<ol><li><p>d</p><p>e</p></li></ol>",
        "<pre><code>x &lt; y",
        "</code></pre>",
    ]
    assert main_title(document) == "T"
    assert main_title(()) == ""
