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
# # Un vote pour quatorze contacts
#
# Les prestataires, dit l’article, citent souvent Gerber et Green : un électeur sur 14 changerait d’avis
# grâce au porte-à-porte, un sur 38 grâce au téléphone ([¶ 10](par:p10)). Un sur 14, mais de quoi ?
#
# Le livre, que nous n’avons pas lu, porte sur la participation : son sous-titre le dit [@greengerber2008].
# Selon deux comptes rendus [@happeninghere2006; @varight-gotv], ses nombres comptent les contacts qu’il faut
# pour obtenir un vote de plus, quel que soit le candidat. L’article parle d’avis changés, et de visites
# rationalisées par les data. Ce carnet garde les deux, refait le premier nombre et compare le second aux
# publications ultérieures.

# %% [markdown] lang="en"
# # One vote per fourteen contacts
#
# Suppliers, the article says, often cite Gerber and Green: one voter in 14 would change their mind through
# door-to-door canvassing, one in 38 through the telephone ([¶ 10](par:p10)). One in 14, but of what?
#
# The book, which we have not read, is about turnout: its subtitle says so [@greengerber2008]. According to
# two reviews [@happeninghere2006; @varight-gotv], its numbers count the contacts it takes to gain one
# additional vote, whoever the vote is for. The article speaks of changed minds, and of canvassing
# rationalised by data. This notebook keeps both, derives the first number again and compares the second with
# later publications.

# %% [markdown] lang="es"
# # Un voto por cada catorce contactos
#
# Los proveedores, dice el artículo, citan a menudo a Gerber y Green: uno de cada 14 electores cambiaría de
# opinión gracias al puerta a puerta, y uno de cada 38 por teléfono ([¶ 10](par:p10)). Uno de cada 14, pero
# ¿de qué?
#
# El libro, que no hemos leído, trata de la participación: lo dice su subtítulo [@greengerber2008]. Según dos
# reseñas [@happeninghere2006; @varight-gotv], sus cifras cuentan los contactos necesarios para ganar un voto
# más, sea para quien sea. El artículo habla de opiniones que cambian y de un puerta a puerta racionalizado
# por los datos. Este cuaderno conserva ambas cosas, rehace la primera cifra y compara la segunda con
# publicaciones posteriores.

# %%
from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from matplotlib.axes import Axes
from scipy.stats import norm

import lab

PERCENT = 100
LEVEL = 0.05
Z = float(norm.ppf(1 - LEVEL / 2))
CLOSE = 0.1  # of a standard error: what the table, worked out with other programs, may differ by

published = lab.figures("c02_contacts")


class Cell(NamedTuple):
    """Counts of one walk list: the control group, those assigned to a visit, those of them who had it."""

    control: int
    control_voted: int
    assigned: int
    assigned_voted: int
    contacted: int
    contacted_voted: int


def cells_of(rows: Sequence[Mapping[str, str]]) -> dict[str, list[Cell]]:
    """Return city -> the cells of its walk lists."""
    found: dict[str, list[Cell]] = {}
    for row in rows:
        found.setdefault(row["city"], []).append(Cell(*(int(row[name]) for name in Cell._fields)))
    return found


def merged(cells: Sequence[Cell]) -> Cell:
    """Return the sum of cells, as if they were one list."""
    return Cell(*(sum(counts) for counts in zip(*cells, strict=True)))


rows = lab.table("c02_walklists")
lists = cells_of(rows)
cities = {city: merged(cells) for city, cells in lists.items()}
everyone = [cell for cells in lists.values() for cell in cells]

# No list is counted twice.
assert len({(row["city"], row["list"]) for row in rows}) == len(rows)
# Counts are nested as the design demands; none of the control group was visited, so it has no such column.
for cell in everyone:
    assert 0 <= cell.control_voted <= cell.control
    assert 0 <= cell.contacted_voted <= min(cell.contacted, cell.assigned_voted)
    assert cell.contacted <= cell.assigned
    assert cell.assigned_voted <= cell.assigned
print(f"{len(cities)} × {len(everyone)}: n = {sum(cell.control + cell.assigned for cell in everyone)}")

