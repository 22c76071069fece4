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
# # Un à deux points, et la victoire de 2012
#
# Les « travailleurs de la donnée » disent que leurs outils peuvent faire la différence, d’« 1 à 2 points »
# ([¶ 11](par:p11)). Des militants expliquent la victoire de François Hollande par un porte-à-porte que les
# données ont guidé ([¶ 16](par:p16)). L’article décrit ces croyances sans les reprendre à son compte. Il ne
# dit pas de quels points il s’agit : une part des suffrages n’est pas un écart entre deux candidats.

# %% [markdown] lang="en"
# # One to two points, and the victory of 2012
#
# The “data workers” say that their tools can make the difference, by [1 à 2 points](lang:fr) ([¶
# 11](par:p11)). Some activists put François Hollande’s victory down to door-to-door canvassing guided by
# data ([¶ 16](par:p16)). The article describes these beliefs without endorsing them. It does not say what
# kind of points are meant: a share of the vote is not a margin between two candidates.

# %% [markdown] lang="es"
# # De uno a dos puntos, y la victoria de 2012
#
# Los «trabajadores del dato» dicen que sus herramientas pueden marcar la diferencia, con [1 à 2
# points](lang:fr) ([¶ 11](par:p11)). Algunos militantes explican la victoria de François Hollande por un
# puerta a puerta guiado por los datos ([¶ 16](par:p16)). El artículo describe esas creencias sin hacerlas
# suyas. No dice de qué puntos se trata: un porcentaje de votos no es una ventaja entre dos candidatos.

# %% [markdown] lang="fr"
# ## Comment le savoir
#
# Nous ne connaissons sur cette campagne qu’une seule expérience par tirage au sort [@pons2018], qui
# répartit les bureaux de vote entre ceux que l’on visiterait et des témoins. Ses nombres viennent ici de la
# version de travail de mars 2017 [@pons2017] ; l’article publié n’a été lu qu’en partie. L’auteur dirigeait
# ces visites et a cofondé LiegeyMullerPons : la seule preuve d’une promesse de vendeur vient d’un vendeur.
#
# Au second tour, la part du candidat est plus haute de 0,46 point (erreur type : 0,18) dans les bureaux
# désignés que dans les témoins, visités ou non : c’est l’effet de l’affectation, dit « en intention de
# traiter » (`itt` dans le code). Sur la participation, l’étude ne trouve pas d’effet : −0,08 point, de
# −0,35 à 0,19. Les résultats officiels sont ceux du Conseil constitutionnel [@conseilconst2012;
# @conseilconst2012dossier].

# %% [markdown] lang="en"
# ## How one could know
#
# We know of only one randomised experiment on this campaign [@pons2018]: polling stations were assigned at
# random to be visited or to serve as controls. Its figures are taken here from the working version of March
# 2017 [@pons2017]; the published article was read only in part. Its author ran these visits and co-founded
# LiegeyMullerPons: the only evidence for a seller’s promise comes from a seller.
#
# In the second round the candidate’s share is 0.46 points higher (standard error 0.18) in the polling
# stations assigned to visits than in the controls, visited or not: this is the effect of assignment, the
# “intention-to-treat” effect (`itt` in the code). On turnout the study finds no effect: −0.08 points, −0.35
# to 0.19. The official results are the Constitutional Council’s [@conseilconst2012;
# @conseilconst2012dossier].

# %% [markdown] lang="es"
# ## Cómo podría saberse
#
# Solo conocemos un experimento aleatorizado sobre esta campaña [@pons2018]: las mesas electorales se
# asignaron al azar a las visitas o al grupo de control. Sus cifras proceden aquí de la versión de trabajo
# de marzo de 2017 [@pons2017]; el artículo publicado solo se ha leído en parte. Su autor dirigía las
# visitas y cofundó LiegeyMullerPons: la única prueba de una promesa de vendedor viene de un vendedor.
#
# En la segunda vuelta, el porcentaje del candidato es 0,46 puntos mayor (error típico: 0,18) en las mesas
# asignadas a las visitas que en las de control, visitadas o no: es el efecto de la asignación, llamado «por
# intención de tratar» (`itt` en el código). En la participación el estudio no encuentra efecto: −0,08
# puntos, de −0,35 a 0,19. Los resultados oficiales son los del Consejo Constitucional [@conseilconst2012;
# @conseilconst2012dossier].

# %%
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

import numpy as np
from matplotlib.axes import Axes
from scipy.optimize import approx_fprime
from scipy.stats import norm, uniform

