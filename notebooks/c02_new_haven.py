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
# # New Haven, 1998 : onze contacts, ou huit portes
#
# L’article rapporte qu’un électeur sur 14 pourrait changer d’avis grâce au porte-à-porte ([¶ 10](par:p10)).
# Six expériences de 2001 redonnent ce nombre ([C02a](claim:c02a)). Une autre les confirme-t-elle ? Gerber et
# Green en avaient fait une auparavant, à New Haven, pour les élections de 1998 ; ils en rappellent le
# résultat, 8,7 points par contact [@green2003, p. 1093].
#
# Un foyer y était tiré au sort tout entier, avec une ou deux personnes inscrites. Trois tirages se croisaient
# : la visite, le téléphone, et zéro à trois courriers. Nous lisons le fichier par personne, 31 098 lignes
# pour 23 450 foyers. Les auteurs ont publié en 2005 une correction [@gerber2005], que nous n’avons pas lue ;
# nous tenons ce fichier pour le corrigé. Sa copie n’a pas de licence : l’édition ne la reprend pas. Comparée
# case par case avec le fichier que contient un paquet public du langage R, `factiv`, elle est la même. Les
# éditeurs ont exécuté ce carnet en novembre 2026 sur le fichier dont la somme SHA-256 commence par
# `8071d88fd9bd`.

# %% [markdown] lang="en"
# # New Haven, 1998: eleven contacts, or eight doors
#
# The article reports that one voter in 14 may change their mind through door-to-door canvassing
# ([¶ 10](par:p10)). Six experiments of 2001 give this number again ([C02a](claim:c02a)). Does another agree?
# Gerber and Green had run one before, in New Haven, for the elections of 1998; they recall its result, 8.7
# points per contact [@green2003, p. 1093].
#
# There whole households were assigned at random, with one or two registered voters each. Three random
# assignments crossed one another: the visit, the telephone, and nought to three mailings. We read the file by
# person, 31,098 rows for 23,450 households. In 2005 the authors published a correction [@gerber2005], which we
# have not read; we take this file to be the corrected one. The copy has no licence, so the edition does not
# carry it. Compared cell by cell with the file in a public package for the language R, `factiv`, it is the
# same. The editors ran this notebook in November 2026 on the file whose SHA-256 checksum begins with
# `8071d88fd9bd`.

# %% [markdown] lang="es"
# # New Haven, 1998: once contactos u ocho puertas
#
# El artículo recoge que uno de cada 14 electores podría cambiar de opinión gracias al puerta a puerta
# ([¶ 10](par:p10)). Seis experimentos de 2001 vuelven a dar esa cifra ([C02a](claim:c02a)). ¿Lo confirma
# otro? Gerber y Green habían hecho antes uno, en New Haven, para las elecciones de 1998; ellos mismos
# recuerdan su resultado, 8,7 puntos por contacto [@green2003, p. 1093].
#
# Allí se sorteaba el hogar entero, con una o dos personas inscritas. Tres sorteos se cruzaban: la visita, el
# teléfono y de cero a tres cartas. Leemos el fichero por personas, 31 098 filas para 23 450 hogares. Los
# autores publicaron en 2005 una corrección [@gerber2005], que no hemos leído; tenemos este fichero por el
# corregido. La copia no lleva licencia: la edición no la recoge. Comparada celda por celda con el fichero que
# contiene un paquete público del lenguaje R, `factiv`, es la misma. Los editores ejecutaron este cuaderno en
# noviembre de 2026 con el fichero cuya suma SHA-256 empieza por `8071d88fd9bd`.

# %%
from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

import numpy as np
from scipy.stats import norm

import lab

PERCENT = 100
LEVEL = 0.95
Z = float(norm.ppf((1 + LEVEL) / 2))

people = lab.fetched("new-haven-persons")


def column(name: str) -> np.ndarray:
    """Return a column of whole numbers."""
    return np.array([int(person[name]) for person in people])


voted, visit, met = column("v98"), column("persngrp"), column("cntany")
phone, phoned, mailings = column("phongotv"), column("pcntany"), column("mailings")
recorded, persons = column("vote98"), column("persons")
first, household = np.unique(column("id1"), return_index=True, return_inverse=True)[1:]

# Households are whole, and were assigned as wholes: what was assigned, and the contact, is the same for all in
# them.
assert (np.bincount(household)[household] == persons).all()
assert all((values == values[first][household]).all() for values in (visit, phone, mailings, met, phoned))
# Nobody was met at the door who was not to be visited, nor reached by telephone who was not to be called:
# this, and no name of a column, tells the two kinds of contact apart.
assert not (met & (1 - visit)).any() and not (phoned & (1 - phone)).any()
assert (met & (1 - phone)).any() and (phoned & (1 - visit)).any()
# Who has no record of voting is counted among those who did not vote.
assert set(voted) == {0, 1} and ((recorded == 1) == (voted == 1)).all()
unknown = ~np.isin(recorded, (0, 1))
print(f"n = {len(people)}; {len(first)} = {(persons[first] == 1).sum()} + {(persons[first] == 2).sum()}")
print(f"visit: {visit.sum()}, {PERCENT * voted[visit == 1].mean():.2f}; {PERCENT * met[visit == 1].mean():.2f} / 100")
print(f"0: {(1 - visit).sum()}, {PERCENT * voted[visit == 0].mean():.2f}; ?: {unknown.sum()}")

