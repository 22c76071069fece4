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
# # Un vote pour 100 000 messages
#
# À côté du porte-à-porte et du téléphone, l’article place un troisième nombre, qu’il tient aussi de
# Gerber et Green : un électeur sur 100 000 changerait d’avis « par mail » ([¶ 10](par:p10)). Le mot y
# désigne le courriel, comme aux [¶ 5](par:p5) et [¶ 19](par:p19) : c’est la lecture que nous testons.
# L’anglais [mail](lang:en) désigne la lettre ; nous en disons un mot.
#
# D’où vient ce nombre ? Une expérience connue pourrait-elle le distinguer de zéro ? Et sinon, qui le
# disait avant l’article, et de quoi ?

# %% [markdown] lang="en"
# # One vote per 100,000 messages
#
# Beside door-to-door canvassing and the telephone the article puts a third number, which it also takes
# from Gerber and Green: one voter in 100,000 would change their mind [par mail](lang:fr)
# ([¶ 10](par:p10)). In the article the word means email, as in [¶ 5](par:p5) and [¶ 19](par:p19): this is
# the reading that we test. In English “mail” is a letter by post; of that we say a word.
#
# Where does this number come from? Could any known experiment tell it from zero? And if not, who said it
# before the article, and of what?

# %% [markdown] lang="es"
# # Un voto por cada 100 000 mensajes
#
# Junto al puerta a puerta y al teléfono, el artículo coloca una tercera cifra, que también toma de Gerber
# y Green: uno de cada 100 000 electores cambiaría de opinión [par mail](lang:fr) ([¶ 10](par:p10)). En el
# artículo la palabra designa el correo electrónico, como en los [¶ 5](par:p5) y [¶ 19](par:p19): esa es la
# lectura que probamos. El inglés [mail](lang:en) es la carta postal; de ella decimos algo.
#
# ¿De dónde sale esta cifra? ¿Podría algún experimento conocido distinguirla de cero? Y si no, ¿quién la
# decía antes que el artículo, y de qué?

# %%
from collections.abc import Iterator, Mapping
from math import log10, sqrt
from typing import NamedTuple

import numpy as np
from matplotlib.axes import Axes
from scipy.stats import norm

import lab

PERCENT, BILLION = 100, 1_000_000_000
LEVEL, POWER = 0.05, 0.8
EVEN = 0.5  # the turnout at which chance has most room
EXACT, NEAR = 1e-9, 1e-3  # up to the machine; up to the other tail, which the formula of sizes neglects
Z, Z_POWER = float(norm.ppf(1 - LEVEL / 2)), float(norm.ppf(POWER))

published = lab.figures("c02_drift")
rules = lab.table("c02_rules")
emails = lab.table("c02_email")
article = next(row for row in rules if row["label"] == "article")
claimed = 1 / int(article["email"])

# Two accounts of the trade rule give the same number; the first is also in the table that the drawing is made from.
assert published["trade-rule"] == published["check-trade-rule"]
rule = int(next(row for row in rules if row["label"] == "libe")["leaflet"])
print(f"1 / {rule}; 1 / {published['trade-rule']:.0f}")
for row in emails:
    if row["treated"] and row["control"]:
        assert int(row["treated"]) + int(row["control"]) == int(row["total"])

# %% [markdown] lang="fr"
# ## Ce qu’il faudrait pour le voir
#
# Une expérience tire au sort deux groupes, écrit à l’un, puis compare leur participation. Les deux taux
# diffèrent toujours un peu, par hasard. Plus l’effet cherché est petit, plus il faut de monde pour le
# distinguer de ce hasard : un effet dix fois plus petit demande cent fois plus de personnes.
#
# Les fonctions ci-dessous sont celles de tout manuel : la taille de chaque groupe pour détecter un effet
# quatre fois sur cinq, au seuil de 5 % ; et, à l’inverse, le plus petit effet que des groupes donnés
# laissent voir.

# %% [markdown] lang="en"
# ## What it would take to see it
#
# An experiment assigns people to two groups at random, writes to one, then compares their turnout. Even
# without any email the two rates differ a little, by chance. The smaller the effect one looks for, the more
# people it takes to tell it from that chance: an effect ten times smaller needs a hundred times as many
# people.
#
# The functions below are those of any textbook: the size of each group that detects an effect four times
# out of five, at the 5% level; and, conversely, the smallest effect that given groups allow one to see.

# %% [markdown] lang="es"
# ## Lo que haría falta para verla
#
# Un experimento sortea dos grupos, escribe a uno y compara después la participación de ambos. Aun sin
# correo alguno, las dos tasas difieren un poco, por azar. Cuanto menor es el efecto que se busca, más gente
# hace falta para distinguirlo de ese azar: un efecto diez veces menor exige cien veces más personas.
#
# Las funciones que siguen son las de cualquier manual: el tamaño de cada grupo para detectar un efecto
# cuatro veces de cada cinco, con un umbral del 5 %; y, a la inversa, el menor efecto que unos grupos dados
# dejan ver.