import lab

printed = {row["name"]: Decimal(row["value"]) for row in lab.table("c03_effect")}
given = lab.figures("c03_effect")
POINTS = 100  # percentage points in a whole
MILLION, THOUSANDS = 1_000_000, -3  # the second: decimals to which votes are rounded
LEVEL = 0.95
Z = float(norm.ppf((1 + LEVEL) / 2))


def width(name: str) -> float:
    """Return how wide the interval is that rounding turns into a printed number."""
    return float(Decimal(1).scaleb(int(printed[name].as_tuple().exponent)))


margin_votes = given["hollande"] - given["sarkozy"]
margin = POINTS * margin_votes / given["valid"]
# Two candidates share all valid votes, and two documents of the Council agree.
assert given["hollande"] + given["sarkozy"] == given["valid"] == given["check-valid"]
assert given["valid"] <= given["voters"] <= given["registered"]
assert margin_votes == given["check-margin"]
# The shares of the doors sum to one, as far as they were rounded.
for turn in ("r1", "r2"):
    parts = [f"{turn}-door-{part}" for part in ("allocated", "not-allocated", "control")]
    slack = sum(width(part) for part in parts) / 2
    assert abs(sum(given[part] for part in parts) - 1) <= slack + np.finfo(float).eps
print(f"Hollande - Sarkozy = {margin_votes:,.0f} = {margin:.2f} %")
print(f"{given['doors']:.0f} M / {given['dwellings']:.1f} M = {POINTS * given['doors'] / given['dwellings']:.1f} %")
absent, half = POINTS * given["turnout-itt"], POINTS * Z * given["turnout-se"]
assert absent - half < 0 < absent + half
print(f"participation: {absent:.2f} ({absent - half:.2f}, {absent + half:.2f})")

# %% [markdown] lang="fr"
# ## Des bureaux aux foyers, des foyers au pays
#
# L’affectation fut mal respectée. D’après la formule publiée, 52,5 % des inscrits des bureaux désignés
# (*T*) ont vu frapper à leur porte, et 35,8 % de ceux des bureaux témoins (*C*). Pour obtenir l’effet dans
# un foyer visité, la différence entre les groupes doit donc être multipliée par 5,97, que nous appelons le
# multiplicateur (l’étude imprime environ 6) : 2,75 points, de 0,64 à 4,86. Cinq millions de portes pour
# 33,2 millions de logements font une couverture de 15,1 % ; effet multiplié par couverture, cela donne 0,41
# point dans le pays, avec un intervalle à 95 % de 0,09 à 0,73.
#
# Trois hypothèses portent ce calcul. La formule pose que les inscrits visités dans l’expérience sont aussi
# nombreux que ceux des bureaux remis aux équipes (2 486 941). L’effet mesuré là est étendu aux cinq
# millions de portes du pays. Un logement y vaut un foyer d’électeurs. L’intervalle n’en dit rien : il
# réunit, par la méthode delta, l’erreur d’échantillonnage et l’arrondi des nombres imprimés (2 % de la
# variance). Le multiplicateur y est exact à l’arrondi près, alors que les parts dont il est fait sont
# estimées : l’intervalle est trop étroit, on ne sait de combien. Sans variables de contrôle, l’estimation
# change peu, 0,43, mais l’intervalle contient zéro ; au premier tour, non (0,14 à 0,92).

# %% [markdown] lang="en"
# ## From polling stations to households, from households to the country
#
# Compliance with the random assignment was poor. By the published formula, 52.5% of the voters registered
# in the polling stations assigned to visits (*T*) had a knock at their door, and so had 35.8% of those in
# the control polling stations (*C*). To give the effect in a visited household, the difference between the
# groups must therefore be multiplied by 5.97, which we call the multiplier (the study prints about 6): 2.75
# points, from 0.64 to 4.86. Five million doors out of 33.2 million dwellings is a coverage of 15.1%; effect
# times coverage makes 0.41 points in the country, with a 95% interval from 0.09 to 0.73.
#
# Three assumptions carry this computation. The formula takes the voters visited in the experiment to be as
# many as those registered in the polling stations handed to canvassers (2,486,941). The effect measured
# there is carried over to the five million doors of the whole country. A dwelling counts as one household
# of voters. The interval is silent on all three: it combines, by the delta method, the sampling error with
# the rounding of the printed figures (2% of the variance). The multiplier counts as exact but for rounding,
# although the shares that make it are estimates: the interval is too narrow, by an unknown amount. Without
# control variables the estimate hardly moves, to 0.43, but its interval contains zero; in the first round
# it does not (0.14 to 0.92).

