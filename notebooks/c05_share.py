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
# # Trente pour cent de novices : trente pour cent de quoi ?
#
# Au [paragraphe 19](par:p19), l’article décrit le réseau qui doit coordonner les groupes locaux d’Alain
# Juppé avant la primaire de 2016. Ce réseau compterait « 30 % » d’animateurs qui n’avaient jamais fait de
# politique. Ni le nombre total, ni la date, ni la source ne sont indiqués, et la phrase ne dit pas s’il
# s’agit de la part des novices parmi les référents ou parmi tous les animateurs.
#
# On ne peut donc ni confirmer ni démentir ce nombre. On peut demander en revanche ce qu’il vaudrait selon
# la taille du groupe dont il serait tiré. Deux ordres de grandeur ont été publiés : à l’automne 2015,
# l’équipe parlait de 600 comités dans le pays et de mille demandes en attente [@europe1-2015juppe] ; en
# février 2016, un site local en comptait seize dans le Val-de-Marne [@citoyens94-2016].

# %% [markdown] lang="en"
# # Thirty per cent newcomers: thirty per cent of what?
#
# In [paragraph 19](par:p19) the article describes the network that was to coordinate Alain Juppé’s local
# groups before the primary of 2016. It is said to have held “30%” of group leaders who had never been in
# politics. No total, no date and no source is stated, and the sentence does not say whether this is the
# share of newcomers among the coordinators or among all group leaders.
#
# The number can therefore be neither confirmed nor denied. What can be asked is how much it would be worth,
# depending on the size of the group that it came from. Two orders of magnitude were published: in the
# autumn of 2015 the team spoke of 600 committees in the country and of a thousand requests still pending
# [@europe1-2015juppe]; in February 2016 a local site counted sixteen in the Val-de-Marne, a department near
# Paris [@citoyens94-2016].

# %% [markdown] lang="es"
# # Un treinta por ciento de novatos: ¿de qué total?
#
# En el [párrafo 19](par:p19), el artículo describe la red que debía coordinar los grupos locales de Alain
# Juppé antes de las primarias de 2016. Esa red habría tenido un «30 %» de animadores que nunca habían hecho
# política. No se indica ni el total, ni la fecha, ni la fuente, y la frase no aclara si es la proporción de
# novatos entre los coordinadores o entre todos los animadores.
#
# El dato no puede, pues, ni confirmarse ni desmentirse. Sí cabe preguntarse cuánto valdría según el tamaño
# del grupo del que procediera. Se publicaron dos órdenes de magnitud: en el otoño de 2015 el equipo hablaba
# de 600 comités en todo el país y de mil solicitudes pendientes [@europe1-2015juppe]; en febrero de 2016,
# un sitio local contaba dieciséis en Val-de-Marne, departamento vecino de París [@citoyens94-2016].

# %%
from collections.abc import Iterator, Mapping
from math import sqrt

import numpy as np
from matplotlib.axes import Axes
from scipy.stats import norm
from statsmodels.stats.proportion import proportion_confint

import lab

ALPHA, PERCENT = 0.05, 100
NARROW, WIDE = 0.5, 5.0  # half of a unit, half of a ten: what "30 %" may have been rounded to

figures = lab.figures("c05_share")
share = figures["stated-share"]
bases = {name: int(figures[name]) for name in ("department", "round", "committees")}
assert 0 < share < PERCENT
assert list(bases.values()) == sorted(bases.values())

# %% [markdown] lang="fr"
# ## Un nombre rond, et les groupes qui peuvent le donner
#
# Une part se calcule sur un nombre entier de personnes. Si « 30 % » est arrondi à l’unité, tous les groupes
# ne peuvent pas le donner : dix personnes le peuvent (trois novices), de onze à dix-neuf aucune. Pour
# seize, quatre novices font 25 % et cinq font 31 %. Jusqu’à cent personnes, une taille sur deux est exclue.
# Arrondi à la dizaine, soit de 25 à 35 %, presque n’importe quel groupe convient. Le nombre est donc soit
# une part précise d’un ensemble déjà assez grand, soit une façon de dire « un peu moins d’un tiers ».

