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
# Au [¶ 19](par:p19), l’article décrit le réseau qui doit coordonner les groupes locaux d’Alain Juppé avant la
# primaire de 2016. Ce réseau compterait « 30 % » d’animateurs qui n’avaient jamais fait de politique. Ni le
# nombre total, ni la date, ni la source ne sont indiqués, ni qui étaient les 70 % restants. On ne peut donc
# ni confirmer ni démentir ce nombre, et le carnet n’en calcule pas d’autre.
#
# On peut demander en revanche ce qu’il vaudrait selon la taille du réseau. La presse n’a compté que des
# comités : à l’automne 2015, l’équipe en annonçait 600 dans le pays, et mille demandes en attente
# [@europe1-2015juppe] ; en février 2016, un site local en comptait seize dans le Val-de-Marne
# [@citoyens94-2016]. À un référent par comité, ce qui est notre supposition et sans doute un maximum, ce
# seraient aussi deux tailles possibles du réseau.

# %% [markdown] lang="en"
# # Thirty per cent newcomers: thirty per cent of what?
#
# In [¶ 19](par:p19) the article describes the network that was to coordinate Alain Juppé’s local groups
# before the primary of 2016. It is said to have held “30%” of group leaders who had never been in politics.
# No total, no date and no source is stated, nor who the other 70% were. The number can therefore be neither
# confirmed nor refuted, and the notebook derives no other.
#
# What can be asked is how much it would be worth, depending on the size of the network. The press counted
# only committees: in the autumn of 2015 the team announced 600 in the country, and a thousand requests still
# pending [@europe1-2015juppe]; in February 2016 a local site counted sixteen in the Val-de-Marne, a
# department near Paris [@citoyens94-2016]. With one coordinator a committee, which is our supposition and no
# doubt a maximum, these would also be two possible sizes of the network.

# %% [markdown] lang="es"
# # Un treinta por ciento de novatos: ¿de qué total?
#
# En el [¶ 19](par:p19), el artículo describe la red que debía coordinar los grupos locales de Alain Juppé
# antes de las primarias de 2016. Según él, un «30 %» de esa red eran dinamizadores que nunca habían hecho
# política. No se indica ni el total, ni la fecha, ni la fuente, ni quiénes eran el 70 % restante. El dato no
# puede, pues, ni confirmarse ni desmentirse, y el cuaderno no calcula otro.
#
# Sí cabe preguntarse cuánto valdría según el tamaño de la red. La prensa solo contó comités: en el otoño de
# 2015 el equipo anunciaba 600 en todo el país y mil solicitudes pendientes [@europe1-2015juppe]; en febrero
# de 2016, un sitio local contaba dieciséis en Val-de-Marne, departamento vecino de París [@citoyens94-2016].
# Con un coordinador por comité, suposición nuestra y seguramente un máximo, serían también dos tamaños
# posibles de la red.

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
assert 0 < share < PERCENT and share % (2 * WIDE) == 0  # else it cannot have been rounded to a ten
assert list(bases.values()) == sorted(bases.values())

# %% [markdown] lang="fr"
# ## Un nombre rond, et les groupes qui peuvent le donner
#
# Une part se calcule sur un nombre entier de personnes. Si « 30 % » est arrondi à l’unité, tous les groupes
# ne peuvent pas le donner : dix personnes le peuvent (trois novices), de onze à dix-neuf aucune. Pour
# seize, quatre novices font 25 % et cinq font 31 %. Jusqu’à cent personnes, une taille sur deux est exclue.
# Arrondi à la dizaine, soit de 25 à 35 %, presque n’importe quel groupe convient. Le nombre est donc soit
# la part précise d’un groupe qui s’y prête, soit une façon de dire « un peu moins d’un tiers ».

# %% [markdown] lang="en"
# ## A round number, and the groups that can give it
#
# A share is worked out on a whole number of people. If “30%” is rounded to the nearest unit, not every
# group can give it: ten people can (three newcomers), no group of eleven to nineteen can. Out of sixteen,
# four newcomers make 25% and five make 31%. Up to a hundred people, one size in two is ruled out. Rounded
# to the nearest ten, from 25 to 35%, almost any group will do. So the number is either the precise share of a
# group that allows it or a way of saying “a little under a third”.

