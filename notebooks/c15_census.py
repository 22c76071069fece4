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
# # Citations et liste : vingt-deux contre vingt-deux
#
# L’article nomme ses sources par auteur et par année, dans le corps du texte, puis imprime à la fin des «
# Références bibliographiques ». Il ne dit ni combien il cite, ni combien il liste. Le recensement des
# citations ne met donc à l’épreuve aucun de ses énoncés ; il prépare [l’examen des
# références](page:audit). Mais une entrée qui imprime un volume et un numéro affirme qu’ils sont exacts.
#
# Ce carnet compare donc les citations avec la liste, puis les nombres de la liste avec ceux des revues,
# enfin les pages de l’article, « p.45 à 55 », avec une notice. L’enjeu n’est pas la coquille, mais de
# savoir si le lecteur peut retrouver l’ouvrage sur lequel une phrase s’appuie, par exemple celle sur les
# réticences de militants en 2012 ([¶ 16](par:p16)).

# %% [markdown] lang="en"
# # Citations and list: twenty-two against twenty-two
#
# The article names its sources by author and year in the running text, and prints “[Références
# bibliographiques](lang:fr)” at its end. It says neither how many works it cites nor how many it lists. So
# the census of citations tests none of its statements; it prepares [the audit of the
# references](page:audit). But an entry that prints a volume and a number asserts that they are right.
#
# This notebook therefore compares the citations with the list, then the numbers in the list with those of
# the journals, and lastly the pages of the article, “[p.45 à 55](lang:fr)”, with a record of it. What
# matters is not the slip, but whether a reader can find the work on which a sentence rests: for instance
# that about the reluctance of activists in 2012 ([¶ 16](par:p16)).

# %% [markdown] lang="es"
# # Citas y lista: veintidós frente a veintidós
#
# El artículo nombra sus fuentes por autor y año en el cuerpo del texto, y al final imprime unas
# «[Références bibliographiques](lang:fr)». No dice cuántas obras cita ni cuántas enumera. El recuento de
# citas no pone, pues, a prueba ninguna de sus afirmaciones; prepara [el examen de las
# referencias](page:audit). Pero una entrada que imprime volumen y número afirma que son exactos.
#
# Este cuaderno compara, pues, las citas con la lista; después, los números de la lista con los de las
# revistas; por último, las páginas del propio artículo, «[p.45 à 55](lang:fr)», con una ficha. No importa
# la errata, sino si el lector puede dar con la obra en que descansa una frase: por ejemplo, la de las
# reticencias de algunos militantes en 2012 ([¶ 16](par:p16)).

# %%
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from matplotlib.axes import Axes

import lab

Row = dict[str, str]
citations, entries = lab.table("c15_citations"), lab.table("c15_list")
pages = {name: int(number) for name, number in lab.figures("c15_pages").items()}
entry = {row["key"]: row for row in entries}

# An id or a key stands for one thing, and whatever a citation is read as is in the list or nowhere.
assert len(entry) == len(entries) and len({row["id"] for row in citations}) == len(citations)
assert all(row["key"] in ("", row["read_as"]) for row in citations)
assert all(row["year"] in ("", row["year_recorded"]) for row in entries)  # a year that is printed is right
print(f"n = {len(citations)}; N = {len(entries)}")

# %% [markdown] lang="fr"
# ## Comment compter
#
# Deux tableaux suffisent. L’un relève chaque citation comme elle est imprimée. L’autre donne, pour chaque
# entrée, auteurs, année, volume, numéro et pages tels que la liste les imprime et, en regard, tels que
# notre bibliographie les porte.
#
# Une citation mène à une entrée si elle nomme les mêmes personnes et la même année (=). Le programme
# compte à part l’entrée qui a les noms mais pas d’année (–) et celle dont un nom s’écrit autrement (≈) ;
# sinon, il n’en trouve pas (∅). Ses rapprochements sont ceux des éditeurs.
#
# Pour les volumes et numéros, une précaution s’impose. Une notice que nous n’avons pas pu vérifier recopie
# la liste, et leur accord ne prouve rien. Chaque notice porte donc sa marque : vérifiée, en partie, ou non.