# %% [markdown] lang="fr"
# ## Comment le savoir
#
# En 2001, dans six villes américaines, on a tiré au sort parmi des électeurs inscrits ceux que des
# étudiants et des associations iraient voir [@green2003]. Comparer les personnes rencontrées aux autres
# tromperait : qui ouvre sa porte vote plus. On compare donc tous ceux qu’il était prévu de visiter à tous
# les autres, puis on divise l’écart de participation par la part de ceux qui ont été vraiment rencontrés.
# C’est le rapport de Wald, l’effet d’un contact.
#
# Le fichier de l’étude est public [@isps-d017]. Nous n’en reprenons que des comptes par liste de
# porte-à-porte : 195 listes, 18 933 personnes. La fonction ci-dessous calcule le rapport dans chaque
# groupe, puis la moyenne pondérée : par ville d’abord, par liste ensuite. L’erreur type est robuste, sans
# regroupement par foyer : le fichier n’a qu’une personne par foyer, et regrouper donne la même (2,14).

# %% [markdown] lang="en"
# ## How one could know
#
# In six American cities in 2001, registered voters were assigned at random to a visit by students and
# community groups, or to none [@green2003]. To compare those who were met with the rest would mislead:
# people who open their doors vote more. So everyone who was to be visited is compared with everyone else,
# and the difference in turnout is divided by the share of those who really were met. This is the Wald
# ratio, the effect of a contact.
#
# The study’s file is public [@isps-d017]. We take from it only counts by walk list: 195 lists, 18,933
# people. The function below works out the ratio within each group, then the weighted mean: by city first,
# by walk list next. The standard error is robust and not clustered by household: the file has one person
# a household, and clustering gives the same (2.14).

# %% [markdown] lang="es"
# ## Cómo podría saberse
#
# En 2001, en seis ciudades estadounidenses, un sorteo entre electores inscritos decidió a quiénes
# visitarían estudiantes y asociaciones [@green2003]. Comparar a las personas encontradas con las demás
# sería engañoso: quien abre la puerta vota más. Se compara, pues, a cuantos debían recibir la visita con
# los demás, y la diferencia de participación se divide por la proporción de visitas logradas. Es el
# cociente de Wald, el efecto de un contacto.
#
# El fichero del estudio es público [@isps-d017]. Solo tomamos de él recuentos por lista de visitas: 195
# listas, 18 933 personas. La función que sigue calcula el cociente en cada grupo y después la media
# ponderada: primero por ciudades, luego por listas. El error típico es robusto, sin agrupar por hogares:
# el fichero tiene una persona por hogar, y agrupar da el mismo (2,14).


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


def squares(residuals: Mapping[float, int], centre: float) -> float:
    """Return the sum of squared distances of counted values from a centre."""
    return sum(count * (value - centre) ** 2 for value, count in residuals.items())


def wald(groups: Sequence[Cell]) -> Effect:
    """Return the effect of a contact, compared within groups (two-stage least squares, robust error)."""
    usable = [group for group in groups if group.control and group.assigned]
    turnout = contact = 0.0
    for group in usable:
        weight = group.control * group.assigned / (group.control + group.assigned)
        gap = group.assigned_voted / group.assigned - group.control_voted / group.control
        turnout += weight * gap
        contact += weight * group.contacted / group.assigned
    effect, spread = turnout / contact, 0.0
    for group in usable:
        size = group.control + group.assigned
        share = group.assigned / size
        centre = (group.control_voted + group.assigned_voted - effect * group.contacted) / size
        missed_voted = group.assigned_voted - group.contacted_voted
        visited = {
            1 - effect: group.contacted_voted,
            -effect: group.contacted - group.contacted_voted,
            1.0: missed_voted,
            0.0: group.assigned - group.contacted - missed_voted,
        }
        others = {1.0: group.control_voted, 0.0: group.control - group.control_voted}
        spread += (1 - share) ** 2 * squares(visited, centre) + share**2 * squares(others, centre)
    return Effect(PERCENT * effect, PERCENT * sqrt(spread) / contact)


def per_vote(points: float) -> float:
    """Return how many contacts make one vote gained or, if it is below zero, one vote lost."""
    return PERCENT / points


def through(low: float, high: float) -> str:
    """Return what lies between the inverses of two bounds: all numbers or, where zero lies between, two ranges."""
    return " … ±∞ … " if low < 0 < high else " – "