# %% [markdown] lang="es"
# ## De las mesas a los hogares, de los hogares al país
#
# La asignación se respetó mal. Según la fórmula publicada, se llamó a la puerta del 52,5 % de los inscritos
# en las mesas asignadas a las visitas (*T*) y a la del 35,8 % en las de control (*C*). Para obtener el
# efecto en un hogar visitado, la diferencia entre los grupos ha de multiplicarse, pues, por 5,97, que
# llamamos el multiplicador (el estudio imprime alrededor de 6): 2,75 puntos, de 0,64 a 4,86. Cinco millones
# de puertas para 33,2 millones de viviendas dan una cobertura del 15,1 %; efecto por cobertura, son 0,41
# puntos en el país, con un intervalo del 95 % de 0,09 a 0,73.
#
# Tres supuestos sostienen este cálculo. La fórmula toma por número de inscritos visitados en el experimento
# el de los inscritos en las mesas entregadas a los equipos (2 486 941). El efecto medido allí se extiende a
# los cinco millones de puertas del país. Una vivienda vale por un hogar de votantes. El intervalo nada dice
# de ellos: reúne, con el método delta, el error de muestreo y el redondeo de las cifras impresas (2 % de la
# varianza). El multiplicador cuenta como exacto salvo el redondeo, aunque las proporciones que lo forman
# son estimaciones: el intervalo es demasiado estrecho, no se sabe cuánto. Sin variables de control, la
# estimación apenas cambia, 0,43, pero su intervalo contiene el cero; en la primera vuelta, no (de 0,14 a
# 0,92).


# %%
def visited(in_treatment: float, in_control: float, before: float = 1.0) -> tuple[float, float]:
    """Return the share of the voters of treated and of control polling stations whose door was knocked at.

    The published formula counts all doors of the experiment as the voters of the allocated polling stations.
    """
    doors = before * given["allocated"]
    treatment = doors * in_treatment / (given["allocated"] + given["not-allocated"])
    return treatment, doors * in_control / given["control"]


def multiplier(in_treatment: float, in_control: float, before: float = 1.0) -> float:
    """Return by how much the effect in a visited household exceeds the gap between the two groups."""
    treatment, control = visited(in_treatment, in_control, before)
    return 1 / (treatment - control)


INPUTS = ("itt", "door-allocated", "door-not-allocated", "door-control", "before")


def household(values: np.ndarray) -> float:
    """Return the effect in a visited household, from the inputs in their order."""
    itt, allocated, other, control, before = values[: len(INPUTS)]
    return float(itt * multiplier(allocated + other, control, before))


def national(values: np.ndarray) -> float:
    """Return the effect on the share of the whole country: household effect times coverage up to the round."""
    doors, dwellings = values[len(INPUTS) :]
    return household(values) * float(values[INPUTS.index("before")] * doors / dwellings)


def delta(function: Callable[[np.ndarray], float], turn: str, bare: str = "") -> tuple[float, float, float, float]:
    """Return value, low, high in points and the sampling's part of the variance, by the delta method.

    The gap between the groups varies by its standard error; what was printed varies by its rounding.
    """
    names = [f"{turn}-itt{bare}", *(f"{turn}-{name}" for name in INPUTS[1:]), "doors", "dwellings"]
    values = np.array([given[name] for name in names])
    variances = np.array([0.0 if given[name] == 1 else uniform(scale=width(name)).var() for name in names])
    variances[0] = given[f"{turn}-se{bare}"] ** 2
    parts = approx_fprime(values, function) ** 2 * variances
    value, half = function(values), Z * float(np.sqrt(parts.sum()))
    return POINTS * value, POINTS * (value - half), POINTS * (value + half), float(parts[0] / parts.sum())


def agrees(name: str, value: float, slack: float = 0.0) -> bool:
    """Say whether a value is the published one, within the rounding of both."""
    return abs(value - given[f"published-{name}"]) <= (width(f"published-{name}") + slack) / 2


