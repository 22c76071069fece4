"""edition annotate: where the annotations of a reader belong."""

import json
from collections import Counter
from pathlib import Path

import click

from edition.derive.passage_names import CitablePassage, address
from edition.join.annotation_places import AnnotationPlaces
from edition.model.edition import Edition
from edition.model.reader_annotation import FoundPlace, PlaceState, ReaderAnnotation, ReaderTarget
from edition.render.for_machines.command_json import annotations_record
from edition.shell import disk, find_copy, pipeline, terminal
from edition.shell.read_annotations import annotations_in

Placed = tuple[ReaderAnnotation, ReaderTarget | None, FoundPlace]


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--source", metavar="FILE", help="Your copy; without one only the editors' texts are searched.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_obj
def command(project: str | None, file: Path, source: str | None, as_json: bool) -> int:
    """Find the places of W3C annotations, as Hypothesis and Recogito export them; nothing is written."""
    root = disk.project(project)
    annotations = annotations_in(file)
    edition, _ = pipeline.load(root)
    copy = find_copy.source_path(root, source)
    if copy is not None:
        edition = pipeline.with_text(edition, copy)
        pipeline.refuse_strange(edition, str(copy))
    placed = list(_placed(edition, annotations))
    if as_json:
        record = annotations_record(edition, str(file), str(copy) if copy else None, placed)
        terminal.give(json.dumps(record, ensure_ascii=False, indent=1))
    else:
        _tell(edition, placed)
    good = (PlaceState.EXACT, PlaceState.LOOSE)
    return 0 if all(place.state in good for _, _, place in placed) else 1


def _placed(edition: Edition, annotations: tuple[ReaderAnnotation, ...]) -> list[Placed]:
    places = AnnotationPlaces(edition)
    found: list[Placed] = []
    with terminal.bar(len(annotations), "annotations") as step:
        for one in annotations:
            found += [(one, target, places.find(target)) for target in one.targets]
            if not one.targets:
                found.append((one, None, FoundPlace(state=PlaceState.NOT_FOUND, reason=one.fault)))
            step()
    return found


def _tell(edition: Edition, placed: list[Placed]) -> None:
    for one, _, place in placed:
        where = "" if place.first is None else place.first
        where += f"–{place.last}" if place.last and place.last != place.first else ""
        text = f" (editors’ text, {place.language})" if place.language else ""
        told = f": {place.reason}" if place.reason else ""
        terminal.give(f"{one.number:>4}  {place.state.value:<10}{where}{text}{told}".rstrip())
        if place.first and place.state is not PlaceState.NOT_FOUND:
            lang = place.language or edition.standoff.work.language
            terminal.give(f"{'':6}{address(edition, CitablePassage(place.first), lang)}")
    counts = Counter(place.state for _, _, place in placed)
    said = ", ".join(f"{counts[state]} {state.value}" for state in PlaceState if counts[state])
    terminal.give(f"{len(placed)} places: {said}")