def written(points: float, low: float, high: float) -> str:
    """Write an effect and its inverse: contacts for a vote gained, below zero for a vote lost."""
    inverse = f"{per_vote(high):.1f}{through(low, high)}{per_vote(low):.1f}"
    return f"{points:6.2f} [{low:6.2f}; {high:6.2f}]  1 / {per_vote(points):6.1f} [{inverse}]"


by_city = {city: wald([cell]) for city, cell in cities.items()}
by_list = {city: wald(cells) for city, cells in lists.items()}
coarse, fine = wald(list(cities.values())), wald(everyone)

for city in cities:
    for effect in (by_city[city], by_list[city]):
        print(f"{city:12} {written(effect.points, effect.low, effect.high)}; σ = {effect.error:.2f}")
    print(f"{'2024':>12} {published[f'book-{city}']:6.1f}; σ = {published[f'book-{city}-se']:.1f}")
print(f"{len(cities):<12} {written(coarse.points, coarse.low, coarse.high)}")
print(f"{len(everyone):<12} {written(fine.points, fine.low, fine.high)}; σ = {fine.error:.2f}")

# The fit by walk list agrees with two publications of the authors: the article, and the table of the book.
assert round(fine.points, 1) == published["door-published"]
for city, effect in by_list.items():
    assert abs(effect.points - published[f"book-{city}"]) < published[f"book-{city}-se"] * CLOSE
    assert abs(effect.error - published[f"book-{city}-se"]) < published[f"book-{city}-se"] * CLOSE

# %%
# What share of a list was assigned to a visit, from the smallest to the largest?
for city, cells in lists.items():
    usable = [cell for cell in cells if cell.control and cell.assigned]
    shares = [cell.assigned / (cell.control + cell.assigned) for cell in usable]
    print(f"{city:12} {PERCENT * min(shares):.0f} – {PERCENT * max(shares):.0f} %")

# %% [markdown] lang="fr"
# ## Pourquoi 16, puis 14
#
# Par ville, l’effet moyen est de 6,27 points, soit un vote pour 16,0 contacts. Par liste, il est de 7,07
# points, soit un vote pour 14,2. L’article des auteurs imprime 7,1 [@green2003], et leur table par ville,
# reprise dans l’édition de 2024, s’accorde avec notre calcul par liste [@greengerber2024]. Seul ce second
# nombre est donc le leur.
#
# L’écart vient de Raleigh. Là, la part des personnes à visiter allait de 17 % à 65 % selon la liste : en
# mélangeant les listes, on mêle l’effet des visites aux différences entre quartiers, et l’effet semble
# négatif, de −2,05 points, soit un vote perdu pour 49 contacts. Comparé liste par liste, il est à peu près
# nul.
#
# L’incertitude compte davantage. L’intervalle à 95 % de l’effet va de 2,9 à 11,3 points ; celui de son
# inverse va de 8,9 à 34,9 contacts, très inégal autour de 14,2. Dans quatre villes sur six, l’intervalle de
# l’effet comprend zéro, et l’inverse se casse en deux. À Raleigh, toutes listes mêlées, il va d’un vote gagné
# pour 25 contacts, en passant par aucun effet, à un vote perdu pour 12. « Un sur tant » ne veut alors plus
# rien dire.

# %% [markdown] lang="en"
# ## Why 16, then 14
#
# By city, the mean effect is 6.27 points, or one vote per 16.0 contacts. By walk list it is 7.07 points,
# one vote per 14.2. The authors’ article prints 7.1 [@green2003], and their table by city, as in the
# edition of 2024, agrees with our calculation by list [@greengerber2024]. So only the second number is
# theirs.
#
# The gap comes from Raleigh. There the share of people to be visited ran from 17% to 65%, depending on
# the list: to pool the lists is to mix the effect of visits with differences between neighbourhoods, and
# it looks negative, −2.05 points, or one vote lost per 49 contacts. List by list, it is about nil.
#
# The uncertainty matters more. The effect’s 95% interval runs from 2.9 to 11.3 points; that of its
# inverse, from 8.9 to 34.9 contacts, is very uneven around 14.2. In four cities of six the interval
# includes zero, and the inverse falls into two ranges. In Raleigh, with the lists pooled, it runs from one
# vote gained per 25 contacts, through no effect, to one lost per 12. “One in so many” then ceases to mean
# anything.