# %%
def error(*groups: tuple[float, float]) -> float:
    """Return the standard error of a difference between the turnouts of two groups, each a size and a turnout."""
    return sqrt(sum(turnout * (1 - turnout) / size for size, turnout in groups))


def needed(effect: float, turnout: float) -> float:
    """Return how many people each of two equal groups needs to show an effect."""
    return (Z + Z_POWER) ** 2 * 2 * turnout * (1 - turnout) / effect**2


def detectable(treated: float, control: float, turnout: float) -> float:
    """Return the smallest effect that two groups are likely to show."""
    return (Z + Z_POWER) * error((treated, turnout), (control, turnout))


def chance_to_see(effect: float, size: float, turnout: float) -> float:
    """Return the power of a comparison of two equal groups, in either direction."""
    distance = effect / error((size, turnout), (size, turnout))
    return float(norm.sf(Z - distance) + norm.cdf(-Z - distance))


def rate(row: Mapping[str, str], group: str) -> float:
    """Return a printed turnout as a share."""
    return float(row[f"turnout_{group}"]) / PERCENT


observed = [rate(row, "control") for row in emails if row["turnout_control"]]
needs = [needed(claimed, turnout) for turnout in observed]
for turnout, size in zip(observed, needs, strict=True):
    print(f"p = {PERCENT * turnout:.1f} %: n = {size / BILLION:.1f} × 10⁹")
registered = published["registered-fr"]
print(f"n / registered (FR) = {min(needs) / registered:.0f} – {max(needs) / registered:.0f}")

# The two functions undo each other, and a group of the size needed has the power that was asked for.
for turnout, size in zip(observed, needs, strict=True):
    assert abs(detectable(size, size, turnout) / claimed - 1) < EXACT
    assert abs(chance_to_see(claimed, size, turnout) - POWER) < NEAR


# %%
def sizes_of(row: Mapping[str, str]) -> tuple[float, float] | None:
    """Return the sizes of the groups; where one alone or the total is noted, as if they were equal."""
    half = row["treated"] or (int(row["total"]) / 2 if row["total"] else 0)
    return (float(row["treated"] or half), float(row["control"] or half)) if half else None


class Change(NamedTuple):
    """A change in turnout with its standard error, and what the rounding of the two printed rates leaves open."""

    points: float
    error: float
    rounding: float

    @property
    def low(self) -> float:
        """Return the lower bound of the interval, rounding included."""
        return self.points - Z * self.error - self.rounding

    @property
    def high(self) -> float:
        """Return the upper bound of the interval, rounding included."""
        return self.points + Z * self.error + self.rounding


def change(row: Mapping[str, str], sizes: tuple[float, float]) -> Change:
    """Return the change in turnout between two groups whose rates are printed."""
    rates = rate(row, "treated"), rate(row, "control")
    decimals = len(row["turnout_control"].partition(".")[2])
    return Change(rates[0] - rates[1], error(*zip(sizes, rates, strict=True)), 10**-decimals / PERCENT)


def through(low: float, high: float) -> str:
    """Write votes per so many recipients: below zero votes are lost; through zero, no number is too large."""
    return f"[{1 / high:.0f}{' … ±∞ … ' if low < 0 < high else ' – '}{1 / low:.0f}]"


changes: dict[str, Change] = {}
for row in emails:
    sizes, least, found = sizes_of(row), "", ""
    if row["turnout_control"]:
        found = f"{PERCENT * (rate(row, 'treated') - rate(row, 'control')):+.1f} "
    if sizes:
        smallest = detectable(*sizes, rate(row, "control") if row["turnout_control"] else EVEN)
        least = f"{PERCENT * smallest:.2f}  1 / {1 / smallest:.0f}"
    if sizes and row["turnout_control"]:
        one = changes[row["label"]] = change(row, sizes)
        found += f"[{PERCENT * one.low:+.2f}; {PERCENT * one.high:+.2f}]  1 / {through(one.low, one.high)}"
    people = f"{sum(sizes):,.0f}" if sizes else ""
    print(f"{row['label']:13} {people:>9}  {least:14}  {found}")

# The largest comparison of two groups, and the one whose interval lies above zero: with it, above the claim.
largest = max((row for row in emails if row["control"]), key=lambda row: int(row["total"]))
for name, one in changes.items():
    if one.low > 0:
        worst = (one.points - one.rounding) / one.error
        print(f"{name}: z = {one.points / one.error:.1f} ({worst:.1f}), ", end="")
        print(f"p = {2 * norm.sf(one.points / one.error):.4f} ({2 * norm.sf(worst):.3f}); ", end="")
        print(f"low = {one.low / claimed:.0f} / {1 / claimed:.0f}")