households, nation, plain = {}, {}, {}
for turn in ("r1", "r2"):
    in_treatment = given[f"{turn}-door-allocated"] + given[f"{turn}-door-not-allocated"]
    doors_in = (in_treatment, given[f"{turn}-door-control"], given[f"{turn}-before"])
    m = multiplier(*doors_in)
    households[turn], nation[turn] = delta(household, turn), delta(national, turn)
    plain[turn] = delta(national, turn, "-bare")
    assert households[turn][1] < households[turn][0] < households[turn][2]
    assert agrees(f"{turn}-multiplier", m)
    for name, (value, *_) in (("household", households[turn]), ("share", nation[turn])):
        assert agrees(f"{turn}-{name}", value, value * width(f"{turn}-itt") / given[f"{turn}-itt"])
    treatment, control = visited(*doors_in)
    print(f"{turn.upper()}: T {POINTS * treatment:.1f} %, C {POINTS * control:.1f} %; m = {m:.2f}")
    for label, found in (("m × itt", households), ("× 5 / 33.2", nation), ("× 5 / 33.2 (bare)", plain)):
        value, low, high, part = found[turn]
        print(f"  {label} = {value:.2f} ({low:.2f}, {high:.2f}); var(itt) / var = {POINTS * part:.0f} %")
bare = plain["r2"]
# What the learned association's page calls a gain in the share is of the order of the effect in a household.
assert all(low < given["said-household"] < high for _, low, high, _ in households.values())

# %% [markdown] lang="fr"
# ## Une part n’est pas un écart
#
# Dans un duel, ce que l’un gagne l’autre le perd : l’écart bouge de 0,83 point (0,19 à 1,47). En voix,
# environ 144 000 gagnées et 289 000 d’écart ; sans variables de contrôle, 301 000 (−45 000 à 647 000).
# L’agence écrivait en 2013 que les visites avaient fait gagner 280 000 voix, un quart de l’écart
# [@lmp2013fn] : c’est l’effet sur l’écart, non le nombre de voix gagnées.
#
# Avec le rendement de 2012, il faudrait 12,1 millions de portes pour un point de part (6,8 à 53,8) et 24,2
# pour deux (13,6 à 107,5), soit 2,4 et 4,8 fois l’opération de 2012 ; le haut des deux intervalles passe
# les 33,2 millions de logements. Un point d’écart en demanderait deux fois moins. Il a fallu environ 35
# portes par voix (20 à 154).

# %% [markdown] lang="en"
# ## A share is not a margin
#
# In a duel, what one candidate wins the other loses, so the margin moves by 0.83 points (0.19 to 1.47). In
# votes: about 144,000 won and 289,000 of margin; without control variables, 301,000 (−45,000 to 647,000).
# The firm wrote in 2013 that the visits had won 280,000 votes, a quarter of the margin [@lmp2013fn]: this
# is the effect on the margin, not the number of votes won.
#
# At the yield of 2012, one point of share would need 12.1 million doors (6.8 to 53.8) and two points 24.2
# (13.6 to 107.5): 2.4 and 4.8 times the operation of 2012; the top of both intervals exceeds the 33.2
# million dwellings. A point of margin would need half as many. It took some 35 doors to win a vote (20 to
# 154).

# %% [markdown] lang="es"
# ## Un porcentaje no es una ventaja
#
# En un duelo, lo que gana uno lo pierde el otro: la ventaja se mueve 0,83 puntos (de 0,19 a 1,47). En
# votos, unos 144 000 ganados y 289 000 de ventaja; sin variables de control, 301 000 (de −45 000 a 647
# 000). La agencia escribía en 2013 que las visitas habían hecho ganar 280 000 votos, una cuarta parte de la
# ventaja [@lmp2013fn]: ese es el efecto en la ventaja, no el número de votos ganados.
#
# Con el rendimiento de 2012, un punto en el porcentaje de votos exigiría 12,1 millones de puertas (de 6,8 a
# 53,8) y dos puntos, 24,2 (de 13,6 a 107,5), es decir, 2,4 y 4,8 veces la operación de 2012; el límite
# superior de ambos intervalos supera los 33,2 millones de viviendas. Un punto de ventaja exigiría la mitad.
# Hicieron falta unas 35 puertas por voto (de 20 a 154).

# %%
Estimate = tuple[float, float, float]


def scaled(estimate: Estimate, factor: float) -> Estimate:
    """Return an estimate in another unit."""
    value, low, high = estimate
    return factor * value, factor * low, factor * high


def inverse(amount: float, estimate: Estimate) -> Estimate:
    """Return amount / effect, of an effect that is above zero: else no number would be large enough."""
    value, low, high = estimate
    assert low > 0
    return amount / value, amount / high, amount / low


