"""The examined claims in an offprint: verdict in words, the sentence to quote, what is stated, what was derived."""

from edition.derive.addresses import CLAIMS
from edition.derive.claim_results.claim_values import NOTHING
from edition.render.offprint.offprint_writer import OffprintWriter
from edition.render.offprint.pandoc_tree import Node, Nodes, between, bullets, div, heading, para, span, text
from edition.render.pages.claims_page import ClaimRow, ClaimView, claim_view, in_place


def claims_chapter(offprint: OffprintWriter) -> Nodes:
    """Return the claims in the order of the article; nothing if there are none."""
    views = [claim_view(offprint.edition, claim, offprint.writer) for claim in in_place(offprint.edition)]
    lead = para(text(f"{offprint.t('claims.lead')} {offprint.t('claims.strength')}"))
    blocks = [lead, *(block for view in views for block in _claim(offprint, view))]
    return offprint.chapter(offprint.t("page.claims"), f"page-{CLAIMS}", blocks) if views else []


def verdict(offprint: OffprintWriter, name: str) -> Node:
    """Return a verdict in words."""
    return span(text(offprint.t(f"verdict.{name}")), "", "verdict", f"verdict-{name}")


def _claim(offprint: OffprintWriter, view: ClaimView) -> Nodes:
    prose = offprint.prose
    strength = text(f"{offprint.t('strength')}{offprint.t('colon')} {offprint.t(f'strength.{view.strength}')}")
    row = [[verdict(offprint, view.verdict)], strength, *([text(view.state)] if view.state else [])]
    says = [*offprint.said(f"claims.says.{view.speaker}"), *prose(view.statement), {"t": "Space"}]
    blocks = [
        div([para(between(row, " · "))], "", "belongings", "keep-with-next"),
        *([div([para(prose(view.quotable))], "", "quotable")] if view.quotable else []),
        para([*says, *between(map(prose, view.places), ", ")]),
        bullets([{"t": "Plain", "c": _quantity(offprint, quantity)}] for quantity in view.rows),
        para([*offprint.said("tested"), *prose(view.finding)]),
        *(para([*offprint.said(f"claims.{name}"), *prose(html)]) for name, html in view.more if name == "limits"),
    ]
    if view.sources:
        sources = between((prose(cited) for cited, _, _ in view.sources), " ")
        blocks.append(div([para([*offprint.said("sources"), *sources])], "", "places"))
    title = heading(2, [span(text(view.label), "", "claim-number"), {"t": "Space"}, *text(view.title)], view.id)
    return [title, *(block for block in blocks if block["c"])]


def _quantity(offprint: OffprintWriter, row: ClaimRow) -> Nodes:
    colon, semicolon = offprint.t("colon"), offprint.t("semicolon")
    stated, found = (offprint.t("derived.nothing") if said == NOTHING else said for said in (row.stated, row.derived))
    derived = f"{found}, {row.bounds}" if row.bounds else found
    values = (
        f"{row.label} ({row.unit}){colon} {offprint.t('stated').lower()}{colon} {stated}{semicolon} "
        f"{offprint.t('derived').lower()}{colon} {derived} – "
    )
    return [*text(values), verdict(offprint, row.verdict)]