letter = [published[f"letter-{name}"] / PERCENT for name in ("effect", "high", "low")]
assert 0 < letter[2] < letter[0] < letter[1]
assert round(1 / letter[0]) == published["letter-contacts"]
print(f"letter: 1 / {1 / letter[0]:.0f} {through(letter[2], letter[1])}")
advocacy = [published[f"advocacy-{name}"] / PERCENT for name in ("effect", "high", "low")]
assert advocacy[2] < 0 < advocacy[0] < advocacy[1]
print(f"advocacy: 1 / {1 / advocacy[0]:.0f} {through(advocacy[2], advocacy[1])}")
print(f"official: 1 / {published['official-email']:.0f}")

# %% [markdown] lang="fr"
# ## Ce que l’on a pu voir
#
# Pour distinguer un effet d’un sur 100 000 d’un effet nul, quatre fois sur cinq et au seuil de 5 %, il
# faudrait de 13 à 39 milliards de personnes par groupe, selon la participation : de 276 à 823 fois les
# inscrits français de 2017 [@lextimes2017]. Aucune expérience connue n’en approche.
#
# La plupart ne trouvent rien qui se distingue de zéro. Les treize de David Nickerson, 232 716 personnes en
# tout, sont sans effet, dit leur résumé [@nickerson2008] ; partagées en deux moitiés, à 50 % de participation,
# elles ne pouvaient guère déceler d’effet inférieur à un vote pour 172 courriels, ni un essai sur 1,2 million
# d’abonnés d’effet inférieur à un pour 391. La plus grande comparaison dont on ait les deux groupes, en 2016,
# imprime deux fois 75,1 % [@greengerber2024] : arrondi compris, l’intervalle à 95 % va de −0,34 à +0,34 point,
# donc d’un vote perdu pour 296 courriels, en passant par aucun effet, à un vote gagné pour 296.
#
# D’autres trouvent un effet. En Floride, en 2020, 17,9 % de 76 601 destinataires ont voté, contre 17,2 % de
# 76 515 autres personnes [@greengerber2024] : +0,7 point, à 95 % de 0,2 à 1,2, arrondi compris, soit un vote
# gagné pour 85 à 457 courriels. Le hasard seul ferait un écart au moins aussi grand, dans un sens ou dans
# l’autre, trois fois sur 10 000, ou deux fois sur 1 000 au pire de l’arrondi ; mais ce n’est qu’une des sept
# lignes de notre table. Un expéditeur officiel obtient un vote pour 180 courriels [@greengerber2024] ; le
# résumé de l’étude dit cet effet significatif, et nul celui du même texte signé d’un groupe fictif
# [@malhotra2012]. Une autre ligne va en sens contraire : en 2005, les destinataires d’un parti ont voté moins
# que les autres, d’un point. La taille du groupe témoin n’est pas notée ; s’il valait l’autre, l’intervalle
# irait de −1,8 à −0,2, sans zéro.
#
# Un vote pour 100 000, c’est 0,001 point : deux cents fois moins que la borne basse de la Floride, et une
# poussière dans l’intervalle de 2016. Aucun essai ne donne ce nombre ; il dit, au mieux, « presque rien ».
#
# Quant à la lettre, sur 65 études, un envoi civique ordinaire fait gagner 0,384 point (0,117 à 0,650), soit
# un vote pour 260 destinataires (154 à 855) ; l’envoi partisan, 0,085 point (−0,065 à 0,235) : d’un vote
# gagné pour 426 destinataires, en passant par aucun effet, à un vote perdu pour 1 538 [@greengerber2024]. Une
# lettre qui montre aux voisins qui a voté fait bien davantage [@gerber2008].

