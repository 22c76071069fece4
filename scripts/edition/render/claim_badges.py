"""The mark that a claim leaves beside the passage that makes it, and what is shown of the claim there."""

from markupsafe import Markup

from edition.derive.claim_results.claim_values import found_in_words, stated_in_words
from edition.languages.interface_labels import label as word
from edition.model.claim import Claim, Derived, Quantity, Verdict
from edition.model.edition import WordedEdition
from edition.render.prose.prose_html import Writer
from edition.words.ids import Lang, label


def badge(edition: WordedEdition, claim: Claim, writer: Writer) -> Markup:
    """Return a link to a claim that says its verdict in words.

    A claim that has no place in its block has its title, too: its verdict is not one on what the block says.
    """
    verdict = edition.index.assessment_by_claim[claim.id].shown
    title = "" if claim.at else f" {writer.words(claim.title[writer.lang])}{word('colon', writer.lang)}"
    return Markup('<a class="claim" data-verdict="{}" href="{}">{}{} <span>{}</span></a>').format(
        verdict, writer.href(claim.id), label(claim.id), title, word(f"verdict.{verdict}", writer.lang)
    )


def claim_in_brief(edition: WordedEdition, claim: Claim, writer: Writer) -> Markup:
    """Return a claim in brief: its title, the verdict, how strong the test is, the sentence to quote."""
    lang = writer.lang
    verdict = edition.index.assessment_by_claim[claim.id].shown
    return Markup('<b>{} {}</b> <span class="verdict" data-verdict="{}">{}</span> {}{} {}. {}').format(
        label(claim.id),
        writer.words(claim.title[lang]),
        verdict,
        word(f"verdict.{verdict}", lang),
        word("strength", lang),
        word("colon", lang),
        word(f"strength.{claim.strength.value}", lang),
        writer.plain_html(claim.quotable.get(lang) or claim.statement[lang]),
    )


def claim_preview(edition: WordedEdition, claim: Claim, writer: Writer) -> Markup:
    """Return a claim in brief, and below it what is stated and what was derived of each quantity."""
    lang, assessment = writer.lang, edition.index.assessment_by_claim[claim.id]
    stated = [quantity for quantity in claim.quantities if quantity.stated]
    values = [
        _values(quantity, assessment.derived[quantity.name], assessment.verdicts[quantity.name], lang)
        for quantity in stated
    ]
    names = [writer.words(quantity.label[lang]) + word("colon", lang) + " " for quantity in stated]
    lines = [name + value if len(stated) > 1 else value for name, value in zip(names, values, strict=True)]
    return claim_in_brief(edition, claim, writer) + Markup("").join(
        Markup("<br><small>{}</small>").format(line) for line in lines
    )


def _values(quantity: Quantity, derived: Derived | None, verdict: Verdict, lang: Lang) -> str:
    """Return what is stated of a quantity, what was derived, and the verdict on it."""
    stated, found = stated_in_words(quantity, lang), found_in_words(quantity.unit, derived, lang)
    colon, semicolon = word("colon", lang), word("semicolon", lang)
    return (
        f"{word('stated', lang).lower()}{colon} {stated}{semicolon} {word('derived', lang).lower()}{colon} {found}"
        f" – {word(f'verdict.{verdict.value}', lang)}"
    )