# %% [markdown] lang="es"
# ## Por qué 16 y luego 14
#
# Por ciudades, el efecto medio es de 6,27 puntos: un voto por cada 16,0 contactos. Por listas, de 7,07
# puntos: un voto por cada 14,2. El artículo de los autores imprime 7,1 [@green2003] y su tabla por
# ciudades de 2024 concuerda con nuestro cálculo por listas [@greengerber2024]. Solo la segunda cifra es
# la suya.
#
# La diferencia procede de Raleigh. Allí debía visitarse del 17 % al 65 % según la lista: al juntarlas se
# mezcla el efecto de las visitas con las diferencias entre barrios, y parece negativo, de −2,05 puntos: un
# voto perdido por cada 49 contactos. Lista por lista, es casi nulo.
#
# La incertidumbre importa más. El intervalo del 95 % del efecto va de 2,9 a 11,3 puntos; el de su
# inverso, de 8,9 a 34,9 contactos, es muy desigual en torno a 14,2. En cuatro de las seis ciudades el
# intervalo incluye el cero y el inverso se parte en dos. En Raleigh, con las listas juntas, va de un voto
# ganado por cada 25 contactos, pasando por ningún efecto, a uno perdido por cada 12. «Uno de cada tantos» ya
# no significa nada entonces.

# %%
later = {name: [published[f"{name}-pooled{bound}"] for bound in ("", "-low", "-high")] for name in ("door", "phone")}
for name, (points, low, high) in later.items():
    assert 0 < low < points < high
    print(f"{name:12} {written(points, low, high)}")
# The table of the book and its appendix agree on the telephone; on the door they do not count the same voters.
assert round(PERCENT / later["phone"][0]) == published["phone-2024"]
print(f"{'phone, 2006':12} {published['phone-eight']:6.2f} {'':18} 1 / {PERCENT / published['phone-eight']:.1f}")
door, phone = ([int(published[f"{name}-{year}"]) for year in (2004, 2008, 2024)] for name in ("door", "phone"))
print(f"2004, 2008, 2024: {door}, {phone}")

# Whom do the publisher's page (second edition) and the reading notes (fifth) name first?
places = {(row["edition"], row["name"]): int(row["position"]) for row in lab.table("c02_authors")}
cited = min(edition for edition, _ in places)
gerber_first = int(places[cited, "Gerber"] < places[cited, "Green"])
print("; ".join(f"{edition}: {place}. {name}" for (edition, name), place in places.items()))

# %% [markdown] lang="fr"
# ## Le téléphone, et le porte-à-porte depuis
#
# Nous n’avons pas vu la table de 2008. Les deux comptes rendus donnent 14 à la porte ; au téléphone, 35
# appels de bénévoles pour la première édition [@happeninghere2006] et 38 pour un livre fondé sur plus de cent
# expériences de 1998 à 2007, sans doute la deuxième [@varight-gotv]. La cinquième, connue par des notes de
# lecture, donne pour les bénévoles 2,78 points (1,74 à 3,83), donc un vote pour 36 appels aboutis (26,1 à
# 57,5) : 38 s’y trouve, comme tout nombre de 27 à 57 [@greengerber2024]. Huit expériences de 2000 et 2001,
# publiées en 2006, donnaient 3,8 points [@nickerson2006]. Les appels payés rapportent bien moins.
#
# Le 14, lui, a vieilli. Sur 59 études, l’effet moyen d’une visite est de 4,0 points (2,8 à 5,2), ce qui
# ferait un vote pour 25 contacts (19,2 à 35,7) ; la table du livre imprime 17, là où votent 30 à 50 %
# [@greengerber2024]. En Europe, l’effet mesuré est nettement plus faible [@bhatti2016].

# %% [markdown] lang="en"
# ## The telephone, and the doors since
#
# We have not seen the table of 2008. Both reviews give 14 at the door; on the telephone, 35 calls by
# volunteers for the first edition [@happeninghere2006] and 38 for a book that rests on over a hundred
# experiments of 1998 to 2007, probably the second [@varight-gotv]. The fifth, known through reading notes,
# gives 2.78 points (1.74 to 3.83) for volunteers, hence one vote per 36 completed calls (26.1 to 57.5): 38
# lies within, as does any number from 27 to 57 [@greengerber2024]. Eight experiments of 2000 and 2001,
# published in 2006, gave 3.8 points [@nickerson2006]. Paid calls yield far less.
#
# The 14, for its part, has aged. Over 59 studies the mean effect of a visit is 4.0 points (2.8 to 5.2), which
# would make one vote per 25 contacts (19.2 to 35.7); the table of the book prints 17, where 30 to 50% vote
# [@greengerber2024]. In Europe the measured effect is much smaller [@bhatti2016].

