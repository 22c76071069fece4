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
# # Le premier tour de 2012, bureau par bureau
#
# Selon l’article, les vendeurs de données promettent un ou deux points ([p11](par:p11)), et certains
# militants croient que le porte-à-porte a fait la victoire de 2012 ([p16](par:p16)). Un autre carnet éprouve
# la promesse ([un à deux points](claim:c03)) avec les nombres imprimés dans une étude [@pons2018; @pons2017].
# Celui-ci s’adresse aux résultats mêmes du premier tour, le 22 avril, là où le tirage au sort avait eu lieu.
#
# Un cours de méthodes a tiré des archives de l’étude (openICPSR, E113130V1) un extrait [@ponsextract] : 3 397
# zones, soit 1 713 bureaux de vote et 1 684 communes entières, en 733 blocs ; le sort en avait désigné 2 723
# pour la campagne et 674 comme témoins. Chaque ligne donne les inscrits, la participation et la part de
# François Hollande. L’extrait n’a pas de licence que nous ayons vue : l’édition ne le reprend pas.
#
# Personne ici n’a exécuté ce carnet sur le fichier réel. Il l’a été sur un fichier simulé, de même forme. Ces
# lignes ne disent donc pas ce qu’il trouve ; à qui se procure le fichier (`edition claims --fetch`), le code
# l’imprimera.

# %% [markdown] lang="en"
# # The first round of 2012, precinct by precinct
#
# According to the article, sellers of data promise one or two points ([p11](par:p11)), and some activists
# believe that canvassing brought about the victory of 2012 ([p16](par:p16)). Another notebook tests the
# promise ([one to two points](claim:c03)) with the figures printed in a study [@pons2018; @pons2017]. This
# one turns to the results of the first round themselves, on 22 April, where the draw had taken place.
#
# A course on methods has taken an extract from the study’s archive (openICPSR, E113130V1) [@ponsextract]:
# 3,397 areas, of which 1,713 are precincts and 1,684 whole municipalities, in 733 blocks; the draw had
# assigned 2,723 to the campaign and 674 to the controls. Each row gives the registered voters, the turnout
# and François Hollande’s share. The extract has no licence that we have seen, so the edition does not carry
# it.
#
# Nobody here has run this notebook on the real file. It has been run on a simulated file of the same shape.
# So these lines do not say what it finds; for those who fetch the file (`edition claims --fetch`), the code
# will print it.

# %% [markdown] lang="es"
# # La primera vuelta de 2012, mesa por mesa
#
# Según el artículo, los vendedores de datos prometen uno o dos puntos ([p11](par:p11)), y hay militantes que
# creen que el puerta a puerta trajo la victoria de 2012 ([p16](par:p16)). Otro cuaderno pone a prueba la
# promesa ([de uno a dos puntos](claim:c03)) con las cifras impresas en un estudio [@pons2018; @pons2017].
# Este acude a los resultados mismos de la primera vuelta, el 22 de abril, allí donde se había hecho el
# sorteo.
#
# Un curso de métodos ha sacado del archivo del estudio (openICPSR, E113130V1) un extracto [@ponsextract]:
# 3397 zonas, de las que 1713 son mesas electorales y 1684 municipios enteros, en 733 bloques; el sorteo había
# asignado 2723 a la campaña y 674 al control. Cada fila da los inscritos, la participación y el porcentaje de
# François Hollande. El extracto no tiene licencia que hayamos visto: la edición no lo recoge.
#
# Nadie aquí ha ejecutado este cuaderno con el fichero real. Se ha ejecutado con un fichero simulado de la
# misma forma. Estas líneas no dicen, pues, lo que encuentra; a quien obtenga el fichero
# (`edition claims --fetch`) se lo imprimirá el código.

# %%
from collections import Counter
from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

import numpy as np
from scipy.stats import norm

import lab

POINTS = 100  # percentage points in a whole
LEVEL = 0.95
Z = float(norm.ppf((1 + LEVEL) / 2))
SEED, DRAWS = 2012, 2000

areas = lab.fetched("first-round-areas")
assert len({area["area_id"] for area in areas}) == len(areas)


def column(name: str) -> np.ndarray:
    """Return a column of numbers."""
    return np.array([float(area[name]) for area in areas])


def groups(keys: Iterable[str]) -> np.ndarray:
    """Return the number of each area's group: of all that have the same key."""
    return np.unique(list(keys), return_inverse=True)[1]


treated, registered = column("treatment"), column("registered")
outcomes = {"hollande_share": POINTS * column("hollande_share"), "turnout": POINTS * column("turnout")}
block = groups(area["block"] for area in areas)
town = groups(area["area_id"].split("_")[1] for area in areas)  # its code: names of municipalities are not unique

assert set(treated) == {0, 1} and (registered > 0).all()
outside = sum(int(((values < 0) | (values > POINTS)).sum()) for values in outcomes.values())
# A block with areas of one kind alone says nothing about the difference between the two.
mean = (np.bincount(block, treated) / np.bincount(block))[block]
informs = (mean > 0) & (mean < 1)

