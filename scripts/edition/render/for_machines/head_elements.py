"""What is told to other programs, as elements for the head of a page."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from edition.model.work_metadata import Tag
from edition.records.dublin_core import schemas
from edition.render.template_loader import fill


def head_elements(tags: Sequence[Tag], graph: Mapping[str, Any]) -> Markup:
    """Return the elements: `meta`, and a script with the graph of JSON-LD."""
    return fill("head.html.j2", tags=tags, schemas=schemas(tags), graph=script(graph))


def script(value: object) -> Markup:
    """Return a value as JSON that can stand in a script element: a `<` in it could end the element."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))
