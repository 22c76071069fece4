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
# Ce carnet est un programme à exécuter. Il reprendrait l’expérience de 2012, dont [C03](claim:c03) n’a que
# les nombres imprimés [@pons2018; @pons2017], sur les résultats du premier tour, le 22 avril. Personne ici
# ne l’a exécuté sur le fichier réel, mais sur un fichier simulé de même forme : ces lignes ne disent pas ce
# qu’il trouve.
#
# Le fichier est un extrait des archives de l’étude (openICPSR, E113130V1), fait pour un cours de méthodes
# [@ponsextract], dont nous avons lu la notice, non le tableau entier. Elle annonce 3 397 zones, bureaux de
# vote ou communes entières, en 733 blocs : 2 723 désignées par le sort pour la campagne, 674 témoins.
# L’extrait n’a pas de licence que nous ayons vue : l’édition ne le reprend pas, et `edition claims --fetch`
# va le chercher. La somme de contrôle qu’il vérifie n’est pas de nous : un autre README du même dépôt la
# donne, pour une copie qu’il dit identique.

# %% [markdown] lang="en"
# # The first round of 2012, polling station by polling station
#
# This notebook is a script to be run. It would take up the experiment of 2012, of which [C03](claim:c03)
# has only the printed figures [@pons2018; @pons2017], on the results of the first round, 22 April. Nobody
# here has run it on the real file, only on a simulated file of the same shape: these lines do not say what
# it finds.
#
# The file is an extract from the study’s archive (openICPSR, E113130V1), made for a course on methods
# [@ponsextract], of which we read the guide, not the whole table. It announces 3,397 areas, polling
# stations or whole municipalities, in 733 blocks: 2,723 assigned at random to the campaign, 674 controls.
# The extract has no licence that we have seen, so the edition does not carry it; `edition claims --fetch`
# gets it. The checksum that it verifies is not ours: another README of the same repository gives it, for a
# copy that it calls identical.

# %% [markdown] lang="es"
# # La primera vuelta de 2012, mesa por mesa
#
# Este cuaderno es un programa por ejecutar. Retomaría el experimento de 2012, del que [C03](claim:c03) solo
# tiene las cifras impresas [@pons2018; @pons2017], con los resultados de la primera vuelta, el 22 de abril.
# Nadie aquí lo ha ejecutado con el fichero real, sino con uno simulado de la misma forma: estas líneas no
# dicen lo que encuentra.
#
# El fichero es un extracto del archivo del estudio (openICPSR, E113130V1), hecho para un curso de métodos
# [@ponsextract], del que leímos la guía, no toda la tabla. Anuncia 3397 zonas, mesas electorales o municipios
# enteros, en 733 bloques: 2723 asignadas al azar a la campaña y 674 de control. El extracto no tiene licencia
# que hayamos visto: la edición no lo recoge, y `edition claims --fetch` lo trae. La suma de control que
# verifica no es nuestra: la da otro README del mismo repositorio, para una copia que, según él, es idéntica.

# %%
from math import sqrt

import numpy as np
from scipy.stats import norm

import lab

POINTS = 100  # percentage points in a whole
LEVEL = 0.95
Z = float(norm.ppf((1 + LEVEL) / 2))
SEED, DRAWS = 2012, 2000

areas = lab.fetched("first-round-areas")
assert len({area["area_id"] for area in areas}) == len(areas)
treated = np.array([float(area["treatment"]) for area in areas])
outcomes = {name: POINTS * np.array([float(area[name]) for area in areas]) for name in ("hollande_share", "turnout")}
block = np.unique([area["block"] for area in areas], return_inverse=True)[1]
assert set(treated) == {0, 1}
outside = sum(int(((values < 0) | (values > POINTS)).sum()) for values in outcomes.values())
print(f"{len(areas)} = {(treated == 1).sum()} + {(treated == 0).sum()}; {block.max() + 1} blocks")
print(f"∉ [0; {POINTS}]: {outside}")

# %% [markdown] lang="fr"
# ## Comparer dans chaque bloc
#
# Le sort a été tiré, zone par zone, à l’intérieur de blocs locaux. Chaque colonne est donc centrée dans son
# bloc, puis une droite ajustée par les moindres carrés ; toutes les zones pèsent autant. L’erreur type est
# groupée par bloc, comme le demande le plan de l’expérience : d’un bloc à l’autre les tirages sont
# indépendants, dans un bloc non. Le code refait aussi 2 000 fois le tirage dans chaque bloc, pour compter
# ceux qui donneraient autant par hasard.

# %% [markdown] lang="en"
# ## Comparing within each block
#
# The random assignment was made area by area within local blocks. So each column is centred within its
# block, and a line is fitted by least squares; all areas weigh the same. The standard error is clustered by
# block, as the design asks: from one block to another the assignments are independent, within a block they
# are not. The code also repeats the assignment 2,000 times within each block, to count how many would give
# as much by chance.

