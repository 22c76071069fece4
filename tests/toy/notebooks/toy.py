# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] lang="fr"
# # Les mouettes de Port-Sabline
#
# Deux nombres de l’article, [c01](claim:c01) et [c02](claim:c02), refaits d’après les carnets [@lannoy2016b].

# %% [markdown] lang="en"
# # The gulls of Port-Sabline
#
# Two numbers of the article, [c01](claim:c01) and [c02](claim:c02), made again from the notebooks [@lannoy2016b].

# %% [markdown] lang="es"
# # Las gaviotas de Port-Sabline
#
# Dos números del artículo, [c01](claim:c01) y [c02](claim:c02), rehechos a partir de los cuadernos [@lannoy2016b].

# %%
import csv
from pathlib import Path

HERE = Path(__file__).parent if "__file__" in globals() else Path()

with (HERE / "data" / "toy.csv").open(encoding="utf-8", newline="") as lines:
    passages = {int(row["year"]): int(row["passages"]) for row in csv.DictReader(lines)}
shown = 2 * passages[1987]
print(shown)

# %% [markdown] lang="fr"
# ## La hausse
#
# De 1992 à 1997, chaque année baisse.

# %% [markdown] lang="en"
# ## The rise
#
# From 1992 to 1997 every year falls.

# %% [markdown] lang="es"
# ## El alza
#
# De 1992 a 1997 cada año baja.

# %%
years = range(1993, 1998)
changes = [round(100 * (passages[year] / passages[year - 1] - 1), 2) for year in years]
growth = round(sum(changes) / len(changes), 2)
assert max(changes) < 0
print(growth)

# %% figure="bars"
TITLE = {"fr": "Passages par an", "en": "Passages a year", "es": "Pasos por año"}


def draw(title: str) -> str:
    """Return bars, one a year, as SVG."""
    bars = "".join(
        f'<rect x="{10 + 30 * n}" y="{110 - count // 22}" width="20" height="{count // 22}"/>'
        f'<text x="{20 + 30 * n}" y="118" font-size="8" text-anchor="middle">{year}</text>'
        for n, (year, count) in enumerate(sorted(passages.items()))
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 230 120"><title>{title}</title>{bars}</svg>\n'


(HERE / "results").mkdir(exist_ok=True)
for lang, title in TITLE.items():
    (HERE / "results" / f"toy.bars.{lang}.svg").write_text(draw(title), encoding="utf-8")

# %%
RESULTS = {
    "c01": {"birds": {"value": shown, "low": shown, "high": shown}},
    "c02": {"growth": {"value": growth, "low": min(changes), "high": max(changes)}},
}
FIGURES = {
    "bars": {
        "alt": {
            "fr": "Sept barres de plus en plus courtes, de 1987 à 1997.",
            "en": "Seven bars, shorter and shorter, from 1987 to 1997.",
            "es": "Siete barras cada vez más cortas, de 1987 a 1997.",
        },
        "caption": {
            "fr": "Passages d’avril, une barre par année.",
            "en": "Passages in April, one bar a year.",
            "es": "Pasos de abril, una barra por año.",
        },
        "table": {
            lang: {"columns": heads, "rows": [[str(year), str(count)] for year, count in sorted(passages.items())]}
            for lang, heads in {"fr": ["Année", "Oiseaux"], "en": ["Year", "Birds"], "es": ["Año", "Aves"]}.items()
        },
    }
}