share: Estimate = nation["r2"][:3]
gap = scaled(share, 2)  # in a duel the share that one wins the other loses
votes, gap_votes = (scaled(estimate, given["valid"] / POINTS) for estimate in (share, gap))
assert agrees("r2-margin", gap[0], width("published-r2-margin"))
print("share {:.2f} ({:.2f}, {:.2f}); margin {:.2f} ({:.2f}, {:.2f})".format(*share, *gap))
print("votes: won {:,.0f} ({:,.0f}, {:,.0f}); ".format(*votes), end="")
print("margin {:,.0f} ({:,.0f}, {:,.0f}) of {:,.0f}".format(*gap_votes, margin_votes))
print(f"said: {given['said-votes']:,.0f}, {POINTS * given['said-votes'] / margin_votes:.0f} % of the margin")

bare_votes = scaled(bare[:3], 2 * given["valid"] / POINTS)
print("bare: margin {:,.0f} ({:,.0f}, {:,.0f})".format(*bare_votes))
for points in (given["article-low"], given["article-high"]):
    doors, few, many = inverse(points * given["doors"], share)
    print(f"{points:.0f} %: {doors:.1f} M doors ({few:.1f}, {many:.1f}) = {doors / given['doors']:.1f} × 5 M")
    assert many > given["dwellings"]
print("doors / vote = {:.0f} ({:.0f}, {:.0f})".format(*inverse(given["doors"] * MILLION, votes)))

# %% [markdown] lang="fr"
# ## Ce que les comptes rendus ne disent pas
#
# Où l’on a frappé n’est connu que par des comptes rendus, qui couvrent un peu plus d’un tiers des portes.
# L’étude suppose, comme nous la lisons, que les autres se répartissaient de même. Voici deux hypothèses
# extrêmes, qui ne sont pas des limites. Si l’affectation fut partout respectée aux autres portes, l’écart
# gagné tombe à 0,30 point. Si elle y fut ignorée, les portes se répartissant comme les inscrits, il monte à
# 2,50 (0,58 à 4,42), ou 871 000 voix (203 000 à 1 540 000), et la part à 1,25 ; les témoins ont pu recevoir
# plus encore.
#
# Les bureaux témoins ont 18,4 % des inscrits et 13,3 % des portes connues. L’intervalle atteint l’écart de
# 2012 s’ils ont reçu 16,1 % de toutes les portes, et l’estimation elle-même à 17,1 %. L’effet serait alors
# quatre fois celui de l’étude, 22,6 points derrière chaque porte ouverte. C’est le point faible de la
# mesure.

# %% [markdown] lang="en"
# ## What the field reports leave open
#
# Where volunteers knocked is known only from reports, which cover just over a third of the doors. The
# study, as we read it, supposes the same of the others. Here are two extreme assumptions, which are not
# limits. With full compliance with the random assignment at the other doors, the gain in margin falls to
# 0.30 points. If it was ignored there, the doors being spread like the registered voters, the gain rises to
# 2.50 (0.58 to 4.42), or 871,000 votes (203,000 to 1,540,000), and the share to 1.25; the controls may have
# received more still.
#
# The control polling stations have 18.4% of the registered voters and 13.3% of the known doors. The
# interval reaches the margin of 2012 if they received 16.1% of all doors, and the estimate itself at 17.1%.
# The effect would then be four times as large as the study’s, 22.6 points behind each door that opened.
# This is the weak spot of the measurement.

# %% [markdown] lang="es"
# ## Lo que los informes no dicen
#
# Dónde se llamó solo se sabe por informes, que abarcan algo más de un tercio de las puertas. El estudio,
# según lo leemos, supone que las demás se repartían igual. He aquí dos supuestos extremos, que no son
# límites. Si en las demás puertas se respetó siempre la asignación, la ventaja ganada baja a 0,30 puntos.
# Si se ignoró, con las puertas repartidas como los inscritos, sube a 2,50 (de 0,58 a 4,42), es decir, 871
# 000 votos (de 203 000 a 1 540 000), y el porcentaje, a 1,25; las mesas de control pudieron recibir aún
# más.
#
# Las mesas de control tienen el 18,4 % de los inscritos y el 13,3 % de las puertas conocidas. El intervalo
# alcanza la ventaja de 2012 si recibieron el 16,1 % de todas las puertas, y la propia estimación, si el
# 17,1 %. El efecto sería entonces cuatro veces el del estudio, 22,6 puntos detrás de cada puerta abierta.
# Es el punto débil de la medición.

# %%
coverage = given["doors"] / given["dwellings"]
treated = given["allocated"] + given["not-allocated"]
population = given["control"] / (given["control"] + treated)