# %% [markdown] lang="es"
# ## Un número redondo y los grupos que pueden darlo
#
# Una proporción se calcula sobre un número entero de personas. Si el «30 %» está redondeado a la unidad, no
# todos los grupos pueden darlo: diez personas sí (tres novatos); ningún grupo de once a diecinueve. Sobre
# dieciséis, cuatro novatos son el 25 % y cinco, el 31 %. Hasta cien personas, uno de cada dos tamaños queda
# excluido. Redondeado a la decena, es decir, entre el 25 y el 35 %, sirve casi cualquier grupo. El dato es,
# por tanto, o bien la proporción precisa de un grupo que la permite, o bien un modo de decir «algo menos de un
# tercio».


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
# ## Si c’était un échantillon
#
# Rien n’atteste que l’équipe ait tiré un échantillon au hasard. Si la part vient d’une case cochée à
# l’inscription, ou d’une impression, son erreur n’est pas celle du hasard et aucune formule ne la donne. Ce
# qui suit ne mesure donc que ce qu’un tirage au hasard, s’il avait eu lieu, aurait laissé d’incertain.
#
# Au niveau de 95 %, ce serait 22,5 points de part et d’autre pour seize réponses, 9,0 pour cent, 3,7 pour six
# cents. L’intervalle exact, qui n’est pas symétrique, irait de 10 à 57 % dans le premier cas, de 26 à 34 %
# dans le dernier. Il faudrait 323 réponses pour ne pas dépasser cinq points.

# %% [markdown] lang="en"
# ## If it had been a sample
#
# Nothing shows that the team took a random sample. If the share comes from a box ticked on signing up, or
# from an impression, its error is not one of chance, and no formula gives it. What follows therefore measures
# only the uncertainty that random sampling would have left, had there been any.
#
# At the 95% level it would be 22.5 points either way for sixteen answers, 9.0 for a hundred, 3.7 for six
# hundred. The exact interval, which is not symmetrical, would run from 10 to 57% in the first case and from
# 26 to 34% in the last. It would take 323 answers to stay within five points.