# %% [markdown] lang="en"
# ## What could be seen
#
# To tell an effect of one in 100,000 from none at all, four times out of five at the 5% level, would take 13
# to 39 billion people in each group, depending on turnout: 276 to 823 times the voters registered in France
# in 2017 [@lextimes2017]. No known experiment comes near.
#
# Most find nothing that can be told from zero. David Nickerson’s thirteen, 232,716 people in all, had no
# effect, says their abstract [@nickerson2008]; split into halves, at a turnout of 50%, they could hardly have
# detected effects smaller than one vote per 172 emails, nor could a trial on 1.2 million subscribers have
# detected any smaller than one per 391. The largest comparison of which we have both groups, of 2016, has 75.1%
# twice [@greengerber2024]: with rounding, the 95% interval runs from −0.34 to +0.34 points, hence from one vote
# lost per 296 emails, through no effect, to one vote gained per 296.
#
# Others find an effect. In Florida in 2020, 17.9% of 76,601 recipients voted, against 17.2% of 76,515 others
# [@greengerber2024]: +0.7 points, with a 95% interval of 0.2 to 1.2, rounding included, or one vote gained
# per 85 to 457 emails. Chance alone would make a gap at least as large, either way, three times in 10,000, or
# at the worst of the rounding twice in 1,000; but it is only one of the seven rows of our table. An official
# sender gains one vote per 180 emails [@greengerber2024]; the study’s abstract calls that effect significant,
# and finds none when a fictitious group signs the same text [@malhotra2012]. Another row points the opposite
# way: in 2005 those to whom a party wrote voted less than the rest, by one point. The size of the control
# group is not noted; if it equalled the other, the interval would run from −1.8 to −0.2, leaving out zero.
#
# One vote per 100,000 is 0.001 points: a two-hundredth of the lower bound in Florida, and a speck in
# the interval of 2016. No trial gives this number; at best it says “next to nothing”.
#
# As for letters, over 65 studies an ordinary civic mailing gains 0.384 points (0.117 to 0.650), or one vote
# per 260 recipients (154 to 855); a partisan one, 0.085 points (−0.065 to 0.235): from one vote gained per 426
# recipients, through no effect, to one lost per 1,538 [@greengerber2024]. A letter that shows the neighbours
# who has voted does far more [@gerber2008].

# %% [markdown] lang="es"
# ## Lo que se ha podido ver
#
# Para distinguir un efecto de uno entre 100 000 de un efecto nulo, cuatro veces de cada cinco y con un umbral
# del 5 %, harían falta de 13 000 millones a 39 000 millones de personas por grupo, según la participación: de
# 276 a 823 veces los inscritos franceses de 2017 [@lextimes2017]. Ningún experimento conocido se le acerca.
#
# La mayoría no halla nada que se distinga de cero. Los trece de David Nickerson, 232 716 personas en total,
# no tienen efecto, dice su resumen [@nickerson2008]; divididos en dos mitades, con un 50 % de participación,
# difícilmente podían detectar efectos menores que un voto por cada 172 correos, como tampoco un ensayo con
# 1,2 millones de suscriptores los menores que uno por cada 391. La mayor comparación de la que tenemos los
# dos grupos, de 2016, da dos veces 75,1 % [@greengerber2024]: con el redondeo, el intervalo del 95 % va de
# −0,34 a +0,34 puntos, es decir, de un voto perdido por cada 296 correos, pasando por ningún efecto, a un
# voto ganado por cada 296.
#
# Otros sí hallan un efecto. En Florida, en 2020, votó el 17,9 % de 76 601 destinatarios, frente al 17,2 % de
# otras 76 515 personas [@greengerber2024]: +0,7 puntos, con un intervalo del 95 % de 0,2 a 1,2, redondeo
# incluido: un voto ganado por entre 85 y 457 correos. El azar por sí solo daría una diferencia al menos igual
# de grande, en un sentido o en otro, tres veces de cada 10 000, o dos de cada 1000 en el peor redondeo; pero
# es solo una de las siete filas de nuestra tabla. Un remitente oficial gana un voto por cada 180 correos
# [@greengerber2024]; el resumen del estudio llama significativo a ese efecto, y nulo al del mismo texto
# firmado por un grupo ficticio [@malhotra2012]. Otra fila va en sentido contrario: en 2005, aquellos a
# quienes escribió un partido votaron un punto menos que los demás. No consta el tamaño del grupo de control;
# si igualara al otro, el intervalo iría de −1,8 a −0,2, sin el cero.
#
# Un voto por cada 100 000 son 0,001 puntos: doscientas veces menos que el límite inferior de Florida, y una
# mota en el intervalo de 2016. Ningún ensayo da esa cifra; dice, a lo sumo, «casi nada».
#
# En cuanto a la carta, en 65 estudios un envío cívico corriente gana 0,384 puntos (de 0,117 a 0,650): un voto
# por cada 260 destinatarios (de 154 a 855); el partidista, 0,085 puntos (de −0,065 a 0,235): de un voto ganado
# por cada 426 destinatarios, pasando por ningún efecto, a uno perdido por cada 1538 [@greengerber2024]. Una
# carta que enseña a los vecinos quién ha votado logra mucho más [@gerber2008].

# %% figure="power"
CURVES = (int(article["door"]), int(article["phone"]), int(published["letter-contacts"]), int(article["email"]))
ARM = int(largest["total"]) / 2
POWER_WORDS = {
    "fr": {
        "x": "Personnes par groupe", "y": "Chances de voir l’effet (%)",
        "arm": "essai de 2016", "registered": "inscrits français",
        "head": "Personnes par groupe, et chances (%) de voir un effet de",
    },
    "en": {
        "x": "People per group", "y": "Chances of seeing the effect (%)",
        "arm": "trial of 2016", "registered": "registered in France",
        "head": "People per group, and chances (%) of seeing an effect of",
    },
    "es": {
        "x": "Personas por grupo", "y": "Posibilidades de ver el efecto (%)",
        "arm": "ensayo de 2016", "registered": "inscritos en Francia",
        "head": "Personas por grupo y posibilidades (%) de ver un efecto de",
    },
}  # fmt: skip
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
MARKED = {ARM: "arm", registered: "registered"}
TICKS = range(2, 13, 2)


