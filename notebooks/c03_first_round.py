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
# Ce carnet est un programme à exécuter. Il éprouverait la promesse d’[un à deux points](claim:c03) ([¶
# 11](par:p11)) sur les résultats mêmes du premier tour, le 22 avril 2012, au lieu des nombres imprimés dans
# l’étude [@pons2018; @pons2017]. Personne ici ne l’a exécuté sur le fichier réel, mais sur un fichier
# simulé de même forme : ces lignes ne disent pas ce qu’il trouve.
#
# Le fichier est un extrait des archives de l’étude (openICPSR, E113130V1), fait pour un cours de méthodes
# [@ponsextract], dont nous avons lu la notice, non le tableau. Elle annonce 3 397 zones, bureaux de vote ou
# communes entières, en 733 blocs : 2 723 désignées par le sort pour la campagne, 674 témoins. L’extrait n’a
# pas de licence que nous ayons vue : l’édition ne le reprend pas, et `edition claims --fetch` va le
# chercher.

# %% [markdown] lang="en"
# # The first round of 2012, precinct by precinct
#
# This notebook is a script to be run. It would test the promise of [one to two points](claim:c03) ([¶
# 11](par:p11)) on the results of the first round themselves, of 22 April 2012, in place of the figures
# printed in the study [@pons2018; @pons2017]. Nobody here has run it on the real file, only on a simulated
# file of the same shape: these lines do not say what it finds.
#
# The file is an extract from the study’s archive (openICPSR, E113130V1), made for a course on methods
# [@ponsextract], of which we read the guide and not the table. It announces 3,397 areas, precincts or whole
# municipalities, in 733 blocks: 2,723 assigned at random to the campaign, 674 controls. The extract has no
# licence that we have seen, so the edition does not carry it; `edition claims --fetch` gets it.

# %% [markdown] lang="es"
# # La primera vuelta de 2012, mesa por mesa
#
# Este cuaderno es un programa por ejecutar. Pondría a prueba la promesa de [uno a dos puntos](claim:c03)
# ([¶ 11](par:p11)) con los resultados mismos de la primera vuelta, la del 22 de abril de 2012, en lugar de
# las cifras impresas en el estudio [@pons2018; @pons2017]. Nadie aquí lo ha ejecutado con el fichero real,
# sino con uno simulado de la misma forma: estas líneas no dicen lo que encuentra.
#
# El fichero es un extracto del archivo del estudio (openICPSR, E113130V1), hecho para un curso de métodos
# [@ponsextract], del que leímos la guía y no la tabla. Anuncia 3397 zonas, mesas electorales o municipios
# enteros, en 733 bloques: 2723 asignadas al azar a la campaña y 674 de control. El extracto no tiene
# licencia que hayamos visto: la edición no lo recoge, y `edition claims --fetch` lo trae.

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
# Le sort a été tiré, zone par zone, à l’intérieur de blocs locaux. On retire donc à chaque colonne sa
# moyenne dans le bloc, puis on ajuste une droite par les moindres carrés ; toutes les zones pèsent autant.
# L’erreur type est groupée par bloc, parce que le plan de l’expérience le demande : d’un bloc à l’autre les
# tirages sont indépendants, dans un bloc non, où une zone désignée laisse moins de place aux autres. Les
# communes n’y jouent aucun rôle. Le code refait aussi 2 000 fois le tirage dans chaque bloc, pour compter
# ceux qui donneraient autant par hasard.

# %% [markdown] lang="en"
# ## Comparing within each block
#
# The random assignment was made area by area within local blocks. So each column has its mean in the block
# taken away, and a line is fitted by least squares; all areas weigh the same. The standard error is
# clustered by block because the design asks for it: from one block to another the assignments are
# independent, within a block they are not, as an area assigned leaves fewer places for the others.
# Municipalities play no part in it. The code also repeats the assignment 2,000 times within each block, to
# count how many would give as much by chance.

# %% [markdown] lang="es"
# ## Comparar dentro de cada bloque
#
# La asignación al azar se hizo zona por zona, dentro de bloques locales. A cada columna se le resta, pues,
# su media en el bloque y se ajusta una recta por mínimos cuadrados; todas las zonas pesan lo mismo. El
# error típico se agrupa por bloques porque lo pide el diseño: de un bloque a otro las asignaciones son
# independientes; dentro de un bloque, no, pues una zona asignada deja menos sitio a las demás. Los
# municipios no intervienen. El código repite además la asignación 2000 veces dentro de cada bloque, para
# contar cuántas darían otro tanto por azar.


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
# dépendait de l’assignation, la comparaison serait faussée. Même exécuté, ce programme ne mesurerait pas ce
# que les données ajoutent aux visites.

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
# the matching depended on the assignment, the comparison would be biased. Even when run, this script would
# not measure what the data add to the visits.

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
# emparejamiento dependiera de la asignación, la comparación quedaría sesgada. Aun ejecutado, este programa
# no mediría lo que los datos añaden a las visitas.

# %%
share = [round(number, 2) for number in found["hollande_share"]]
RESULTS = {"c03": {"first-round-share": lab.result(*share)}}
