"""The mark that a claim leaves beside the passage that makes it, and what is shown of the claim there."""

from markupsafe import Markup

from edition.languages.interface_labels import label as word
from edition.model.claim import Claim, Derived, Quantity
from edition.model.edition import WordedEdition
from edition.render.claim_values import found_in_words, shown_verdict, stated_in_words
from edition.render.prose.prose_html import Writer
from edition.words.ids import label


def badge(edition: WordedEdition, claim: Claim, writer: Writer) -> Markup:
    """Return a link to a claim that says its verdict in words."""
    verdict = shown_verdict(edition.index.assessment_by_claim[claim.id])
    return Markup('<a class="claim" data-verdict="{}" href="{}">{} <span>{}</span></a>').format(
        verdict, writer.href(claim.id), label(claim.id), word(f"verdict.{verdict}", writer.lang)
    )


def claim_preview(edition: WordedEdition, claim: Claim, writer: Writer) -> Markup:
    """Return a claim in brief: its title, verdict, strength, the sentence to quote, what is stated and was derived."""
    lang, assessment = writer.lang, edition.index.assessment_by_claim[claim.id]
    verdict = shown_verdict(assessment)
    brief = Markup('<b>{} {}</b> <span class="verdict" data-verdict="{}">{}</span> {}{} {}. {}').format(
        label(claim.id),
        writer.words(claim.title[lang]),
        verdict,
        word(f"verdict.{verdict}", lang),
        word("strength", lang),
        word("colon", lang),
        word(f"strength.{claim.strength.value}", lang),
        writer.plain_html(claim.quotable.get(lang) or claim.statement[lang]),
    )
    return brief + Markup("").join(
        _values(quantity, assessment.derived[quantity.name], writer) for quantity in claim.quantities if quantity.stated
    )


def _values(quantity: Quantity, derived: Derived | None, writer: Writer) -> Markup:
    """Return what is stated of a quantity and what was derived, on a line of its own."""
    lang = writer.lang
    return Markup("<br><small>{}{} {} → {} ({})</small>").format(
        writer.words(quantity.label[lang]),
        word("colon", lang),
        stated_in_words(quantity, lang),
        found_in_words(quantity.unit, derived, lang),
        word(f"unit.{quantity.unit}", lang),
    )