def chance(contacts: float, people: float) -> float:
    """Return the chances, in per cent, of seeing an effect of one vote per so many contacts."""
    return PERCENT * chance_to_see(1 / contacts, people, EVEN)


def rows_of_power(lang: str) -> Iterator[tuple[str, ...]]:
    """Yield the chances at the ticks of the axis and at the two lines."""
    for size in sorted([*(10.0**tick for tick in TICKS), *MARKED]):
        name = f" ({POWER_WORDS[lang][MARKED[size]]})" if size in MARKED else ""
        yield lab.number(size, 0, lang) + name, *(lab.number(chance(contacts, size), 0, lang) for contacts in CURVES)


def paint_power(axes: Axes, lang: str, words: Mapping[str, str]) -> None:
    """Draw the chances of seeing four effects against the size of a group."""
    people = np.logspace(2, 12, 400)
    for contacts, style in zip(CURVES, ("-", "--", "-.", "-"), strict=True):
        chances = [chance(contacts, size) for size in people]
        colour = lab.RED if 1 / contacts == claimed else lab.BLUE
        axes.plot(people, chances, style, color=colour, linewidth=1.8)
        axes.text(needed(1 / contacts, EVEN), 104, f"1/{lab.number(contacts, 0, lang)}", ha="center", color=colour)
    axes.axhline(PERCENT * POWER, color=lab.LIGHT, linewidth=1.5, zorder=0)
    for place, name in MARKED.items():
        axes.axvline(place, ymax=0.88, color=lab.GREY, linestyle=":", linewidth=1.2)
        axes.text(1.6 * place, 8, words[name], rotation=90, ha="left", va="bottom", color=lab.GREY)
    axes.set_xscale("log")
    axes.set_xlim(1e2, 1e12)
    axes.set_ylim(0, 114)
    axes.spines["left"].set_bounds(0, 100)
    axes.set_xticks([10.0**tick for tick in TICKS], ["10" + str(tick).translate(SUPERSCRIPTS) for tick in TICKS],
                    fontsize=11.5)  # fmt: skip
    axes.minorticks_off()
    axes.set_yticks([0, 20, 40, 60, 80, 100])
    axes.set_xlabel(words["x"])
    axes.set_ylabel(words["y"])


lab.draw("c02_drift", "power", paint_power, POWER_WORDS, size=(5.2, 3.8))

# %% [markdown] lang="fr"
# ## D’où vient le nombre
#
# La première édition du livre, selon un praticien, ne décelait aucun effet du courriel [@happeninghere2006].
# Le 100 000 n’est dans aucun des comptes rendus que nous avons lus. On le rencontre en France, et à propos de
# tracts : dans *Libération* en 2014, qui le prête aux fondateurs de LiegeyMullerPons [@liberation2014calcul],
# dans une lettre professionnelle [@entourages199] et chez une agence qui l’attribue à Green et Gerber
# [@coom2019] : un indice pour l’attribution de l’article, non pour le courriel.
#
# Or la même règle y circule avec d’autres valeurs : un indécis pour 5 000 tracts dans *La Dépêche*, que cite Le
# Lab en 2012 [@lelab2012], une voix pour 1 000 [@decidonsrouen2014], un vote pour 500 boîtes aux lettres
# [@ouestfrance2014]. La porte, elle, va de 10 à 25, et son 14 compte tantôt des abstentionnistes
# [@parismatch2012], tantôt des conversations [@plebiscit-blog]. Le livre donnait un vote pour 66 tracts en
# campagne partisane [@happeninghere2006] ; il en donne 189 aujourd’hui, sans certitude que l’effet dépasse zéro
# [@greengerber2024].

# %% [markdown] lang="en"
# ## Where the number comes from
#
# The first edition of the book, according to a campaigner, detected no effect of email [@happeninghere2006].
# The 100,000 is in none of the accounts that we read. It is met with in France, and for leaflets: in
# *Libération* in 2014, which credits it to the founders of LiegeyMullerPons [@liberation2014calcul], in a
# trade newsletter [@entourages199], and with an agency that credits it to Green and Gerber [@coom2019]:
# evidence for the article’s attribution, not for email.
#
# Yet the same rule circulates there with other values: one undecided person per 5,000 leaflets in *La
# Dépêche*, quoted by Le Lab in 2012 [@lelab2012], one vote per 1,000 [@decidonsrouen2014], one per 500 letter
# boxes [@ouestfrance2014]. The door ranges from 10 to 25, and its 14 counts now abstainers [@parismatch2012],
# now conversations [@plebiscit-blog]. The book used to give one vote per 66 leaflets in partisan campaigns
# [@happeninghere2006]; today it gives 189, without certainty that the effect is above zero
# [@greengerber2024].