# %% [markdown] lang="en"
# ## A round number, and the groups that can give it
#
# A share is worked out on a whole number of people. If “30%” is rounded to the nearest unit, not every
# group can give it: ten people can (three newcomers), no group of eleven to nineteen can. Out of sixteen,
# four newcomers make 25% and five make 31%. Up to a hundred people, one size in two is ruled out. Rounded
# to the nearest ten, from 25 to 35%, almost any group will do. So the number is either a precise share of a
# fairly large set or a way of saying “a little under a third”.

# %% [markdown] lang="es"
# ## Un número redondo y los grupos que pueden darlo
#
# Una proporción se calcula sobre un número entero de personas. Si el «30 %» está redondeado a la unidad, no
# todos los grupos pueden darlo: diez personas sí (tres novatos); ningún grupo de once a diecinueve. Sobre
# dieciséis, cuatro novatos son el 25 % y cinco, el 31 %. Hasta cien personas, uno de cada dos tamaños queda
# excluido. Redondeado a la decena, es decir, entre 25 y 35 %, sirve casi cualquier grupo. El dato es, por
# tanto, o bien la proporción precisa de un conjunto bastante grande, o bien un modo de decir «algo menos de
# un tercio».


# %%
def counts(base: int, margin: float) -> list[int]:
    """Return the numbers of newcomers whose share of a base lies within a margin of the share that was printed."""
    return [count for count in range(base + 1) if share - margin <= PERCENT * count / base < share + margin]


tried = range(1, PERCENT + 1)
exact = [base for base in tried if counts(base, NARROW)]
rough = [base for base in tried if counts(base, WIDE)]
assert set(exact) <= set(rough)
missed = [base for base in tried if base not in exact]

print(f"±{NARROW}: n = {', '.join(str(base) for base in exact if base <= 50)}, …")
print(f"±{NARROW}: max(n | ∅) ≤ {PERCENT}: {max(missed)}; {len(exact)} / {len(tried)}")
print(f"±{WIDE}: ∅ n = {', '.join(str(base) for base in tried if base not in rough)}")
least = bases["department"]
print(f"n = {least}: ±{NARROW} {counts(least, NARROW)}; ±{WIDE} {counts(least, WIDE)}")

# %% [markdown] lang="fr"
# ## Si c’était un sondage
#
# Supposons maintenant que l’équipe n’ait pas interrogé tout le monde, mais un échantillon tiré au hasard.
# L’incertitude, au niveau de 95 %, vaudrait 22,5 points de part et d’autre pour seize personnes, 9,0 pour
# cent, 3,7 pour six cents. L’intervalle exact, qui n’est pas symétrique, irait de 10 à 57 % dans le premier
# cas et de 26 à 34 % dans le dernier. Il faudrait 323 réponses pour ne pas se tromper de plus de cinq
# points.
#
# Cette hypothèse est généreuse. Rien ne dit qu’un échantillon ait été tiré. Si la part vient d’une case
# cochée à l’inscription, ou de l’impression de l’équipe, l’erreur n’est pas celle du hasard et aucune
# formule ne la donne.

# %% [markdown] lang="en"
# ## If it had been a survey
#
# Now suppose that the team did not ask everyone, but a sample drawn at random. The uncertainty, at the 95%
# level, would be 22.5 points either way for sixteen people, 9.0 for a hundred, 3.7 for six hundred. The
# exact interval, which is not symmetrical, would run from 10 to 57% in the first case and from 26 to 34% in
# the last. It would take 323 answers to be no more than five points out.
#
# This assumption is generous. Nothing says that a sample was drawn. If the share comes from a box ticked on
# signing up, or from the team’s impression, the error is not one of chance, and no formula gives it.

# %% [markdown] lang="es"
# ## Si hubiera sido una encuesta
#
# Supongamos ahora que el equipo no preguntó a todos, sino a una muestra extraída al azar. La incertidumbre,
# al nivel del 95 %, sería de 22,5 puntos arriba o abajo con dieciséis personas, de 9,0 con cien y de 3,7
# con seiscientas. El intervalo exacto, que no es simétrico, iría del 10 al 57 % en el primer caso y del 26
# al 34 % en el último. Harían falta 323 respuestas para no equivocarse en más de cinco puntos.
#
# El supuesto es generoso. Nada indica que se extrajera una muestra. Si la proporción procede de una casilla
# marcada al inscribirse, o de la impresión del equipo, el error no es el del azar y ninguna fórmula lo da.