# %% [markdown] lang="en"
# ## How to count
#
# Two tables are enough. One has each citation as printed. The other gives, for each entry, authors, year,
# volume, number and pages as the list prints them and, beside them, as our bibliography has them.
#
# A citation leads to an entry if it names the same people and the same year (=). The program counts apart
# an entry that has the names but no year (–) and one in which a name is spelt otherwise (≈); failing
# these, there is none (∅). Its matches are those of the editors.
#
# Volumes and numbers call for caution. A record that we could not check repeats the list, and their
# agreement proves nothing. Each record therefore carries its mark: checked, checked in part, or not
# checked.

# %% [markdown] lang="es"
# ## Cómo contar
#
# Bastan dos tablas. Una recoge cada cita tal como está impresa. La otra da, para cada entrada, autores,
# año, volumen, número y páginas según la lista y, al lado, según nuestra bibliografía.
#
# Una cita lleva a una entrada si nombra a las mismas personas y el mismo año (=). El programa cuenta
# aparte la entrada que tiene los nombres, pero no el año (–), y aquella en que un apellido se escribe de
# otro modo (≈); si no, no encuentra ninguna (∅). Sus resultados son los de los editores.
#
# Los volúmenes y números exigen cautela. Una ficha que no hemos podido comprobar copia la lista, y su
# concordancia no demuestra nada. Por eso cada ficha lleva su marca: comprobada, en parte o no.


# %%
def cited(words: str) -> tuple[list[str], str, bool]:
    """Return the surnames of a citation, its year, and whether it says that there are others."""
    years = re.findall(r"\d{4}[a-z]?", words)
    return re.findall(r"[A-ZÀ-Þ][\w-]+", words), years[0], "et al." in words


def agreement(words: str, row: Row) -> str:
    """Return the sign of how a citation fits an entry as printed, empty if it does not."""
    surnames, year, others = cited(words)
    persons, printed = row["authors_recorded"].split("; "), re.findall(r"[\w-]+", row["authors"])
    as_many = len(surnames) < len(persons) if others else len(surnames) == len(persons)
    if not as_many or row["year"] not in ("", year):
        return ""
    if all(name in printed for name in surnames):
        return "=" if row["year"] else "–"
    return "≈" if row["year"] and all(get_close_matches(name, printed) for name in surnames) else ""


def leads_to(words: str) -> tuple[str, str]:
    """Return the key of the entry that a citation leads to, with the sign of how; the best fit comes first."""
    fits = {agreement(words, row): key for key, row in entry.items()}
    sign = next((sign for sign in ("=", "≈", "–") if sign in fits), "∅")
    return fits.get(sign, ""), sign


found = {row["id"]: leads_to(row["words"]) for row in citations}
signs = Counter(sign for _, sign in found.values())
not_listed = [row for row in citations if not found[row["id"]][0]]
not_cited = entry.keys() - {key for key, _ in found.values()}
assert all(found[row["id"]][0] == row["key"] for row in citations)  # the program and the editors agree
assert sum(signs.values()) == len(citations)

# As the editors read what has no entry.
not_listed_read = [row for row in citations if row["read_as"] not in entry]
not_cited_read = entry.keys() - {row["read_as"] for row in citations}
assert len(not_listed_read) <= len(not_listed) and not_cited_read <= not_cited

print("; ".join(f"{sign} {number}" for sign, number in signs.items()))
for row in citations:
    key, sign = found[row["id"]]
    if sign != "=":
        print(f"{sign} {row['block']} {row['words']} → {key or '?'}")
print(f"N − n: {', '.join(sorted(not_cited))}")
print(f"∅ {len(not_listed)} → {len(not_listed_read)}; N − n: {len(not_cited)} → {len(not_cited_read)}")
hers = [sum("Theviot" in row[column] for row in rows) for rows, column in ((citations, "words"), (entries, "authors"))]
print(f"Theviot: {hers[0]} / {len(citations)}; {hers[1]} / {len(entries)}")

