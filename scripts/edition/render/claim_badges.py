"""The mark that a claim leaves beside the passage that makes it, and what is shown of the claim there."""

from markupsafe import Markup

from edition.languages.interface_labels import label as word
from edition.model.claim import Claim
from edition.model.edition import WordedEdition
from edition.render.prose_html import Writer
from edition.words.ids import label


def badge(edition: WordedEdition, claim: Claim, writer: Writer) -> Markup:
    """Return a link to a claim that says its verdict in words."""
    verdict = edition.index.assessment_by_claim[claim.id].verdict.value
    return Markup('<a class="claim" data-verdict="{}" href="{}">{} <span>{}</span></a>').format(
        verdict, writer.href(claim.id), label(claim.id), word(f"verdict.{verdict}", writer.lang)
    )


def claim_preview(edition: WordedEdition, claim: Claim, writer: Writer) -> Markup:
    """Return a claim in brief: its title, the verdict and how strong the test is."""
    lang = writer.lang
    verdict = edition.index.assessment_by_claim[claim.id].verdict.value
    return Markup('<b>{} {}</b> <span class="verdict" data-verdict="{}">{}</span> {}{} {}. {}').format(
        label(claim.id),
        writer.words(claim.title[lang]),
        verdict,
        word(f"verdict.{verdict}", lang),
        word("strength", lang),
        word("colon", lang),
        word(f"strength.{claim.strength.value}", lang),
        writer.plain_html(claim.statement[lang]),
    )