# %% [markdown] lang="es"
# ## Si hubiera sido una muestra
#
# Nada indica que el equipo extrajera una muestra al azar. Si la proporción procede de una casilla marcada al
# inscribirse, o de una impresión, su error no es el del azar y ninguna fórmula lo da. Lo que sigue mide, pues,
# solo la incertidumbre que habría dejado un muestreo aleatorio, de haberlo habido.
#
# Al nivel del 95 % serían 22,5 puntos arriba o abajo con dieciséis respuestas, 9,0 con cien y 3,7 con
# seiscientas. El intervalo exacto, que no es simétrico, iría del 10 al 57 % en el primer caso y del 26 al
# 34 % en el último. Harían falta 323 respuestas para no pasar de cinco puntos.


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
    "fr": {"x": "Taille de l’échantillon, n (échelle log.)", "y": "Demi-largeur (points)",
           "department": "comités, Val-de-Marne", "round": "illustration", "committees": "comités, pays"},
    "en": {"x": "Size of the sample, n (log scale)", "y": "Half-width (points)",
           "department": "committees, Val-de-Marne", "round": "illustration", "committees": "committees, country"},
    "es": {"x": "Tamaño de la muestra, n (escala log.)", "y": "Semiamplitud (puntos)",
           "department": "comités, Val-de-Marne", "round": "ilustración", "committees": "comités, país"},
}  # fmt: skip
TICKS = (10, 30, 100, 300)
OFFSETS = {"department": (8, 6), "round": (-32, -35), "committees": (0, 14)}
COLUMNS = {
    lang: (name, WORDS[lang]["y"])
    for lang, name in {"fr": "Échantillon, n", "en": "Sample, n", "es": "Muestra, n"}.items()
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
# qui s’offraient débutaient en politique et qu’il fallait les former [@lobs2016]. Mais sans base, « 30 % » ne
# se compare à rien. On ignore aussi la part des novices dans les autres équipes, ou dans une campagne menée
# sans logiciel : pour dire que l’outil a changé le recrutement, il faudrait au moins cette comparaison.
#
# L’autrice a consacré un chapitre à cette campagne [@theviot2016a]. Nous n’en avons lu que le début, sur les
# règles de la primaire ; la base est peut-être dans la suite.

# %% [markdown] lang="en"
# ## What this changes
#
# In the article’s argument the share of newcomers shows that the campaign was recruiting outside the party.
# The press points the same way without a number: in February 2016 somebody close to the candidate told
# L’Obs that many of those who came forward were new to politics and had to be trained [@lobs2016]. But
# without a base “30%” compares with nothing. Nor do we know the share of newcomers in the other teams, or in
# a campaign run without such software: to say that the tool changed recruitment, one would need at least
# that comparison.
#
# The author devoted a chapter to this campaign [@theviot2016a]. We read only its opening, on the rules of the
# primary; the base may be in the rest.

# %% [markdown] lang="es"
# ## Lo que cambia
#
# En el argumento del artículo, la proporción de novatos muestra que la campaña reclutaba fuera del partido.
# La prensa apunta en ese sentido sin dar cifras: en febrero de 2016, un allegado del candidato decía a L’Obs
# que muchos de los que se ofrecían eran nuevos en política y había que formarlos [@lobs2016]. Pero, sin base,
# el «30 %» no se compara con nada. Tampoco se sabe cuántos novatos había en los demás equipos o en una
# campaña sin esos programas: para decir que la herramienta cambió el reclutamiento haría falta, al menos, esa
# comparación.
#
# La autora dedicó un capítulo a esta campaña [@theviot2016a]. Solo hemos leído su comienzo, sobre las reglas
# de las primarias; la base quizá esté en el resto.

# %%
RESULTS = {"c05": {"share": None}}  # 30 is the article's own number
FIGURES = {
    "width": {
        "claims": [],
        "alt": {
            "fr": (
                "Une courbe descendante : plus l’échantillon est grand, plus l’incertitude autour de 30 % est faible. "
                "Trois points y sont marqués : 22,5 points pour seize réponses, 9,0 pour cent, 3,7 pour six cents."
            ),
            "en": (
                "A falling curve: the larger the sample, the smaller the uncertainty around 30%. Three points are "
                "marked on it: 22.5 points for sixteen answers, 9.0 for a hundred, 3.7 for six hundred."
            ),
            "es": (
                "Una curva descendente: cuanto mayor es la muestra, menor es la incertidumbre en torno al 30 %. Tiene "
                "tres puntos marcados: 22,5 puntos con dieciséis respuestas, 9,0 con cien y 3,7 con seiscientas."
            ),
        },
        "caption": {
            "fr": (
                "Demi-largeur de l’intervalle à 95 % si 30 % venait d’un échantillon tiré au hasard, ce que rien "
                "n’atteste. Seize et six cents sont des nombres publiés de comités [@citoyens94-2016; "
                "@europe1-2015juppe], lus ici comme autant de réponses ; cent n’est qu’une illustration."
            ),
            "en": (
                "Half-width of the 95% interval if 30% came from a random sample, which nothing attests. Sixteen and "
                "six hundred are published numbers of committees [@citoyens94-2016; @europe1-2015juppe], read here as "
                "so many answers; a hundred is only an illustration."
            ),
            "es": (
                "Semiamplitud del intervalo del 95 % si el 30 % procediera de una muestra extraída al azar, de lo que "
                "nada da fe. Dieciséis y seiscientos son números publicados de comités [@citoyens94-2016; "
                "@europe1-2015juppe], tomados aquí como otras tantas respuestas; cien es solo una ilustración."
            ),
        },
        "table": lab.shown_as_table(COLUMNS, rows_of_width),
    }
}