# %% [markdown] lang="fr"
# ## Deux orphelines de la même année
#
# Vingt-deux citations, vingt-deux entrées : l’égalité trompe, car une citation sans entrée y compense une
# entrée sans citation. Dix-neuf citations trouvent la leur telle quelle. « Rallet et Rochellandet, 2015 »
# ([¶ 14](par:p14)) l’atteint malgré une consonne doublée. « Hopkin et Paolucci, 1999 » ([¶ 16](par:p16))
# l’atteint par les seuls noms, car l’entrée n’a pas d’année ; la revue confirme 1999 [@hopkinpaolucci1999].
#
# Reste « Theviot, 2014 », qui ne mène nulle part, et l’article de Clément Mabi et de l’autrice, de la même
# année, que rien n’appelle [@mabitheviot2014]. Si le nom du premier auteur est tombé de la citation, les
# deux défauts n’en font qu’un et disparaissent ensemble. Mais [la thèse](ref:theviot2014these) et [une
# communication](ref:theviot2014isa), signées d’elle seule, conviennent aussi. Le carnet garde les deux
# comptes : un et un dans l’imprimé, zéro et zéro sous cette hypothèse incertaine.

# %% [markdown] lang="en"
# ## Two orphans of one year
#
# Twenty-two citations, twenty-two entries: the equality deceives, for a citation without an entry makes up
# for an entry without a citation. Nineteen citations find theirs exactly. “Rallet et Rochellandet,
# 2015” ([¶ 14](par:p14)) does so in spite of a doubled consonant. “Hopkin et Paolucci, 1999”
# ([¶ 16](par:p16)) does so by the names alone, as the entry has no year; the journal confirms 1999
# [@hopkinpaolucci1999].
#
# There remain “Theviot, 2014”, which leads nowhere, and the article by Clément Mabi and the author, of the
# same year, which nothing calls for [@mabitheviot2014]. If the first author’s name dropped out of the
# citation, the two faults are one and vanish together. But [the thesis](ref:theviot2014these) and [a
# paper](ref:theviot2014isa), both by her alone, would suit as well. The notebook keeps both counts: one and
# one as printed, none and none on that uncertain assumption.

# %% [markdown] lang="es"
# ## Dos huérfanas del mismo año
#
# Veintidós citas y veintidós entradas: la igualdad engaña, porque una cita sin entrada compensa una entrada
# sin cita. Diecinueve citas encuentran la suya tal cual. «Rallet et Rochellandet, 2015» ([¶ 14](par:p14))
# llega pese a una consonante duplicada. «Hopkin et Paolucci, 1999» ([¶ 16](par:p16)) llega solo por los
# apellidos, pues la entrada carece de año; la revista confirma 1999 [@hopkinpaolucci1999].
#
# Quedan «Theviot, 2014», que no lleva a ninguna parte, y el artículo de Clément Mabi y de la autora, del
# mismo año, que nada reclama [@mabitheviot2014]. Si de la cita se perdió el nombre del primer autor, los
# dos defectos son uno solo y desaparecen juntos. Pero [la tesis](ref:theviot2014these) y [una
# ponencia](ref:theviot2014isa), firmadas solo por ella, convienen igualmente. El cuaderno conserva los dos
# recuentos: uno y uno en lo impreso, cero y cero según esa hipótesis incierta.

# %% figure="years"
WORDS = {
    "fr": {"both": "citée et listée", "list": "listée seulement", "text": "citée seulement", "axis": "Année"},
    "en": {"both": "cited and listed", "list": "listed only", "text": "cited only", "axis": "Year"},
    "es": {"both": "citada y en la lista", "list": "solo en la lista", "text": "solo citada", "axis": "Año"},
}
MARKS = {"both": ("o", lab.BLUE, lab.BLUE), "list": ("d", "white", lab.RED), "text": ("X", lab.RED, lab.RED)}


def year_of(text: str) -> int:
    """Return a year without the letter that tells apart works of one year."""
    return int(text.rstrip("abcdefghijklmnopqrstuvwxyz"))


works = [(year_of(row["year_recorded"]), "list" if key in not_cited else "both") for key, row in entry.items()]
works += [(year_of(cited(row["words"])[1]), "text") for row in not_listed]
assert len(works) == len(entries) + len(not_listed)
COLUMNS = {lang: (words["axis"], *(words[mark].capitalize() for mark in MARKS)) for lang, words in WORDS.items()}
COUNTS = Counter(works)


def rows_of_years(lang: str) -> Iterator[tuple[str, ...]]:
    """Yield how many works of each kind a year has, and last how many there are."""
    for year in sorted({year for year, _ in works}):
        yield str(year), *(str(COUNTS[year, mark]) for mark in MARKS)
    yield "Total", *(str(sum(kind == mark for _, kind in works)) for mark in MARKS)


print(f"{min(works)[0]} – {max(works)[0]}")


