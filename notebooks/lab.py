"""What the notebooks share: tables with their sources, numbers in three languages, drawings in one style, results.

It needs nothing but numpy and matplotlib, and works wherever it lies beside a notebook, in plain Jupyter too.
"""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure

HERE = Path(__file__).parent
LANGUAGES = ("fr", "en", "es")
BLUE, RED, GREY, LIGHT = "#1f4e79", "#a4262c", "#595959", "#c9d6e2"
STYLE: dict[str, Any] = {
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 10,
    "text.color": "#222222",
    "axes.edgecolor": GREY,
    "axes.labelcolor": "#222222",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": "#222222",
    "ytick.color": "#222222",
}


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of a table in `data/`, its cells as printed: decimals tell how far a figure was rounded."""
    with (HERE / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def figures(name: str) -> dict[str, float]:
    """Return a table of one figure a row as name -> number."""
    return {row["name"]: float(row["value"]) for row in table(name)}


def number(value: float, decimals: int, lang: str) -> str:
    """Write a number with the marks of a language; Spanish parts thousands from five digits on."""
    text = f"{value:,.{decimals}f}".replace("-", "\N{MINUS SIGN}")
    if lang == "es" and abs(value) < 10_000:
        text = text.replace(",", "")
    return text if lang == "en" else text.replace(",", "\N{NARROW NO-BREAK SPACE}").replace(".", ",")


def result(value: float, low: float | None, high: float | None, grounds: str = "") -> dict[str, Any]:
    """Return a derived quantity; None is unbounded; grounds: `otherwise` or `assumed`, if it is not as stated."""
    found = {"value": value, "low": low, "high": high}
    return found | {"grounds": grounds} if grounds else found


def fetched(name: str) -> list[dict[str, str]]:
    """Return the rows of a table that may not be handed on: `edition claims --fetch` lays it into `fetched/`."""
    with (HERE / "fetched" / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def shown_as_table(
    columns: Mapping[str, Sequence[str]], rows: Callable[[str], Iterable[Sequence[str]]]
) -> dict[str, dict[str, Any]]:
    """Return what a drawing shows as a table: language -> heads of columns, rows of cells as that language writes."""
    return {lang: {"columns": list(columns[lang]), "rows": [list(row) for row in rows(lang)]} for lang in LANGUAGES}


def draw(
    notebook: str,
    figure: str,
    paint: Callable[[Axes, str, Mapping[str, str]], None],
    words: Mapping[str, Mapping[str, str]],
    size: Sequence[float] = (5.2, 3.6),
) -> None:
    """Draw a figure once a language; paint: draws on axes, with the language and its words."""
    (HERE / "results").mkdir(exist_ok=True)
    for lang in LANGUAGES:
        with matplotlib.rc_context({**STYLE, "svg.hashsalt": notebook}):
            made = Figure(figsize=(size[0], size[1]), layout="constrained")
            paint(made.subplots(), lang, words[lang])
            path = HERE / "results" / f"{notebook}.{figure}.{lang}.svg"
            made.savefig(path, format="svg", transparent=True, metadata={"Date": None})