def control_share(elsewhere: float) -> float:
    """Return the control polling stations' share of all doors, if it was so much of those without a report."""
    return given["reported"] * given["r2-door-control"] + (1 - given["reported"]) * elsewhere


def gap_if(in_control: float) -> Estimate:
    """Return the effect on the margin for a control share of the doors; sampling error alone."""
    factor = 2 * POINTS * multiplier(1 - in_control, in_control) * coverage
    itt, half = given["r2-itt"], Z * given["r2-se"]
    return factor * itt, factor * (itt - half), factor * (itt + half)


def share_for(factor: float) -> float:
    """Return the control polling stations' share of all doors at which the multiplier has a value."""
    return (1 / treated - 1 / (given["allocated"] * factor)) / (1 / treated + 1 / given["control"])


followed, ignored = control_share(0.0), control_share(population)
extremes = {"followed": gap_if(followed), "ignored": gap_if(ignored)}
per_point = margin / (2 * POINTS * coverage)
tipping = share_for(per_point / given["r2-itt"])
reached = share_for(per_point / (given["r2-itt"] + Z * given["r2-se"]))
assert followed < ignored < population
assert reached < tipping < population
assert np.isclose(gap_if(tipping)[0], margin) and np.isclose(gap_if(reached)[2], margin)
ignored_votes = scaled(extremes["ignored"], given["valid"] / POINTS)
for in_control, (value, low, high) in zip((followed, ignored), extremes.values(), strict=True):
    print(f"C {POINTS * in_control:.1f} %: margin {value:.2f} ({low:.2f}, {high:.2f});", end=" ")
    print(f"share {value / 2:.2f} ({low / 2:.2f}, {high / 2:.2f})")
print("votes {:,.0f} ({:,.0f}, {:,.0f})".format(*ignored_votes))
print(f"C: reported {POINTS * given['r2-door-control']:.1f} %, interval {POINTS * reached:.1f} %,", end=" ")
print(f"estimate {POINTS * tipping:.1f} %, registered {POINTS * population:.1f} %")
needed = margin / 2
print(f"needed: share {needed:.2f}; {margin / gap[0]:.1f} x effect;", end=" ")
print(f"household {needed / coverage:.1f}, open door {needed / coverage / given['opened']:.1f}")

# %% figure="margin"
WORDS = {
    "fr": {
        "measured": "estimation de l’étude",
        "bare": "sans variables de contrôle",
        "followed": "affectation respectée ailleurs",
        "ignored": "affectation ignorée ailleurs",
        "as margin": "promesse, en points d’écart",
        "as share": "promesse, en points de part",
        "rounded": "la même, avec son arrondi",
        "margin": "écart réel",
        "axis": "Écart au second tour (points)",
    },
    "en": {
        "measured": "the study’s estimate",
        "bare": "without control variables",
        "followed": "full compliance elsewhere",
        "ignored": "no compliance elsewhere",
        "as margin": "promise, in points of margin",
        "as share": "promise, in points of share",
        "rounded": "the same, with its rounding",
        "margin": "real margin",
        "axis": "Second-round margin (points)",
    },
    "es": {
        "measured": "estimación del estudio",
        "bare": "sin variables de control",
        "followed": "si se respetó el sorteo",
        "ignored": "si se ignoró el sorteo",
        "as margin": "promesa, como ventaja",
        "as share": "promesa, como porcentaje",
        "rounded": "la misma, con su redondeo",
        "margin": "ventaja real",
        "axis": "Ventaja en la segunda vuelta (puntos)",
    },
}
ESTIMATES: Mapping[str, Estimate] = {
    "measured": gap,
    "bare": scaled(bare[:3], 2),
    "followed": extremes["followed"],
    "ignored": extremes["ignored"],
}
PROMISES = {"as margin": 1, "as share": 2}  # a point of share is two of margin
HALF = 0.5  # what rounding to a whole number leaves open
COLUMNS = {
    "fr": (WORDS["fr"]["axis"], "Valeur", "Borne basse", "Borne haute"),
    "en": (WORDS["en"]["axis"], "Value", "Lower bound", "Upper bound"),
    "es": (WORDS["es"]["axis"], "Valor", "Límite inferior", "Límite superior"),
}


def promised(factor: int, slack: float) -> tuple[float, float]:
    """Return the promise in points of margin, with what its rounding leaves open."""
    return factor * (given["article-low"] - slack), factor * (given["article-high"] + slack)