# %% [markdown] lang="es"
# ## Comparar dentro de cada bloque
#
# La asignación al azar se hizo zona por zona, dentro de bloques locales. Cada columna se centra, pues, en
# su bloque y se ajusta una recta por mínimos cuadrados; todas las zonas pesan lo mismo. El error típico se
# agrupa por bloques, como pide el diseño: de un bloque a otro las asignaciones son independientes; dentro
# de un bloque, no. El código repite además la asignación 2000 veces dentro de cada bloque, para contar
# cuántas darían otro tanto por azar.


# %%
def within(values: np.ndarray) -> np.ndarray:
    """Return values less the mean of their block."""
    return values - (np.bincount(block, values) / np.bincount(block))[block]


def of_assignment(outcome: np.ndarray) -> tuple[float, float, float]:
    """Return the effect of assignment within blocks, with the bounds of its interval; errors clustered by block."""
    y, assigned = within(outcome), within(treated)
    spread = float(assigned @ assigned)
    effect = float(assigned @ y) / spread
    moments = np.bincount(block, assigned * (y - effect * assigned))
    informing = len(set(block[assigned != 0]))  # a block of one kind says nothing of the difference
    half = Z * sqrt(informing / (informing - 1) * float(moments @ moments)) / spread
    return effect, effect - half, effect + half


random = np.random.default_rng(SEED)
in_order = np.argsort(block, kind="stable")


def assigned_again() -> np.ndarray:
    """Return another assignment: as many areas in each block, others."""
    again = np.empty_like(treated)
    again[np.lexsort((random.random(len(areas)), block))] = treated[in_order]
    return again


assert (np.bincount(block, assigned_again()) == np.bincount(block, treated)).all()
spread = float(within(treated) @ within(treated))
draws = [assigned_again() for _ in range(DRAWS)]
found = {name: of_assignment(outcome) for name, outcome in outcomes.items()}
for name, (effect, low, high) in found.items():
    by_chance = np.abs(np.array([again @ within(outcomes[name]) for again in draws]) / spread)
    p = (1 + int((by_chance >= abs(effect)).sum())) / (1 + DRAWS)
    print(f"{name:16} {effect:6.2f} ({low:.2f}, {high:.2f}); p = {p:.4f}")

# The estimate that the study prints for the first round, without and with control variables.
printed = lab.figures("c03_effect")
for bare in ("-bare", ""):
    effect, half = POINTS * printed[f"r1-itt{bare}"], POINTS * Z * printed[f"r1-se{bare}"]
    print(f"pons2017{bare:8} {effect:6.2f} ({effect - half:.2f}, {effect + half:.2f})")

# %% [markdown] lang="fr"
# ## Comment lire ce qui s’imprimera
#
# C’est l’effet d’avoir été *désigné par le sort*, non d’une visite : pour passer à un foyer visité, l’étude
# multiplie par environ 7,3 au premier tour. Le nombre ne se pose donc pas tel quel à côté des « 1 à 2
# points ». Il se compare à ce que l’étude imprime : 0,63 point (erreur type : 0,23) sans variables de
# contrôle, 0,44 (0,18) avec.
#
# Selon la notice, des 4 674 zones situées là où les listes de la campagne ont servi, 1 277 manquent, faute
# de résultats appariés. La population estimée n’est donc plus celle de l’étude ; et si l’appariement
# dépendait de l’affectation, la comparaison serait faussée.

# %% [markdown] lang="en"
# ## How to read what will be printed
#
# It is the effect of having been *assigned*, not of a visit: to pass to a visited household the study
# multiplies by about 7.3 in the first round. So the number cannot be set as it is beside the [1 à 2
# points](lang:fr). It compares with what the study prints: 0.63 points (standard error 0.23) without
# control variables, 0.44 (0.18) with them.
#
# According to the guide, of the 4,674 areas that lie where the campaign’s lists were used 1,277 are
# missing, for want of matched results. The population estimated is therefore no longer the study’s; and if
# the matching depended on the assignment, the comparison would be biased.

# %% [markdown] lang="es"
# ## Cómo leer lo que se imprimirá
#
# Es el efecto de haber sido *asignado* a la campaña, no el de una visita: para pasar a un hogar visitado,
# el estudio multiplica por alrededor de 7,3 en la primera vuelta. El número no puede ponerse, pues, tal
# cual junto a los [1 à 2 points](lang:fr). Se compara con lo que imprime el estudio: 0,63 puntos (error
# típico: 0,23) sin variables de control y 0,44 (0,18) con ellas.
#
# Según la guía, de las 4674 zonas situadas donde se usaron las listas de la campaña faltan 1277, por
# carecer de resultados emparejados. La población estimada ya no es, pues, la del estudio; y si el
# emparejamiento dependiera de la asignación, la comparación quedaría sesgada.

# %%
RESULTS: dict[str, object] = {}  # of no claim: nobody here has run this on the real file