# %% [markdown] lang="fr"
# ## L’effet d’un contact, autres tirages égaux
#
# On ne compare pas ceux qui ont ouvert aux autres, mais ceux qu’un tirage envoyait visiter à tous les
# autres ; l’écart de participation se divise par la part de ceux qui furent atteints. Les appels dépendent en
# partie des courriers : on retire donc de chaque colonne ce qu’expliquent les tirages du courrier et du
# téléphone. Les deux personnes d’un foyer ne sont pas deux tirages ; l’erreur type regroupe par foyer.

# %% [markdown] lang="en"
# ## The effect of a contact, other assignments being equal
#
# We do not compare those who opened with the rest, but those randomly assigned to a visit with everyone else;
# the difference in turnout is divided by the share who were reached. The calls depend in part on the
# mailings, so each column first has taken away from it what the assignments of mail and telephone explain.
# The two people of a household were not assigned separately; the standard error is clustered by household.

# %% [markdown] lang="es"
# ## El efecto de un contacto, a igualdad de los otros sorteos
#
# No se compara a quienes abrieron con los demás, sino a quienes un sorteo destinó una visita con todos los
# otros; la diferencia de participación se divide por la proporción de los alcanzados. Las llamadas dependen
# en parte de las cartas: de cada columna se resta, pues, lo que explican los sorteos de las cartas y del
# teléfono. Las dos personas de un hogar no son dos sorteos; el error típico agrupa por hogares.


# %%
class Effect(NamedTuple):
    """An effect in points with its standard error."""

    points: float
    error: float

    def per_vote(self, share: float = 1.0) -> tuple[float | None, float | None, float | None]:
        """Return contacts (times a share) per vote, the fewest and the most; None where no number is large enough."""
        bounds = (self.points, self.points + Z * self.error, self.points - Z * self.error)
        value, fewest, most = (PERCENT * share / points if points > 0 else None for points in bounds)
        return value, fewest, most

    def __str__(self) -> str:
        low, high = self.points - Z * self.error, self.points + Z * self.error
        value, fewest, most = (f"{PERCENT / points:.1f}" for points in (self.points, high, low))
        inverse = f"{fewest}{' … ±∞ … ' if low < 0 < high else ' – '}{most}"  # below zero: contacts for a vote lost
        return f"{self.points:5.2f} (σ {self.error:.2f}) [{low:.2f}; {high:.2f}]  1 / {value} [{inverse}]"


def levels(values: Sequence[object] | np.ndarray) -> np.ndarray:
    """Return a column of zeros and ones for each value but the first."""
    return np.array(values)[:, None] == np.unique(values)[1:]


def two_stage(controls: Sequence[np.ndarray], cluster: np.ndarray, who: np.ndarray | None = None) -> Effect:
    """Return the effect of a contact at the door on voting, by assignment, given controls; errors are clustered."""
    chosen = np.ones(len(people), dtype=bool) if who is None else who
    given = np.column_stack([np.ones(len(people)), *controls])[chosen]
    columns = np.column_stack([voted, met, visit])[chosen].astype(float)
    y, contact, drawn = (columns - given @ np.linalg.lstsq(given, columns)[0]).T
    effect = float(drawn @ y / (drawn @ contact))
    moments = np.bincount(cluster[chosen], drawn * (y - effect * contact))
    return Effect(PERCENT * effect, PERCENT * sqrt(float(moments @ moments)) / abs(float(drawn @ contact)))


draws = [levels(mailings), levels(phone)]
earlier = [column(name) for name in ("majorpty", "age", "agesq", "agemiss", "v96_1", "v96_0")]
earlier += [levels(persons), levels([person["ward"] for person in people])]

alone, with_draws = two_stage([], household), two_stage(draws, household)
print(f"0                    {alone}")
print(f"mailings + phongotv  {with_draws}")
print(f"  + age, v96, ward…  {two_stage([*draws, *earlier], household)}")

# %% [markdown] lang="fr"
# ## Onze, et ce que cachent onze contacts
#
# Le contact vaut 8,75 points (erreur type : 2,58), 8,77 sans les autres tirages : un vote pour 11,4
# contacts, à 95 % entre 7,2 et 27,1. L’âge, le vote de 1996, le quartier et d’autres traits resserrent
# l’intervalle, de 7,5 à 20,8. Les six villes donnaient 14,2, de 8,9 à 34,9 : chaque nombre est dans
# l’intervalle de l’autre.
#
# Quatre pièges. Deux colonnes disent « contact » : dans `pcntany`, le *p* est celui du téléphone. Comparer
# personnes rencontrées et autres donnerait 14,5 points. Oublier les foyers ramènerait l’erreur à 2,25. Pour
# 1 287 personnes le vote est inconnu, et compté comme abstention ; les écarter donne 8,5.
#
# Le plus instructif est le dénominateur. Le fichier note le même contact pour tous ceux d’un foyer : 1 916
# « contacts » sont 1 377 foyers, donc autant de portes. Le même effet fait un vote pour 8,2 d’entre elles
# (5,2 à 19,5).