def rows_of_margin(lang: str) -> Iterator[tuple[str, ...]]:
    """Yield the estimates, the promises and the real margin; a promise has no value between its bounds."""
    words = WORDS[lang]
    for name, estimate in ESTIMATES.items():
        yield words[name], *(lab.number(number, 2, lang) for number in estimate)
    for name, factor in PROMISES.items():
        for label, slack in ((name, 0.0), ("rounded", HALF)):
            yield words[label], "–", *(lab.number(bound, 1, lang) for bound in promised(factor, slack))
    yield words["margin"], lab.number(margin, 2, lang), "–", "–"


def paint(axes: Axes, lang: str, words: Mapping[str, str]) -> None:
    """Draw estimates as points with their intervals, promises as bars, and the margin as a line."""
    for row, (name, (value, low, high)) in enumerate(ESTIMATES.items()):
        colour = lab.BLUE if name == "measured" else lab.GREY
        axes.plot([low, high], [row, row], color=colour, linewidth=2.2)
        axes.plot([value], [row], marker="o" if name == "measured" else "D", markersize=6, color=colour)
        axes.text(0.07, row - 0.28, words[name], color=colour)
        axes.text(high + 0.1, row, lab.number(value, 2, lang), va="center", color=colour)
    for row, (name, factor) in enumerate(PROMISES.items(), start=len(ESTIMATES)):
        for slack, style in ((HALF, {"color": lab.LIGHT}), (0.0, {"fill": False, "hatch": "////"})):
            low, high = promised(factor, slack)
            axes.barh(row, high - low, left=low, height=0.24, edgecolor=lab.GREY, **style)
        axes.text(0.07, row - 0.28, words[name])
    last = len(ESTIMATES) + len(PROMISES)
    axes.axvline(margin, color=lab.RED, linestyle="--", linewidth=1.6, zorder=0)
    label = f"{words['margin']} {lab.number(margin, 2, lang)}"
    axes.text(margin + 0.1, -0.62, label, color=lab.RED, va="center")
    axes.axvline(0, color=lab.GREY, linewidth=0.8, zorder=0)
    axes.set(xlim=(-0.3, 5.3), ylim=(last - 0.6, -0.9), yticks=[], xlabel=words["axis"])
    axes.spines["left"].set_visible(False)


lab.draw("c03_effect", "margin", paint, WORDS, (3.9, 4.5))

# %% [markdown] lang="fr"
# ## Ce que cela change
#
# La promesse n’est plausible que sous des hypothèses. Lue comme un écart, 0,83 s’arrondit à un point. Lue
# comme une part, elle ne rencontre l’intervalle (0,09 à 0,73) que parce qu’un demi-point s’arrondit à un ;
# prise à la lettre, elle serait contredite pour 2012. Un point de part n’aurait pas décidé de cette
# élection : il en fallait 1,64.
#
# Que les visites aient pu faire la victoire dépend de l’hypothèse. Sous celle de l’étude, l’effet sur
# l’écart reste, intervalle compris, sous 3,27 points : François Hollande l’aurait emporté sans elles. Si
# l’affectation fut ignorée ailleurs, l’intervalle atteint l’écart, l’estimation non.
#
# L’expérience compare des visites à leur absence, non un porte-à-porte guidé par les données à un autre :
# ce que les données ajoutent, aucune source lue ici ne le mesure. Un second carnet, « Le premier tour de
# 2012, bureau par bureau », est un programme à exécuter sur les résultats par zone.

# %% [markdown] lang="en"
# ## What this changes
#
# The promise is plausible only under assumptions. Read as a margin, 0.83 rounds to one point. Read as a
# share, it meets the interval (0.09 to 0.73) only because half a point rounds to one; taken literally, from
# 1 to 2, it would be contradicted for 2012. One point of share would not have decided that election: 1.64
# were needed.
#
# Whether the visits can have made the victory depends on the assumption. On the study’s, the effect on the
# margin lies wholly below 3.27 points, and François Hollande would have won without them. If the assignment
# was ignored elsewhere, the interval reaches the margin, the estimate does not.
#
# The experiment compares visits with no visits, not canvassing guided by data with other canvassing: no
# source read here measures what the data add. A second notebook, “The first round of 2012, polling station
# by polling station”, is a script to be run on the results by area.