def paint(axes: Axes, lang: str, words: Mapping[str, str]) -> None:
    """Draw each work at its year, those of one year above each other."""
    heights: Counter[int] = Counter()
    places: dict[str, list[tuple[int, int]]] = {mark: [] for mark in MARKS}
    for year, mark in sorted(works, key=lambda work: list(MARKS).index(work[1])):
        heights[year] += 1
        places[mark].append((year, heights[year]))
    for mark, (shape, face, edge) in MARKS.items():
        label = f"{words[mark]} ({len(places[mark])})"
        x, y = zip(*places[mark], strict=True) if places[mark] else ((), ())
        axes.plot(x, y, shape, markersize=6.5, markerfacecolor=face, markeredgecolor=edge, label=label)
    axes.set(ylim=(0.4, max(heights.values()) + 0.6), xlabel=words["axis"])
    axes.yaxis.set_visible(False)
    axes.spines["left"].set_visible(False)
    axes.legend(loc="upper left", frameon=False)


lab.draw("c15_census", "years", paint, WORDS, size=(5.2, 2.6))

# %% [markdown] lang="fr"
# ## Volumes et numéros
#
# Douze entrées impriment un volume ou un numéro. Neuf (=) disent ce que disent nos notices, trois autre
# chose. Celle d’Étienne Ollion et Julien Boelaert échange les deux nombres (⇄) : « vol. 3, n°6 » pour le
# volume 6, numéro 3 [@ollionboelaert2015]. Celles d’Éric Darras et de Rémi Lefebvre donnent pour volume (n
# → v) le numéro de la livraison : 10 pour *Le Temps des médias* [@darras2008], 113 pour *Politix*
# [@lefebvre2016].
#
# Nous n’avons pas vu la page de cette dernière revue. La liste en contient pourtant un autre article, numéro
# 105, volume 27, en 2014 [@talpinbelkacem2014]. De 105 à 113 en deux ans, cela fait quatre livraisons par an
# ; le numéro 105 ouvre alors bien le volume 27, et le 113, l’année 2016. Celui du *Temps des médias* est du
# printemps de 2008, première livraison de l’année d’après son éditorial, connu par une recherche
# [@delporte2008]. Le « 1 » de la liste, qu’elle n’appelle pas volume, peut donc être cette place, et la
# forme entière celle qu’une plateforme propose de copier : conjecture que nous n’avons pu vérifier. Rien ne
# l’impute à l’autrice.
#
# Deux écarts sont établis par des notices vérifiées, le troisième par une notice vérifiée en partie. Six des
# neuf accords reposent sur des notices que nous n’avons pas entièrement vérifiées.

# %% [markdown] lang="en"
# ## Volumes and numbers
#
# Twelve entries print a volume or a number. Nine (=) say what our records say, three something else. That
# of Étienne Ollion and Julien Boelaert exchanges the two (⇄): “[vol. 3, n°6](lang:fr)” for volume 6, number
# 3 [@ollionboelaert2015]. Those of Éric Darras and Rémi Lefebvre give as the volume (n → v) the number of
# the issue: 10 for *[Le Temps des médias](lang:fr)* [@darras2008], 113 for *Politix* [@lefebvre2016].
#
# We have not seen the page of that last journal. The list has another article from it, however, in number
# 105, volume 27, of 2014 [@talpinbelkacem2014]. From 105 to 113 in two years makes four issues a year; number
# 105 then does open volume 27, and 113 the year 2016. That of *[Le Temps des médias](lang:fr)* is of spring
# 2008, the first issue of its year according to its editorial, which we know only from a search
# [@delporte2008]. So the “1” in the list, which does not call it a volume, may be that place, and the whole
# form one that a platform offers for copying: a conjecture that we could not check. Nothing lays it at the
# author’s door.
#
# Two differences are established by checked records, the third by one that is checked in part. Six of the
# nine agreements rest on records that we have not checked in full.