# %% [markdown] lang="es"
# ## El teléfono, y las puertas desde entonces
#
# No hemos visto la tabla de 2008. Las dos reseñas dan 14 en la puerta; por teléfono, 35 llamadas de
# voluntarios en la primera edición [@happeninghere2006] y 38 en un libro basado en más de cien experimentos
# de 1998 a 2007, probablemente la segunda [@varight-gotv]. La quinta, conocida por unas notas de lectura, da
# para los voluntarios 2,78 puntos (de 1,74 a 3,83), es decir, un voto por cada 36 llamadas atendidas (de 26,1
# a 57,5): el 38 cabe ahí, como cualquier cifra de 27 a 57 [@greengerber2024]. Ocho experimentos de 2000 y
# 2001, publicados en 2006, daban 3,8 puntos [@nickerson2006]. Las llamadas pagadas rinden mucho menos.
#
# El 14, en cambio, ha envejecido. En 59 estudios, el efecto medio de una visita es de 4,0 puntos (de 2,8 a
# 5,2), lo que daría un voto por cada 25 contactos (de 19,2 a 35,7); la tabla del libro imprime 17, donde vota
# del 30 al 50 % [@greengerber2024]. En Europa, el efecto medido es mucho menor [@bhatti2016].

# %% figure="effects"
ARTICLE = (door[1], phone[1])
WORDS = {
    "fr": {
        "coarse": "Six villes, par ville", "fine": "Six villes, par liste",
        "door": "59 études, porte", "phone": "32 études, téléphone",
        "below": "Effet d’un contact (points de participation)", "above": "Contacts pour un vote",
        "zero": "pas de borne : l’intervalle comprend zéro",
    },
    "en": {
        "coarse": "Six cities, by city", "fine": "Six cities, by list",
        "door": "59 studies, door", "phone": "32 studies, phone",
        "below": "Effect of a contact (points of turnout)", "above": "Contacts per vote",
        "zero": "no bound: the interval includes zero",
    },
    "es": {
        "coarse": "Seis ciudades, por ciudad", "fine": "Seis ciudades, por lista",
        "door": "59 estudios, puerta", "phone": "32 estudios, teléfono",
        "below": "Efecto de un contacto (puntos)", "above": "Contactos por voto",
        "zero": "sin límite: el intervalo incluye el cero",
    },
}  # fmt: skip
COLUMNS = {
    "fr": ("Expériences", "Effet (points)", "Borne basse", "Borne haute", "Contacts pour un vote"),
    "en": ("Experiments", "Effect (points)", "Lower bound", "Upper bound", "Contacts per vote"),
    "es": ("Experimentos", "Efecto (puntos)", "Límite inferior", "Límite superior", "Contactos por voto"),
}


def shown(words: Mapping[str, str]) -> list[tuple[str, float, float, float]]:
    """Return what is drawn, a row each: its name, an effect in points, and the bounds of its interval."""
    rows = [(city, effect.points, effect.low, effect.high) for city, effect in by_list.items()]
    rows += [(words["coarse"], coarse.points, coarse.low, coarse.high)]
    rows += [(words["fine"], fine.points, fine.low, fine.high)]
    return rows + [(words[name], points, low, high) for name, (points, low, high) in later.items()]


def rows_of_effects(lang: str) -> Iterator[tuple[str, ...]]:
    """Yield each effect in points, and in contacts per vote with their interval."""
    for name, points, low, high in shown(WORDS[lang]):
        effect = (lab.number(number, 1, lang) for number in (points, low, high))
        best, least, most = (lab.number(number, 1, lang) for number in map(per_vote, (points, high, low)))
        yield name, *effect, f"{best} ({WORDS[lang]['zero'] if low < 0 < high else f'{least} – {most}'})"