# %% [markdown] lang="es"
# ## Lo que esto cambia
#
# La promesa solo es verosímil bajo ciertos supuestos. Leída como ventaja, 0,83 se redondea a un punto. Como
# porcentaje, solo toca el intervalo (de 0,09 a 0,73) porque medio punto se redondea a uno; al pie de la
# letra, de 1 a 2, quedaría desmentida en 2012. Un punto en el porcentaje de votos no habría decidido
# aquellas elecciones: hacían falta 1,64.
#
# Que las visitas pudieran dar la victoria depende del supuesto. Con el del estudio, el efecto en la ventaja
# queda, con su intervalo, bajo 3,27 puntos: François Hollande habría ganado sin ellas. Si en el resto se
# ignoró la asignación, el intervalo alcanza la ventaja; la estimación, no.
#
# El experimento compara visitas con su ausencia, no un puerta a puerta guiado por los datos con otro:
# ninguna fuente leída aquí mide lo que añaden los datos. Un segundo cuaderno, «La primera vuelta de 2012,
# mesa por mesa», es un programa por ejecutar con los resultados por zonas.

# %%
RESULTS = {
    "c03": {
        "share": lab.result(*np.round(share, 2).tolist(), "assumed"),
        "margin": lab.result(*np.round(gap, 2).tolist(), "assumed"),
    },
    "c16b": {
        "study": lab.result(*np.round(gap_votes, THOUSANDS).tolist()),
        "ignored": lab.result(*np.round(ignored_votes, THOUSANDS).tolist(), "assumed"),
    },
}
FIGURES = {
    "margin": {
        "alt": {
            "fr": (
                "Quatre estimations de l’effet des visites sur l’écart, avec leurs intervalles, et deux barres "
                "hachurées pour la promesse. L’écart réel, 3,27 points, est une ligne rouge. L’effet mesuré, 0,83, "
                "va de 0,19 à 1,47 ; sans variables de contrôle, 0,86, il descend sous zéro. Si l’affectation "
                "fut respectée ailleurs, 0,30 ; ignorée, 2,50, et seul cet intervalle passe la ligne. La "
                "promesse va de 1 à 2 points d’écart, de 0,5 à 2,5 avec leur arrondi ; si ses points sont "
                "des parts, de 2 à 4, et de 1 à 5."
            ),
            "en": (
                "Four estimates of the effect of the visits on the margin, with their intervals, and two hatched "
                "bars for the promise. The real margin, 3.27 points, is a red line. The measured effect, 0.83, runs "
                "from 0.19 to 1.47; without control variables, 0.86, it goes below zero. With full compliance "
                "elsewhere, 0.30; with none, 2.50, and only this interval crosses the line. The "
                "promise runs from 1 to 2 points of margin, 0.5 to 2.5 with their rounding; if its points are "
                "shares, 2 to 4, and 1 to 5."
            ),
            "es": (
                "Cuatro estimaciones del efecto de las visitas en la ventaja, con sus intervalos, y dos barras "
                "rayadas para la promesa. La ventaja real, 3,27 puntos, es una línea roja. El efecto medido, 0,83, "
                "va de 0,19 a 1,47; sin variables de control, 0,86, baja de cero. Si se respetó el sorteo en "
                "las demás puertas, 0,30; si se ignoró, 2,50, y solo este intervalo cruza la línea. La promesa va de "
                "1 a 2 puntos de ventaja, de 0,5 a 2,5 con su redondeo; si son puntos de porcentaje, de 2 a 4, y de "
                "1 a 5."
            ),
        },
        "caption": {
            "fr": (
                "Effet du porte-à-porte de 2012 sur l’écart du second tour, d’après @pons2017, et l’écart réel "
                "[@conseilconst2012]. Intervalles à 95 % ; « ailleurs » : aux portes sans compte rendu des équipes. "
                "Hachures : la promesse prise à la lettre ; gris clair : avec son arrondi, comme pour le verdict."
            ),
            "en": (
                "Effect of the canvassing of 2012 on the margin of the second round, after @pons2017, and the real "
                "margin [@conseilconst2012]. 95% intervals; “elsewhere”: the doors on which no report was "
                "returned. Hatched: the promise taken literally; pale: with its rounding, as for the verdict."
            ),
            "es": (
                "Efecto del puerta a puerta de 2012 en la ventaja de la segunda vuelta, según @pons2017, y la "
                "ventaja real [@conseilconst2012]. Intervalos del 95 %; «sorteo»: en las puertas de las que no se "
                "informó. Rayado: la promesa al pie de la letra; claro: con su redondeo, como en el veredicto."
            ),
        },
        "table": lab.shown_as_table(COLUMNS, rows_of_margin),
        "claims": ["c03"],
    }
}
