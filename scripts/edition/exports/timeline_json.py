"""The dated events as JSON: date, kind, title, what happened, passages, sources, who is concerned."""

import json

from edition.model.commentary.dated_events import Event
from edition.model.edition import WordedEdition
from edition.read.standoff_json import to_plain

NAME = "timeline-json"
FILENAME = "timeline.json"
MEDIA_TYPE = "application/json"


def export(edition: WordedEdition) -> bytes:
    """Return the events in the order of their dates."""
    value = {"events": to_plain(edition.standoff.events, tuple[Event, ...])}
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