# %%
def half_width(base: float) -> float:
    """Return half of the normal interval of the share, in points, if the base were a random sample."""
    return PERCENT * norm.ppf(1 - ALPHA / 2) * sqrt(share / PERCENT * (1 - share / PERCENT) / base)


def needed(points: float) -> int:
    """Return the least base whose half-width is no more than some points."""
    base = 1
    while half_width(base) > points:
        base += 1
    return base


print(f"{'n':>4} {'±':>5} {'95 %':>12}")
for base in bases.values():
    low, high = proportion_confint(share / PERCENT * base, base, alpha=ALPHA, method="beta")
    assert low < share / PERCENT < high
    print(f"{base:>4} {half_width(base):>5.1f} {PERCENT * low:>5.1f} – {PERCENT * high:.1f}")
widths = [half_width(base) for base in bases.values()]
assert widths == sorted(widths, reverse=True)
print(f"± ≤ {WIDE:.0f}: n ≥ {needed(WIDE)}; ± ≤ 1: n ≥ {needed(1)}")

# %% figure="width"
WORDS = {
    "fr": {"x": "Nombre de personnes (échelle log.)", "y": "Demi-largeur (points)", "department": "Val-de-Marne",
           "round": "illustration", "committees": "comités, 2015"},
    "en": {"x": "Number of people (log scale)", "y": "Half-width (points)", "department": "Val-de-Marne",
           "round": "illustration", "committees": "committees, 2015"},
    "es": {"x": "Número de personas (escala log.)", "y": "Semiamplitud (puntos)", "department": "Val-de-Marne",
           "round": "ilustración", "committees": "comités, 2015"},
}  # fmt: skip
TICKS = (10, 30, 100, 300)
OFFSETS = {"department": (8, 6), "round": (-32, -35), "committees": (0, 14)}
COLUMNS = {
    lang: (name, WORDS[lang]["y"])
    for lang, name in {"fr": "Nombre de personnes", "en": "Number of people", "es": "Número de personas"}.items()
}


def rows_of_width(lang: str) -> Iterator[tuple[str, str]]:
    """Yield the half-width at the ticks of the axis and at the three points."""
    names = {base: f" ({WORDS[lang][name]})" for name, base in bases.items()}
    for base in sorted({*TICKS, *names}):
        yield f"{base}{names.get(base, '')}", f"±{lab.number(half_width(base), 1, lang)}"


def paint(axes: Axes, lang: str, words: Mapping[str, str]) -> None:
    """Draw how the half-width falls with the base, and the bases that the sources speak of."""
    line = np.geomspace(10, 1000, 60)
    axes.plot(line, [half_width(base) for base in line], color=lab.BLUE)
    for name, base in bases.items():
        axes.plot(base, half_width(base), "o", color=lab.RED)
        axes.annotate(
            f"{words[name]}\nn = {base} (±{lab.number(half_width(base), 1, lang)})",
            (base, half_width(base)), xytext=OFFSETS[name],
            textcoords="offset points", ha="left" if name == "department" else "center",
        )  # fmt: skip
    axes.set_xscale("log")
    axes.set_xticks(TICKS, [str(tick) for tick in TICKS])
    axes.minorticks_off()
    axes.set(xlabel=words["x"], ylabel=words["y"], ylim=(0, 32))


lab.draw("c05_share", "width", paint, WORDS, size=(5.2, 3.4))

