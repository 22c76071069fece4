"""What is written can be read, and comes back as it was."""

from edition.languages.language_files import languages
from edition.languages.typography import typeset
from edition.model.prose_tree import Citation, Cite, Emphasis, Prose, walk
from edition.read.notation.citation_grammar import format_citation, parse_citation
from edition.read.notation.prose_grammar import parse_document, parse_prose, slug
from edition.read.notation.prose_writer import format_prose
from edition.read.standoff.yaml_positions import read_yaml
from edition.words.ids import Id, Kind, call_of, is_id, kind_of, parent, reference_of
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.laws.strategies import blocks, citations, keys, number, proses, texts, typed, unicode_texts


@given(citations)
def test_a_citation_that_is_written_is_read_as_it_was(citation: Citation) -> None:
    assert parse_citation(format_citation(citation)) == citation


@given(citations)
def test_a_citation_is_the_same_in_the_middle_of_prose(citation: Citation) -> None:
    prose, problems = parse_prose(f"words [{format_citation(citation)}] and more")
    assert problems == []
    assert [node for node in prose if isinstance(node, Cite)] == [Cite(citation)]


@given(proses())
def test_prose_that_is_written_is_read_as_it_was(prose: Prose) -> None:
    read, problems = parse_prose(format_prose(prose))
    assert problems == []
    assert read == prose


@settings(max_examples=300)
@given(typed)
def test_whatever_is_typed_is_written_so_that_it_reads_the_same(text: str) -> None:
    prose, problems = parse_prose(text)
    assume(not problems)
    assume(not any(isinstance(node, Emphasis) and nested(node) for node in walk(prose)))
    assert parse_prose(format_prose(prose)) == (prose, [])


def nested(node: Emphasis) -> bool:
    """Say whether emphasis stands in emphasis, which cannot be written beside every sign."""
    return any(isinstance(inner, Emphasis) for inner in walk(node.children))


@given(blocks)
def test_ids_of_blocks_are_of_their_kind_and_in_their_paragraph(text: str) -> None:
    assert kind_of(text) is Kind.BLOCK
    above = parent(Id(text))
    assert above is None if "-" not in text else above == text.split("-")[0]


@given(number)
def test_the_call_of_a_note_is_a_call(text: str) -> None:
    note = Id(f"n{text}")
    assert kind_of(call_of(note)) is Kind.CALL
    assert call_of(note).removesuffix("-call") == note


@given(keys)
def test_every_key_has_an_address(key: str) -> None:
    assert is_id(reference_of(key), Kind.REFERENCE)


@given(unicode_texts)
def test_nothing_is_two_kinds_and_reading_an_id_never_fails_otherwise(text: str) -> None:
    assert sum(is_id(text, kind) for kind in Kind) == is_id(text)


@given(unicode_texts)
def test_any_prose_is_read(text: str) -> None:
    parse_prose(text)
    parse_document(text)


@given(unicode_texts)
def test_any_text_is_yaml_or_findings(text: str) -> None:
    read = read_yaml(text, "x")
    assert read.findings or read.value is not None


@given(unicode_texts)
def test_slugs_are_anchors_and_fixed_points(text: str) -> None:
    assert slug(slug(text)) == slug(text)
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@given(texts, st.sampled_from(sorted(languages())))
def test_setting_type_twice_is_setting_it_once(text: str, lang: str) -> None:
    once = typeset(text, lang)
    assert typeset(once, lang) == once


@given(texts, st.sampled_from(sorted(languages())))
def test_setting_type_changes_spaces_only(text: str, lang: str) -> None:
    assert "".join(typeset(text, lang).split()) == "".join(text.split())