# %% [markdown] lang="es"
# ## De dónde viene la cifra
#
# La primera edición del libro, según alguien del oficio, no detectaba efecto alguno del correo electrónico
# [@happeninghere2006]. El 100 000 no está en ninguna de las reseñas que hemos leído. Se encuentra en Francia
# y para los folletos: en *Libération* en 2014, que lo atribuye a los fundadores de LiegeyMullerPons
# [@liberation2014calcul]; en un boletín profesional [@entourages199]; en una agencia que lo atribuye a Green
# y Gerber [@coom2019]: un indicio a favor de la atribución del artículo, no del correo.
#
# Pero la misma regla circula allí con otros valores: un indeciso por cada 5000 folletos en *La Dépêche*, que
# cita Le Lab en 2012 [@lelab2012], un voto por cada 1000 [@decidonsrouen2014], uno por cada 500 buzones
# [@ouestfrance2014]. La puerta va de 10 a 25, y su 14 cuenta ya abstencionistas [@parismatch2012], ya
# conversaciones [@plebiscit-blog]. El libro daba un voto por cada 66 folletos en campañas de partido
# [@happeninghere2006]; hoy da 189, sin certeza de que el efecto supere el cero [@greengerber2024].

# %%
MEDIA = ("door", "phone", "leaflet", "email", "letter")
for medium in MEDIA:
    values = sorted({int(row[medium]) for row in rules if row[medium]})
    spread = log10(values[-1] / values[0])
    print(f"{medium:8} {', '.join(map(str, values))}; 10^{spread:.1f}")

# %% figure="drift"
SHAPES = {
    "door": ("o", lab.BLUE), "phone": ("s", lab.GREY), "leaflet": ("^", lab.RED),
    "email": ("D", lab.BLUE), "letter": ("x", lab.GREY),
}  # fmt: skip
NAMES = {
    "match": "Paris Match (2012)", "depeche": "Le Lab (2012)", "normandie": "Paris-Normandie (2014)",
    "ouest": "Ouest-France (2014)", "libe": "Libération (2014)",
    "coom": "COOM (2019)",
}  # fmt: skip
DRIFT_WORDS = {
    "fr": {
        "book-1": "Livre, 1re éd. (2004)", "book-2": "Livre, 2e éd.\u202f? (2008)", "book-5": "Livre, 5e éd. (2024)",
        "article": "L’article (2018)", "entourages": "Entourages (s. d.)", "plebiscit": "Plebiscit (2017\u202f?)",
        "x": "Contacts pour un vote", "by": "selon",
        "door": "porte", "phone": "téléphone", "leaflet": "tract", "email": "courriel", "letter": "lettre",
    },
    "en": {
        "book-1": "Book, 1st ed. (2004)", "book-2": "Book, 2nd ed.? (2008)", "book-5": "Book, 5th ed. (2024)",
        "article": "The article (2018)", "entourages": "Entourages (n.d.)", "plebiscit": "Plebiscit (2017?)",
        "x": "Contacts per vote", "by": "according to",
        "door": "door", "phone": "phone", "leaflet": "leaflet", "email": "email", "letter": "letter",
    },
    "es": {
        "book-1": "Libro, 1.ª ed. (2004)", "book-2": "Libro, ¿2.ª ed.? (2008)", "book-5": "Libro, 5.ª ed. (2024)",
        "article": "El artículo (2018)", "entourages": "Entourages (s. f.)", "plebiscit": "Plebiscit (¿2017?)",
        "x": "Contactos por voto", "by": "según",
        "door": "puerta", "phone": "teléfono", "leaflet": "folleto", "email": "correo", "letter": "carta",
    },
}  # fmt: skip


def said_by(rule: Mapping[str, str]) -> dict[str, int]:
    """Return what a source says of each medium."""
    return {medium: int(rule[medium]) for medium in MEDIA if rule[medium]}


def rows_of_drift(lang: str) -> Iterator[tuple[str, ...]]:
    """Yield what each source says, a column a medium."""
    for rule in rules:
        said = said_by(rule)
        cells = (lab.number(said[medium], 0, lang) if medium in said else "–" for medium in SHAPES)
        yield {**NAMES, **DRIFT_WORDS[lang]}[rule["label"]], *cells