def paint(axes: Axes, lang: str, words: Mapping[str, str]) -> None:
    """Draw effects with their intervals in points, and above them what these are in contacts per vote."""
    rows = shown(words)
    for row, (_, points, low, high) in enumerate(rows):
        summary = row >= len(by_list)
        colour = lab.RED if summary else lab.BLUE
        axes.plot([low, high], [row, row], color=colour, linewidth=2.4 if summary else 1.4)
        axes.plot(points, row, marker="D" if summary else "o", color=colour, markersize=5)
    for contacts in ARTICLE:
        axes.axvline(PERCENT / contacts, color=lab.GREY, linestyle="--", linewidth=1, zorder=0)
    axes.axvline(0, color=lab.GREY, linewidth=0.8, zorder=0)
    axes.set_yticks(range(len(rows)), [name for name, *_ in rows])
    axes.invert_yaxis()
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    axes.set(xticks=range(-5, 26, 5), xlabel=words["below"])
    top = axes.secondary_xaxis("top")
    top.set_xticks([0, *(PERCENT / contacts for contacts in ARTICLE)], ["∞", *map(str, ARTICLE)])
    top.set_xlabel(words["above"])


lab.draw("c02_contacts", "effects", paint, WORDS, size=(5.2, 4.2))

# %% [markdown] lang="fr"
# ## Ce que cela change pour l’article
#
# Le nombre 14 se retrouve, son sens a glissé. Que celui du livre vienne de ces six expériences n’est pas
# établi. Dans celles-ci, personne n’a mesuré un avis : la visite invitait à voter, et l’on a lu ensuite les
# listes d’émargement. Rien n’y était ciblé par les data. Quant au choix du candidat, une synthèse de 49
# expériences américaines estime à zéro l’effet moyen des contacts [@kallabroockman2018]. En France, la seule
# expérience que nous connaissons sur les visites de 2012, d’un cofondateur de LiegeyMullerPons, trouve, sous
# des hypothèses, des voix gagnées sans effet mesuré sur la participation ([C03](claim:c03)) [@pons2018].
#
# Le glissement n’est pas propre à l’article. Le 20 mars 2012, Le Lab, qui cite *La Dépêche*, compte un
# indécis convaincu sur 14 [@lelab2012] ; en 2014, *Libération* prête aux fondateurs de LiegeyMullerPons une
# personne sur 14 qui change d’avis et va voter [@liberation2014calcul].
#
# Reste l’ordre des noms. Nous n’avons vu aucune page de titre ; la page de l’éditeur, pour la deuxième édition
# [@greengerber2008], et les notes de lecture, pour la cinquième [@greengerber2024], nomment Green d’abord. Ce
# carnet ne montre ni ce qu’imprime l’édition de 2008, ni ce que vaudrait une visite en France.

# %% [markdown] lang="en"
# ## What it changes for the article
#
# The number 14 can be found again; its meaning has slipped. Whether the book’s comes from these six
# experiments is not established. In them nobody measured an opinion: the visit urged people to vote, and
# afterwards the records of who had voted were read. Nothing in them was targeted by data. As for the choice
# of candidate, a review of 49 American experiments estimates the mean effect of contact at zero
# [@kallabroockman2018]. In France, the only experiment that we know of on the visits of 2012, by a co-founder
# of LiegeyMullerPons, finds, under assumptions, votes gained without a measured effect on turnout
# ([C03](claim:c03)) [@pons2018].
#
# The slip is not the article’s alone. On 20 March 2012 Le Lab, quoting *La Dépêche*, counts one undecided
# person won over in 14 [@lelab2012]; in 2014 *Libération* credits the founders of LiegeyMullerPons with one
# person in 14 who changes their mind and goes to vote [@liberation2014calcul].
#
# There remains the order of names. We have seen no title page; the publisher’s page, for the second edition
# [@greengerber2008], and the reading notes, for the fifth [@greengerber2024], name Green first. This notebook
# shows neither what the edition of 2008 prints nor what a visit would be worth in France.