# %% [markdown] lang="es"
# ## Volúmenes y números
#
# Doce entradas imprimen un volumen o un número. Nueve (=) dicen lo que dicen nuestras fichas; tres, otra
# cosa. La de Étienne Ollion y Julien Boelaert intercambia ambos (⇄): «[vol. 3, n°6](lang:fr)» por el
# volumen 6, número 3 [@ollionboelaert2015]. Las de Éric Darras y Rémi Lefebvre dan como volumen (n → v) el
# número de la entrega: 10 en *[Le Temps des médias](lang:fr)* [@darras2008], 113 en *Politix*
# [@lefebvre2016].
#
# No hemos visto la página de esta última revista. Pero la lista contiene otro artículo suyo, del número 105,
# volumen 27, de 2014 [@talpinbelkacem2014]. De 105 a 113 en dos años salen cuatro entregas anuales; el número
# 105 abre entonces, en efecto, el volumen 27, y el 113, el año 2016. El de *[Le Temps des médias](lang:fr)*
# es de la primavera de 2008, primera entrega del año según el editorial que lo abre, que solo conocemos por
# una búsqueda [@delporte2008]. El «1» de la lista, que no lo llama volumen, puede ser, pues, ese lugar, y
# toda la forma la que una plataforma ofrece para copiar: conjetura que no hemos podido comprobar. Nada la
# atribuye a la autora.
#
# Dos diferencias quedan establecidas con fichas comprobadas; la tercera, con una comprobada en parte. Seis
# de las nueve concordancias se apoyan en fichas que no hemos comprobado del todo.


# %%
def numbering(row: Row) -> str:
    """Return the sign of how volume and number as printed compare with the record, empty if none is printed."""
    printed, recorded = (row["volume"], row["number"]), (row["volume_recorded"], row["number_recorded"])
    if not any(printed):
        return ""
    if printed[1] == recorded[1] and printed[0] in ("", recorded[0]):
        return "="
    if printed == recorded[::-1]:
        return "⇄"
    return "n → v" if printed[0] == recorded[1] and not recorded[0] else "≠"


numbered = {key: sign for key, row in entry.items() if (sign := numbering(row))}
differing = [key for key, sign in numbered.items() if sign != "="]
certain = [key for key in differing if entry[key]["checked"] == "yes"]
open_still = [key for key, sign in numbered.items() if sign == "=" and entry[key]["checked"] != "yes"]
assert len(certain) <= len(differing) <= len(differing) + len(open_still) <= len(numbered) <= len(entries)

for key in differing:
    row = entry[key]
    ours = f"{row['volume_recorded'] or '–'}/{row['number_recorded']}"
    print(f"{numbered[key]:5} {key:18} {row['volume']}/{row['number']} → {ours} ({row['checked']})")
print(f"= {len(numbered) - len(differing)} / {len(numbered)}; ≠ {len(differing)}")
print(f"checked = yes: ≠ {len(certain)}, = {len(numbered) - len(differing) - len(open_still)}")

