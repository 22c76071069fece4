"""edition links: probes the outside links, and records what it saw."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace

import click

from edition.derive.outside_links import outside_links, recorded
from edition.model.cited.link_records import LinkRecord, LinkState
from edition.shell import disk, pipeline, terminal
from edition.shell.link_probes.probe_round import HostTurns, ProbeRound, alternating, in_order, merged, record
from edition.shell.polite_visitor import visitor_for
from edition.words.findings import counted, did_you_mean
from edition.words.project_layout import LINKS
from edition.words.web_address import host_of


@click.command()
@click.option("--only-new", is_flag=True, help="Only what was never probed.")
@click.option("--host", "hosts", multiple=True, metavar="HOST", help="Only the addresses of a host; may be repeated.")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    metavar="N",
    help="At most N addresses: the never probed first, then those probed longest ago.",
)
@click.option("--archive", is_flag=True, help="Also ask the Internet Archive for copies of pages that are gone.")
@click.pass_obj
def command(project: str | None, only_new: bool, hosts: tuple[str, ...], limit: int | None, archive: bool) -> None:
    """Ask for the outside addresses that the site leads to, slowly, and record in docs/data/links.csv what they answer.

    No other command asks for them: `edition check` reads what is recorded. Ctrl+C ends it and keeps what was seen.
    """
    root = disk.project(project)
    edition, _ = pipeline.load(root)
    links, known = outside_links(edition), recorded(edition.standoff)
    kept = {address: one for address, one in known.items() if address in links}
    of_hosts = _of_hosts(links, hosts)
    wanted = [address for address in in_order(of_hosts, kept) if not (only_new and address in kept)][:limit]
    visitor = visitor_for(edition.standoff.work)
    visitor = replace(visitor, tell=terminal.show, progress=int, turn=HostTurns(visitor.pause).wait)
    probes = ProbeRound(visitor=visitor, tell=_tell, show=terminal.show)
    try:
        probes.probe([*alternating(wanted)])
        if archive:
            probes.ask_archive([one for one in merged(kept, probes.seen).values() if _lacks_copy(one, of_hosts)])
    except KeyboardInterrupt:
        raise KeyboardInterrupt("stopped; what was seen before is recorded") from None
    finally:
        record(root, merged(kept, probes.seen))
        terminal.tell(_in_short(probes.seen, len(known) - len(kept)))


def _of_hosts(links: Collection[str], hosts: tuple[str, ...]) -> list[str]:
    """Return the addresses of some hosts, of all if none is named."""
    there = {host_of(address) for address in links}
    for host in hosts:
        if host.lower() not in there:
            hint = did_you_mean(host, there) or "name one as it stands in an address, such as www.example.org"
            raise click.BadParameter(f"nothing in the edition leads to {host!r}; {hint}", param_hint="--host")
    wanted = {host.lower() for host in hosts} or there
    return [address for address in links if host_of(address) in wanted]


def _lacks_copy(one: LinkRecord, addresses: Collection[str]) -> bool:
    return one.state is LinkState.GONE and not one.archived and one.address in addresses


def _tell(one: LinkRecord) -> None:
    """Print what is not well, as soon as it is known."""
    if one.state is not LinkState.OK:
        terminal.show("")
        terminal.give(f"{one.state.value:<11} {one.address} ({one.moved_to or one.answer})")


def _in_short(seen: Mapping[str, LinkRecord], removed: int) -> str:
    states = Counter(one.state for one in seen.values())
    told = ", ".join(f"{states[state]} {state.value}" for state in LinkState if states[state])
    lines = f"; {counted(removed, 'line')} removed that nothing uses" if removed else ""
    return f"{LINKS}: {counted(len(seen), 'outside link')} recorded{': ' if told else ''}{told}{lines}"
