"""Every address outside the edition that the site leads to, once, with all places that use it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from edition.model.cited.link_records import LinkRecord, LinkState
from edition.model.edition import Edition
from edition.model.given import Standoff
from edition.model.prose_tree import External
from edition.words.findings import NotRun, Where, counted
from edition.words.grouping import grouped
from edition.words.web_address import doi_address, hal_address, is_web_address, wikidata_address


@dataclass(frozen=True, slots=True, order=True)
class LinkUse:
    """A place that uses an address: where it was typed, and the id that it belongs to."""

    where: Where
    subject: str


def outside_links(edition: Edition) -> Mapping[str, tuple[LinkUse, ...]]:
    """Return address -> its uses, both in order; without fragments, which servers never see.

    What is no address is not among them: other checks find it. Nor is the edition's own, which is checked as a site.
    """
    own = edition.standoff.work.site_url
    found = {
        (address, use)
        for typed, use in (*_of_data(edition.standoff), *_of_prose(edition))
        if (address := typed.partition("#")[0]) and is_web_address(address) and not (own and address.startswith(own))
    }
    return grouped(sorted(found))


def _of_data(standoff: Standoff) -> Iterator[tuple[str, LinkUse]]:
    """Yield the addresses that have a field of their own, or follow from an identifier."""
    work = standoff.work
    published = work.publication
    fields = [
        (published.url, "work.publication.url", "work"),
        (doi_address(published.doi), "work.publication.doi", "work"),
        (hal_address(published.hal), "work.publication.hal", "work"),
        (work.repository or "", "work.repository", "work"),
    ]
    for entry in standoff.entries:
        fields.append((entry.field("url"), f"{entry.id}.url", entry.id))
        fields.append((doi_address(entry.field("doi")), f"{entry.id}.doi", entry.id))
    identified = [(one.id, one.wikidata) for one in standoff.terms]
    identified += [(one.id, one.wikidata) for one in standoff.entities]
    fields += [(wikidata_address(item), f"{id_}.wikidata", id_) for id_, item in identified]
    for notebook in standoff.notebooks:
        fields += [(table.address, f"table:{table.name}", table.name) for table in notebook.fetched]
    for address, path, subject in fields:
        yield address, LinkUse(standoff.origin(path).where, subject)


def _of_prose(edition: Edition) -> Iterator[tuple[str, LinkUse]]:
    """Yield the addresses that the editors' texts link to."""
    for text in edition.index.texts:
        for lang in text.versions:
            for node in text.nodes(lang):
                if isinstance(node, External):
                    yield node.url, LinkUse(text.where(lang, node.url), text.place)


def recorded(standoff: Standoff) -> Mapping[str, LinkRecord]:
    """Return address -> what its last probe saw."""
    return {record.address: record for record in standoff.links}


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownLinks:
    """How many addresses there are, how many were never probed, and how many do not answer a program."""

    addresses: int
    new: int
    refused: int


def unknown_links(edition: Edition) -> UnknownLinks:
    """Return of how many addresses nothing is known."""
    addresses, records = outside_links(edition), recorded(edition.standoff)
    states = [records[address].state if address in records else None for address in addresses]
    return UnknownLinks(addresses=len(states), new=states.count(None), refused=states.count(LinkState.REFUSED))


def links_not_checked(edition: Edition) -> Iterator[NotRun]:
    """Yield what a report says of them."""
    unknown = unknown_links(edition)
    if unknown.new:
        every = counted(unknown.addresses, "outside link")
        yield NotRun("links", f"{unknown.new} of {every} were never probed (run `edition links`)")
    if unknown.refused:
        refused = counted(unknown.refused, "outside link")
        yield NotRun("links", f"{refused} refused to answer a program (open them in a browser)")