kinds = Counter(area["area_type"] for area in areas)
assert kinds.total() == len(areas) == (treated == 1).sum() + (treated == 0).sum()
print(f"{len(areas)} = {' + '.join(map(str, kinds.values()))} = {(treated == 1).sum()} + {(treated == 0).sum()}")
print(
    f"block: {block.max() + 1}; area_id[1]: {town.max() + 1}; municipality: {len({a['municipality'] for a in areas})}"
)
print(f"0 < treatment < 1: {len(set(block[informs]))}, {informs.sum()}; Σ registered = {registered.sum():,.0f}")
print(f"∉ [0; {POINTS}]: {outside}")

# %% [markdown] lang="fr"
# ## Comparer dans chaque bloc
#
# Le sort a été tiré à l’intérieur de blocs locaux de zones. On compare donc dans chaque bloc : on retire à
# chaque colonne sa moyenne dans le bloc, et l’on ajuste une droite par les moindres carrés. Toutes les zones
# pèsent autant, puis chacune selon ses inscrits.
#
# Pour l’erreur type, un choix : les bureaux d’une même commune partagent une vie politique ; nous regroupons
# par commune, avec la correction usuelle pour le nombre de paramètres, ici élevé. Le tirage, lui, s’est fait
# zone par zone : le code imprime aussi l’erreur par zone et par bloc, puis refait 2 000 fois le tirage dans
# chaque bloc pour voir combien de tirages feraient autant par hasard.

# %% [markdown] lang="en"
# ## Comparing within each block
#
# The draw took place within local blocks of areas. So we compare within each block: each column has its mean
# in the block taken away, and a line is fitted by least squares. All areas weigh the same, then each
# according to its registered voters.
#
# For the standard error, a choice: the precincts of one municipality share a political life; we cluster by
# municipality, with the usual correction for the number of parameters, which is large here. The draw itself
# was made area by area: the code also prints the error by area and by block, then makes the draw again 2,000
# times within each block, to see how many draws would do as much by chance.

# %% [markdown] lang="es"
# ## Comparar dentro de cada bloque
#
# El sorteo se hizo dentro de bloques locales de zonas. Comparamos, pues, dentro de cada bloque: a cada
# columna se le resta su media en el bloque y se ajusta una recta por mínimos cuadrados. Todas las zonas pesan
# lo mismo; después, cada una según sus inscritos.
#
# Para el error típico hay que elegir: las mesas de un mismo municipio comparten vida política; agrupamos por
# municipios, con la corrección habitual por el número de parámetros, aquí elevado. El sorteo, en cambio, se
# hizo zona por zona: el código imprime también el error por zonas y por bloques, y luego repite el sorteo
# 2000 veces dentro de cada bloque, para ver cuántos sorteos harían otro tanto por azar.


# %%
class Effect(NamedTuple):
    """An effect in points with its standard error."""

    points: float
    error: float

    @property
    def low(self) -> float:
        """Return the lower bound of the interval."""
        return self.points - Z * self.error

    @property
    def high(self) -> float:
        """Return the upper bound of the interval."""
        return self.points + Z * self.error

    def __str__(self) -> str:
        return f"{self.points:6.3f} (σ {self.error:.3f}) [{self.low:6.3f}; {self.high:6.3f}]"