# %% [markdown] lang="en"
# ## Eleven, and what eleven contacts hide
#
# A contact is worth 8.75 points (standard error 2.58), or 8.77 without the other assignments: one vote per 11.4
# contacts, with a 95% interval from 7.2 to 27.1. Age, the vote of 1996, the ward and other traits narrow the
# interval, from 7.5 to 20.8. The six cities gave 14.2, from 8.9 to 34.9: each number lies in the other’s
# interval.
#
# Four traps. Two columns say “contact”: in `pcntany` the *p* is for phone. To compare people who were met
# with the rest would give 14.5 points. To forget the households would bring the error down to 2.25. For 1,287
# people the vote is unknown, and counted as abstention; to leave them out gives 8.5.
#
# The most instructive is the denominator. The file notes the same contact for all in a household: 1,916
# “contacts” are 1,377 households, hence as many doors. The same effect makes one vote per 8.2 of these (5.2
# to 19.5).

# %% [markdown] lang="es"
# ## Once, y lo que esconden once contactos
#
# Un contacto vale 8,75 puntos (error típico: 2,58), 8,77 sin los otros sorteos: un voto por cada 11,4
# contactos, con un intervalo del 95 % de 7,2 a 27,1. La edad, el voto de 1996, el distrito y otros rasgos lo
# estrechan, de 7,5 a 20,8. Las seis ciudades daban 14,2, de 8,9 a 34,9: cada cifra cabe en el intervalo de la
# otra.
#
# Cuatro trampas. Dos columnas dicen «contacto»: en `pcntany`, la *p* es la del teléfono. Comparar a las
# personas encontradas con las demás daría 14,5 puntos. Olvidar los hogares bajaría el error a 2,25. De 1287
# personas se desconoce el voto, y se cuenta como abstención; apartarlas da 8,5.
#
# Lo más instructivo es el denominador. El fichero anota el mismo contacto para todos los de un hogar: 1916
# «contactos» son 1377 hogares, es decir, otras tantas puertas. El mismo efecto hace un voto por cada 8,2 de
# ellas (de 5,2 a 19,5).

# %%
gap = voted[met == 1].mean() - voted[met == 0].mean()
print(f"contact = 1 − contact = 0: {PERCENT * gap:.1f}, 1 / {1 / gap:.1f}")
print(f"σ | 1       {two_stage(draws, np.arange(len(people)))}")
print(f"¬ ?         {two_stage(draws, household, ~unknown)}")
for size in np.unique(persons):
    print(f"persons {size}   {two_stage(draws, household, persons == size)}")
doors = int(met[first].sum())
print(f"{met.sum()} / {doors} = {met.sum() / doors:.2f};  ", end="")
print("1 / {:.1f} [{:.1f}; {:.1f}]".format(*with_draws.per_vote(doors / met.sum())))

# %% [markdown] lang="fr"
# ## Ce que cela change pour l’article
#
# Ce sont deux études anciennes de la même équipe, que leurs intervalles ne permettent pas de distinguer ; la
# moyenne de 59 études, dans l’édition de 2024 du livre que cite l’article [@greengerber2008], fait 25
# contacts pour un vote (19 à 36) [@greengerber2024]. Et selon que l’on compte des personnes ou des portes, le
# nombre change. Il n’est question ici que de voter, non de changer d’avis, et d’une ville américaine, non
# d’une visite que guident des données.

# %% [markdown] lang="en"
# ## What it changes for the article
#
# These are two early studies by the same team, which their intervals do not allow to be told apart; the mean
# of 59 studies, in the edition of 2024 of the book that the article cites [@greengerber2008], makes 25
# contacts per vote (19 to 36) [@greengerber2024]. And the number changes depending on whether people or doors
# are counted. All this is about voting, not about changing one’s mind, and about an American city, not about
# a visit guided by data.

# %% [markdown] lang="es"
# ## Lo que cambia para el artículo
#
# Son dos estudios tempranos del mismo equipo, que sus intervalos no permiten distinguir; la media de 59
# estudios, en la edición de 2024 del libro que cita el artículo [@greengerber2008], da 25 contactos por voto
# (de 19 a 36) [@greengerber2024]. Y la cifra cambia según se cuenten personas o puertas. Aquí solo se trata
# de votar, no de cambiar de opinión, y de una ciudad estadounidense, no de una visita guiada por los datos.

# %%
value, fewest, most = (None if contacts is None else round(contacts, 1) for contacts in with_draws.per_vote())
assert value is not None
RESULTS = {"c02a": {"new-haven": lab.result(value, fewest, most)}}