# %% [markdown] lang="fr"
# ## Ce que cela change
#
# Dans l’argument de l’article, la part de novices montre que la campagne recrutait hors du parti. La presse
# va dans ce sens sans chiffrer : en février 2016, un proche du candidat disait à L’Obs que beaucoup de ceux
# qui s’offraient débutaient en politique et qu’il fallait les former [@lobs2016]. Mais sans base, « 30 % »
# ne se compare à rien. On ignore aussi ce qu’est la part des novices dans les autres équipes, ou dans une
# campagne menée sans logiciel : pour dire que l’outil a changé le recrutement, il faudrait au moins cette
# comparaison.
#
# Le carnet ne trouve donc aucun nombre : il recopie la part imprimée, sans borne, et le verdict n’en
# dépend pas. Un chapitre de l’autrice sur cette campagne [@theviot2016a] donne peut-être la base ; nous
# n’y avons pas trouvé accès pour ce point.

# %% [markdown] lang="en"
# ## What this changes
#
# In the article’s argument the share of newcomers shows that the campaign was recruiting outside the party.
# The press points the same way without a number: in February 2016 somebody close to the candidate told
# L’Obs that many of those who came forward were new to politics and had to be trained [@lobs2016]. But
# without a base “30%” compares with nothing. Nor do we know the share of newcomers in the other teams, or
# in a campaign run without such software: to say that the tool changed recruitment, one would need at least
# that comparison.
#
# So the notebook finds no number: it copies the share as printed, without bounds, and the verdict does
# not depend on it. A chapter by the author on this campaign [@theviot2016a] may give the base; we did not
# reach it on this point.

# %% [markdown] lang="es"
# ## Lo que cambia
#
# En el argumento del artículo, la proporción de novatos muestra que la campaña reclutaba fuera del partido.
# La prensa apunta en ese sentido sin dar cifras: en febrero de 2016, un allegado del candidato decía a
# L’Obs que muchos de los que se ofrecían eran nuevos en política y había que formarlos [@lobs2016]. Pero,
# sin base, el «30 %» no se compara con nada. Tampoco se sabe cuántos novatos había en los demás equipos o
# en una campaña sin esos programas: para decir que la herramienta cambió el reclutamiento haría falta, al
# menos, esa comparación.
#
# El cuaderno no halla, pues, ninguna cifra: copia la proporción impresa, sin límites, y el veredicto no
# depende de ella. Un capítulo de la autora sobre esta campaña [@theviot2016a] quizá dé la base; no hemos
# podido consultarlo en este punto.

# %%
RESULTS = {"c05": {"share": lab.result(share, None, None, "assumed")}}  # copied, not found: the claim is uncheckable
FIGURES = {
    "width": {
        "alt": {
            "fr": (
                "Une courbe descendante : plus le groupe est grand, plus l’incertitude autour de 30 % est faible. "
                "Trois points y sont marqués : 22,5 points pour seize personnes, 9,0 pour cent, 3,7 pour six cents."
            ),
            "en": (
                "A falling curve: the larger the group, the smaller the uncertainty around 30%. Three points are "
                "marked on it: 22.5 points for sixteen people, 9.0 for a hundred, 3.7 for six hundred."
            ),
            "es": (
                "Una curva descendente: cuanto mayor es el grupo, menor es la incertidumbre en torno al 30 %. Tiene "
                "tres puntos marcados: 22,5 puntos con dieciséis personas, 9,0 con cien y 3,7 con seiscientas."
            ),
        },
        "caption": {
            "fr": (
                "Demi-largeur de l’intervalle à 95 % si 30 % venait d’un tirage au hasard. Les tailles de seize et "
                "de six cents sont celles de comptes de comités publiés [@citoyens94-2016; @europe1-2015juppe] ; "
                "cent n’est qu’une illustration."
            ),
            "en": (
                "Half-width of the 95% interval if 30% came from a random draw. The sizes of sixteen and six hundred "
                "are those of published counts of committees [@citoyens94-2016; @europe1-2015juppe]; a hundred is only "
                "an illustration."
            ),
            "es": (
                "Semiamplitud del intervalo al 95 % si el 30 % procediera de un sorteo. Los tamaños de dieciséis y "
                "seiscientos son recuentos de comités publicados [@citoyens94-2016; @europe1-2015juppe]; cien es solo "
                "una ilustración."
            ),
        },
        "table": lab.shown_as_table(COLUMNS, rows_of_width),
    }
}