def paint_drift(axes: Axes, lang: str, words: Mapping[str, str]) -> None:
    """Draw what each source says of each medium, one row a source, on a scale of powers of ten."""
    for row, rule in enumerate(rules):
        said = said_by(rule)
        axes.plot([min(said.values()), max(said.values())], [row, row], color=lab.LIGHT, linewidth=1.5, zorder=1)
        for medium, contacts in said.items():
            shape, colour = SHAPES[medium]
            axes.plot(contacts, row, shape, color=colour, markersize=6, markeredgewidth=1.6, zorder=2)
    for medium, (shape, colour) in SHAPES.items():
        axes.plot([], [], shape, color=colour, markeredgewidth=1.6, label=words[medium])
    axes.set_xscale("log")
    axes.set_xlim(6, 2.4 * published["trade-rule"])
    ticks = [10**power for power in range(1, 6)]
    axes.set_xticks(ticks, [lab.number(tick, 0, lang) for tick in ticks])
    axes.minorticks_off()
    labels = axes.set_yticks(range(len(rules)), [{**NAMES, **words}[rule["label"]] for rule in rules])
    labels[rules.index(article)].label1.set_fontweight("bold")
    axes.invert_yaxis()
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    axes.set_xlabel(words["x"])
    axes.figure.legend(loc="outside upper center", ncols=len(MEDIA), frameon=False, handletextpad=0.1,
                       columnspacing=1.0)  # fmt: skip


lab.draw("c02_drift", "drift", paint_drift, DRIFT_WORDS, size=(5.2, 4.5))

# %% [markdown] lang="fr"
# ## Ce que cela veut dire
#
# Le nombre existe, mais il se lit chez d’autres, à propos de tracts. Rien de ce que nous avons lu ne le met,
# pour le courriel, dans le livre auquel l’article le rattache ; l’agence, pour les tracts, l’attribue à ses
# auteurs.
#
# L’article dit lui-même que les prestataires appuient leurs discours sur des références savantes : ce
# nombre en est un bel exemple, au point d’être repris dans le texte qui le décrit. Le dénominateur change,
# le support aussi, la caution demeure. C’est une économie de la promesse à l’échelle d’un chiffre.
#
# Restent deux inconnues : la table de 2008, que nous n’avons pas vue, et la première source écrite de
# 100 000. L’ordre des lignes de la figure est celui des dates ; il ne prouve aucune filiation. Et qu’un
# courriel fasse peu voter ne dit rien de ce qu’il rapporte en dons ou en volontaires.

# %% [markdown] lang="en"
# ## What it means
#
# The number exists, but it is found elsewhere, and of leaflets. Nothing that we read puts it, for email, in
# the book to which the article ties it; the agency, for leaflets, credits its authors.
#
# The article itself says that suppliers rest their discourse on learned references: this number is a fine
# example, to the point of being repeated in the text that describes it. The denominator changes, so does
# the medium, the authority remains. It is an economy of promises on the scale of a single figure.
#
# Two things remain unknown: the table of 2008, which we have not seen, and the first written source of
# 100,000. The rows of the drawing are in order of date; that proves no descent. And that an email gets few
# people to vote says nothing of the gifts or volunteers it may bring.

# %% [markdown] lang="es"
# ## Lo que significa
#
# La cifra existe, pero se lee en otros, a propósito de folletos. Nada de lo que hemos leído la sitúa, para el
# correo, en el libro con el que el artículo la relaciona; la agencia, para los folletos, la atribuye a sus
# autores.
#
# El propio artículo dice que los proveedores apoyan su discurso en referencias eruditas: esta cifra es un
# buen ejemplo, hasta el punto de repetirse en el texto que lo describe. Cambia el denominador, cambia el
# soporte, la autoridad permanece. Es una economía de la promesa a escala de un solo número.
#
# Quedan dos incógnitas: la tabla de 2008, que no hemos visto, y la primera fuente escrita del 100 000. Las
# filas de la figura siguen el orden de las fechas; eso no prueba ninguna filiación. Y que un correo mueva
# pocos votos no dice nada de los donativos o voluntarios que aporta.