earlier, later = entry["talpinbelkacem2014"], entry["lefebvre2016"]
steps = [int(later[part]) - int(earlier[part]) for part in ("number_recorded", "year_recorded")]
assert steps[0] % steps[1] == 0
volume, before = divmod(int(earlier["number_recorded"]) - 1, steps[0] // steps[1])
assert volume + 1 == int(earlier["volume_recorded"])  # as many issues a volume, from the first one on
politix_place = (int(later["number_recorded"]) - 1) % (steps[0] // steps[1]) + 1
# Both issues are the first of their year, as the “1” of the list has it.
assert politix_place == pages["temps-des-medias-place"] == int(later["number"]) == int(entry["darras2008"]["number"])
print(f"Politix: {steps[0]} / {steps[1]} = {steps[0] / steps[1]:g}; {before + 1}, {politix_place}")

# %% [markdown] lang="fr"
# ## Ce que cela change
#
# Les pages, elles, sont confirmées : la notice de l’université de l’autrice donne 45 et 55, soit onze
# pages [@uco-notice]. L’introduction du dossier, pages 5 à 14 [@bullichclavier2018], laisse la place.
#
# Aucun de ces écarts n’ébranle l’argument ; un seul compte. Quatre citations et quatre entrées nomment
# l’autrice. La citation orpheline est du nombre, et elle doit établir que des militants ont mal accueilli
# ces techniques en 2012. C’est de là que part le changement que l’article décrit.
#
# Le recensement ne dit pas si les ouvrages cités soutiennent ce qu’on leur fait dire. Il vaut pour le texte
# de la page de la revue ; le PDF, que nous n’avons pas vu, peut différer.

# %% [markdown] lang="en"
# ## What difference it makes
#
# The pages, for their part, are confirmed: the record of the author’s university has 45 and 55, which
# makes eleven pages [@uco-notice]. The introduction to the issue, pages 5 to 14 [@bullichclavier2018],
# leaves room for it.
#
# None of these differences shakes the argument; only one matters. Four citations and four entries name the
# author. The orphaned citation is among them, and is meant to establish that some activists took badly to
# these techniques in 2012. That is where the change described by the article begins.
#
# The census does not say whether the works cited bear out what they are cited for. It holds for the text of
# the journal’s page; the PDF, which we have not seen, may differ.

# %% [markdown] lang="es"
# ## Lo que cambia
#
# Las páginas, en cambio, se confirman: la ficha de la universidad de la autora da 45 y 55, es decir, once
# páginas [@uco-notice]. La presentación del dosier, páginas 5 a 14 [@bullichclavier2018], deja sitio.
#
# Ninguna de estas diferencias hace tambalear el argumento; solo una importa. Cuatro citas y cuatro entradas
# nombran a la autora. La cita huérfana es una de ellas, y debe probar que algunos militantes recibieron mal
# estas técnicas en 2012. De ahí parte el cambio que el artículo describe.
#
# El recuento no dice si las obras citadas respaldan aquello para lo que se citan. Vale para el texto de la
# página de la revista; el PDF, que no hemos visto, puede ser distinto.

# %%
first, last = pages["notice-first-page"], pages["notice-last-page"]
assert pages["opening-first-page"] <= pages["opening-last-page"] < first <= last
print(f"p. {pages['first-page']}–{pages['last-page']} → {first}–{last}: {last - first + 1}")


def exact(number: float, grounds: str = "") -> dict[str, object]:
    """Return a result that has no uncertainty: a count, or a number that a source prints."""
    return lab.result(number, number, number, grounds)


def recorded_number(key: str, part: str, grounds: str = "") -> dict[str, object]:
    """Return a number that the record of an entry has."""
    return exact(int(entry[key][f"{part}_recorded"]), grounds)


RESULTS = {
    "c15c": {
        "volume": recorded_number("ollionboelaert2015", "volume"),
        "number": recorded_number("ollionboelaert2015", "number"),
    },
    "c15d": {
        "darras-volume": recorded_number("darras2008", "number", "otherwise"),
        "lefebvre-volume": recorded_number("lefebvre2016", "number", "otherwise"),
    },
    "c15e": {"first-page": exact(first), "last-page": exact(last)},
}
FIGURES = {
    "years": {
        "claims": [],
        "alt": {
            "fr": (
                "Un signe par ouvrage, placé à son année, de 1973 à 2018 ; les ouvrages d’une même année se "
                "superposent. Vingt et un ronds pleins : cités et listés. Un losange vide, listé seulement, et une "
                "croix, cité seulement, se trouvent dans la même colonne, celle de 2014. Sept ouvrages sont "
                "antérieurs à 2008, qui en compte quatre, comme 2016."
            ),
            "en": (
                "One sign a work, at its year, from 1973 to 2018; works of one year stand above each other. "
                "Twenty-one full circles: cited and listed. An empty diamond, listed only, and a cross, cited only, "
                "are in the same column, that of 2014. Seven works are earlier than 2008, which has four, as has 2016."
            ),
            "es": (
                "Un signo por obra, situado en su año, de 1973 a 2018; las obras de un mismo año se superponen. "
                "Veintiún círculos llenos: citadas y en la lista. Un rombo vacío, solo en la lista, y una cruz, solo "
                "citada, están en la misma columna, la de 2014. Siete obras son anteriores a 2008, que tiene "
                "cuatro, igual que 2016."
            ),
        },
        "caption": {
            "fr": (
                "Les ouvrages selon leur année. Les deux exceptions, [Theviot 2014](par:p16) et Mabi et Theviot 2014 "
                "[@mabitheviot2014], sont de la même année : c’est peut-être le même ouvrage."
            ),
            "en": (
                "The works by year. The two exceptions, [Theviot 2014](par:p16) and Mabi and Theviot 2014 "
                "[@mabitheviot2014], are of the same year: they may be one work."
            ),
            "es": (
                "Las obras según su año. Las dos excepciones, [Theviot 2014](par:p16) y Mabi y Theviot 2014 "
                "[@mabitheviot2014], son del mismo año: quizá se trate de una sola obra."
            ),
        },
        "table": lab.shown_as_table(COLUMNS, rows_of_years),
    }
}