# %% [markdown] lang="es"
# ## Lo que cambia para el artículo
#
# La cifra de 14 se vuelve a encontrar; su sentido se ha desplazado. No consta que la del libro proceda de
# estos seis experimentos. En ellos nadie midió una opinión: la visita animaba a votar y después se leyó quién
# había votado. Nada en ellos se orientaba con datos. En cuanto a la elección de candidato, 49 experimentos
# estadounidenses dan un efecto medio nulo [@kallabroockman2018]. En Francia, el único experimento que
# conocemos sobre las visitas de 2012, de un cofundador de LiegeyMullerPons, halla, con supuestos, votos
# ganados sin efecto medido en la participación ([C03](claim:c03)) [@pons2018].
#
# El desplazamiento no es solo del artículo. El 20 de marzo de 2012, Le Lab, que cita *La Dépêche*, cuenta un
# indeciso convencido de cada 14 [@lelab2012]; en 2014, *Libération* atribuye a los fundadores de
# LiegeyMullerPons una persona de cada 14 que cambia de opinión y va a votar [@liberation2014calcul].
#
# Queda el orden de los nombres. No hemos visto ninguna portada; la página de la editorial, para la segunda
# edición [@greengerber2008], y las notas de lectura, para la quinta [@greengerber2024], nombran primero a
# Green. Este cuaderno no muestra lo que imprime la edición de 2008 ni lo que valdría una visita en Francia.


# %%
def tenths(points: float, low: float, high: float) -> tuple[float, float, float | None]:
    """Return contacts per vote, the fewest and the most, to the decimal of the prose; None: no number is too large."""
    return round(per_vote(points), 1), round(per_vote(high), 1), round(per_vote(low), 1) if low > 0 else None


visits = tenths(fine.points, fine.low, fine.high)
calls = tenths(*later["phone"])
RESULTS = {
    "c02a": {
        "votes": lab.result(visits[0], visits[1], visits[2]),
        "minds": lab.result(visits[0], visits[1], visits[2], "otherwise"),
    },
    "c02b": {
        "votes": lab.result(calls[0], calls[1], calls[2]),
        "minds": lab.result(calls[0], calls[1], calls[2], "otherwise"),
    },
    "c02d": {"gerber-first": lab.result(gerber_first, gerber_first, gerber_first)},
}
FIGURES = {
    "effects": {
        "claims": ["c02a"],
        "alt": {
            "fr": (
                "Dix effets en points, chacun avec son intervalle, et en haut les contacts par vote. Les "
                "six villes vont de 0,2 (Raleigh) à 14,4 ; l’intervalle de quatre d’entre elles franchit "
                "zéro. Par ville, la moyenne est de 6,3 ; par liste, de 7,1, sur le trait du 14. Les 59 "
                "études de porte-à-porte, à 4,0, restent en deçà de ce trait ; les 32 de téléphone, à 2,8, "
                "entourent celui du 38."
            ),
            "en": (
                "Ten effects in points, each with its interval, and contacts per vote above. The six cities "
                "run from 0.2 (Raleigh) to 14.4; the intervals of four of them cross zero. By city the mean "
                "is 6.3; by list it is 7.1, on the line for 14. The 59 door-to-door studies, at 4.0, stay "
                "short of that line; the 32 telephone studies, at 2.8, lie around the line for 38."
            ),
            "es": (
                "Diez efectos en puntos, cada uno con su intervalo, y arriba los contactos por voto. Las "
                "seis ciudades van de 0,2 (Raleigh) a 14,4; el intervalo de cuatro de ellas cruza el cero. "
                "Por ciudad la media es de 6,3; por lista, de 7,1, sobre la línea del 14. Los 59 estudios "
                "de puerta a puerta, en 4,0, no llegan a esa línea; los 32 de teléfono, en 2,8, rodean la "
                "del 38."
            ),
        },
        "caption": {
            "fr": (
                "Effet d’un contact sur la participation, intervalles à 95 % [@isps-d017; "
                "@greengerber2024]. Losanges : moyennes ; ronds : villes, par liste. Tirets : les nombres "
                "de l’article. Au point zéro, aucun nombre de contacts ne fait un vote ; au-dessous, des "
                "votes sont perdus."
            ),
            "en": (
                "Effect of a contact on turnout, 95% intervals [@isps-d017; @greengerber2024]. Diamonds: "
                "means; dots: cities, by walk list. Dashed lines: the article’s numbers. At zero, no number "
                "of contacts makes a vote; below it, votes are lost."
            ),
            "es": (
                "Efecto de un contacto en la participación, intervalos del 95 % [@isps-d017; "
                "@greengerber2024]. Rombos: medias; puntos: ciudades, por lista. Líneas discontinuas: las "
                "cifras del artículo. En el cero, ningún número de contactos da un voto; por debajo, se "
                "pierden votos."
            ),
        },
        "table": lab.shown_as_table(COLUMNS, rows_of_effects),
    }
}