def within(values: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Return values less the weighted mean of their block."""
    return values - (np.bincount(block, weight * values) / np.bincount(block, weight))[block]


def of_assignment(outcome: np.ndarray, weight: np.ndarray, cluster: np.ndarray) -> Effect:
    """Return the effect of having been drawn, within blocks; errors are clustered, and corrected for parameters."""
    y, drawn = within(outcome, weight), within(treated, weight)
    spread = float(weight * drawn @ drawn)
    effect = float(weight * drawn @ y) / spread
    moments = np.bincount(cluster, weight * drawn * (y - effect * drawn))
    n, parameters, clusters = informs.sum(), len(set(block[informs])) + 1, len(set(cluster[informs]))
    factor = (n - 1) / (n - parameters) * clusters / (clusters - 1)
    return Effect(effect, sqrt(factor * float(moments @ moments)) / spread)


equal, each = np.ones(len(areas)), np.arange(len(areas))
assert np.isclose(within(treated, registered) @ registered, 0)

found = {}
for name, outcome in outcomes.items():
    found[name] = of_assignment(outcome, equal, town)
    print(f"{name:16} {found[name]}")
    for label, cluster in (("area", each), ("block", block)):
        print(f"  σ | {label:10} {of_assignment(outcome, equal, cluster)}")
    print(f"  × registered   {of_assignment(outcome, registered, town)}")

# The estimate that the study prints for the first round, without and with control variables.
printed = lab.figures("c03_effect")
for bare in ("-bare", ""):
    print(f"@pons2017{bare:7} {Effect(*(POINTS * printed[f'r1-{name}{bare}'] for name in ('itt', 'se')))}")

# %%
random = np.random.default_rng(SEED)
in_order = np.argsort(block, kind="stable")


def drawn_again() -> np.ndarray:
    """Return another draw: as many areas in each block, others."""
    again = np.empty_like(treated)
    again[np.lexsort((random.random(len(areas)), block))] = treated[in_order]
    return again


one = drawn_again()
assert (np.bincount(block, one) == np.bincount(block, treated)).all()
centred = {name: within(outcome, equal) for name, outcome in outcomes.items()}
spread = float(within(treated, equal) @ within(treated, equal))
accidents = np.array(
    [[again @ y / spread for y in centred.values()] for again in (drawn_again() for _ in range(DRAWS))]
)
for place, (name, effect) in enumerate(found.items()):
    as_large = 1 + int((np.abs(accidents[:, place]) >= abs(effect.points)).sum())
    print(f"{name:16} p = {as_large / (1 + DRAWS):.4f}; σ = {accidents[:, place].std():.3f}")

# %% [markdown] lang="fr"
# ## Comment lire ce qui s’imprime
#
# C’est l’effet d’avoir été *désigné par le sort*, non d’une visite. Une partie seulement des zones désignées
# a été remise aux équipes, et l’on a frappé aussi dans des zones témoins ; pour passer à un foyer visité,
# l’étude multiplie par environ 7,3 au premier tour. On ne peut donc pas poser ce nombre à côté des « 1 à 2
# points » sans ce détour.
#
# Il ne vaut que pour les territoires gardés. Selon la notice de l’extrait, le fichier de l’étude compte
# 17 242 zones ; 4 674 se trouvent là où comptes rendus ou enquête indiquent que les listes de la campagne ont
# servi. Ce choix porte sur des territoires entiers, zones désignées et témoins ensemble : il dit à qui la
# comparaison s’applique. De ces zones, 1 277 manquent, faute de résultats appariés ; cela ne fausserait la
# comparaison que si l’appariement dépendait du tirage. La participation se rapporte aux inscrits, la part aux
# suffrages exprimés. Enfin, des communes françaises portent le même nom : nous les distinguons par leur code.
#
# ## Ce que cela changerait
#
# L’étude imprime 0,63 point (erreur type : 0,23) sans variables de contrôle, 0,44 (0,18) avec. Un lecteur
# pourra voir si les zones les lui rendent. Même alors, ce que les données ajoutent aux visites resterait sans
# mesure : c’est cela que vend la promesse.

# %% [markdown] lang="en"
# ## How to read what is printed
#
# It is the effect of having been *drawn*, not of a visit. Only some of the areas drawn were handed to the
# canvassers, and doors were knocked at in control areas too; to pass to a visited household the study
# multiplies by about 7.3 in the first round. So this number cannot be set beside the [1 à 2 points](lang:fr)
# without that detour.
#
# It holds only for the territories kept. According to the note that comes with the extract, the study’s file
# has 17,242 areas; 4,674 lie where reports or a survey indicate that the campaign’s lists were used. This
# choice concerns whole territories, drawn and control areas together: it says to whom the comparison applies.
# Of these areas 1,277 are missing for want of matched results, which would bias the comparison only if the
# matching depended on the draw. Turnout is a share of registered voters, the candidate’s share one of valid
# votes. Finally, some French municipalities share a name: we tell them apart by their code.
#
# ## What it would change
#
# The study prints 0.63 points (standard error 0.23) without control variables, 0.44 (0.18) with them. Readers
# will be able to see whether the areas give these back. Even then, what data add to the visits would remain
# unmeasured: and that is what the promise sells.

# %% [markdown] lang="es"
# ## Cómo leer lo que se imprime
#
# Es el efecto de haber salido en el *sorteo*, no el de una visita. Solo una parte de las zonas sorteadas se
# entregó a los equipos, y también se llamó a puertas en zonas de control; para pasar a un hogar visitado, el
# estudio multiplica por alrededor de 7,3 en la primera vuelta. Este número no puede ponerse, pues, junto a
# los [1 à 2 points](lang:fr) sin ese rodeo.
#
# Solo vale para los territorios conservados. Según la nota que acompaña al extracto, el fichero del estudio
# tiene 17 242 zonas; 4674 están donde informes o una encuesta indican que se usaron las listas de la campaña.
# Esta selección recae sobre territorios enteros, con sus zonas sorteadas y de control: dice a quién se aplica
# la comparación. De esas zonas faltan 1277, por carecer de resultados emparejados, lo que solo la sesgaría si
# el emparejamiento dependiera del sorteo. La participación se refiere a los inscritos; el porcentaje, a los
# votos válidos. Por último, hay municipios franceses que se llaman igual: los distinguimos por su código.
#
# ## Lo que cambiaría
#
# El estudio imprime 0,63 puntos (error típico: 0,23) sin variables de control y 0,44 (0,18) con ellas. El
# lector podrá ver si las zonas se los devuelven. Aun así, lo que los datos añaden a las visitas seguiría sin
# medirse, y es eso lo que vende la promesa.

# %%
share, turnout = ([round(number, 2) for number in (one.points, one.low, one.high)] for one in found.values())
RESULTS = {"c03": {"first-round-share": lab.result(*share), "first-round-turnout": lab.result(*turnout)}}