# %%
RESULTS = {
    "c02c": {
        "email": lab.result(rule, rule, rule, "otherwise"),
    },
}
FIGURES = {
    "power": {
        "alt": {
            "fr": (
                "Quatre courbes montantes : les chances de voir un effet selon la taille des groupes. Elles "
                "atteignent 80 % à environ 770 personnes pour un sur 14, 5 700 pour un sur 38, 265 000 pour "
                "un sur 260, près de 40 milliards pour un sur 100 000, bien à droite de l’essai de 2016 et "
                "des inscrits français."
            ),
            "en": (
                "Four rising curves: the chances of seeing an effect by size of group. They reach 80% at "
                "about 770 people for one in 14, 5,700 for one in 38, 265,000 for one in 260, and nearly 40 "
                "billion for one in 100,000, far to the right of the trial of 2016 and of the voters "
                "registered in France."
            ),
            "es": (
                "Cuatro curvas ascendentes: las posibilidades de ver un efecto según el tamaño de los "
                "grupos. Llegan al 80 % con unas 770 personas para uno de cada 14, 5700 para uno de cada "
                "38, 265 000 para uno de cada 260 y casi 40 000 millones para uno de cada 100 000, muy a la "
                "derecha del ensayo de 2016 y de los inscritos franceses."
            ),
        },
        "caption": {
            "fr": (
                "Chances de détecter un effet au seuil de 5 %, pour une participation de 50 %. Ligne claire : "
                "80 %. Calcul des éditeurs ; essai d’après @greengerber2024, inscrits d’après @lextimes2017."
            ),
            "en": (
                "Chances of detecting an effect at the 5% level, for a turnout of 50%. Pale line: 80%. "
                "Calculated by the editors; trial after @greengerber2024, registered voters after @lextimes2017."
            ),
            "es": (
                "Posibilidades de detectar un efecto con un umbral del 5 %, para una participación del 50 "
                "%. Línea clara: 80 %. Cálculo de los editores; ensayo según @greengerber2024, inscritos según "
                "@lextimes2017."
            ),
        },
        "table": lab.shown_as_table(
            {
                lang: (words["head"], *(f"1/{lab.number(contacts, 0, lang)}" for contacts in CURVES))
                for lang, words in POWER_WORDS.items()
            },
            rows_of_power,
        ),
    },
    "drift": {
        "alt": {
            "fr": (
                "Douze sources, une par ligne, et leurs contacts par vote sur une échelle de puissances de "
                "dix. Les portes restent entre 10 et 25, le téléphone entre 35 et 38. Les tracts s’étalent "
                "de 66 à 100 000. À 100 000, l’article place le courriel, là où trois sources "
                "françaises placent le tract. La lettre, dans le livre seul, est à 260."
            ),
            "en": (
                "Twelve sources, one a row, and their contacts per vote on a scale of powers of ten. Doors "
                "stay between 10 and 25, the telephone between 35 and 38. Leaflets spread from 66 to "
                "100,000. At 100,000 the article puts email where three French sources put leaflets. The "
                "letter, in the book alone, is at 260."
            ),
            "es": (
                "Doce fuentes, una por fila, y sus contactos por voto en una escala de potencias de diez. "
                "Las puertas quedan entre 10 y 25; el teléfono, entre 35 y 38. Los folletos se extienden de "
                "66 a 100 000. En 100 000, el artículo pone el correo electrónico donde tres fuentes "
                "francesas ponen el folleto. La carta, solo en el libro, está en 260."
            ),
        },
        "caption": {
            "fr": (
                "« Un sur tant » selon douze sources, par date : ronds, porte ; carrés, téléphone ; "
                "triangles, tract ; losange, courriel ; croix, lettre. Un trait relie ce que dit une source. "
                "Les unités varient (portes, conversations, abstentionnistes, indécis). Livre, par des lecteurs : "
                "[@happeninghere2006; @varight-gotv; @greengerber2024] ; les autres, outre l’article : "
                "[@parismatch2012; @lelab2012; @decidonsrouen2014; @ouestfrance2014; @liberation2014calcul; "
                "@plebiscit-blog; @coom2019; @entourages199]."
            ),
            "en": (
                "“One in so many” in twelve sources, by date: dots, door; squares, telephone; triangles, "
                "leaflet; diamond, email; cross, letter. A line joins what one source says. Units vary (doors, "
                "conversations, abstainers, the undecided). The book, through readers: [@happeninghere2006; "
                "@varight-gotv; @greengerber2024]; the others, besides the article: [@parismatch2012; @lelab2012; "
                "@decidonsrouen2014; @ouestfrance2014; @liberation2014calcul; @plebiscit-blog; @coom2019; "
                "@entourages199]."
            ),
            "es": (
                "«Uno de cada tantos» según doce fuentes, por fecha: puntos, puerta; cuadrados, teléfono; "
                "triángulos, folleto; rombo, correo electrónico; cruz, carta. Una línea une lo que dice una "
                "fuente. Las unidades varían (puertas, conversaciones, abstencionistas, indecisos). El libro, por "
                "lectores: [@happeninghere2006; @varight-gotv; @greengerber2024]; las demás, además del artículo: "
                "[@parismatch2012; @lelab2012; @decidonsrouen2014; @ouestfrance2014; @liberation2014calcul; "
                "@plebiscit-blog; @coom2019; @entourages199]."
            ),
        },
        "table": lab.shown_as_table(
            {
                lang: (f"{words['x']}, {words['by']}", *(words[medium].capitalize() for medium in SHAPES))
                for lang, words in DRIFT_WORDS.items()
            },
            rows_of_drift,
        ),
    },
}
