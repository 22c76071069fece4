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
# # Petits faits : l’article et ses sources, un par un
#
# L’article avance nombre de faits brefs : une date de fondation, un nombre d’entretiens, le logiciel d’un
# candidat. Chacun pèse peu, mais ils donnent au récit son air d’exactitude, et c’est souvent par eux que
# circulent les affirmations du métier. Ce carnet les reprend un à un : la mission de Terra Nova
# ([¶ 4](par:p4), [note 5](note:n5)), NationBuilder ([note 4](note:n4)), la déclaration de Jean-Luc Mélenchon
# ([¶ 5](par:p5)), la primaire de 2016 ([¶ 19](par:p19)), les logiciels 50+1 et Corto ([note 8](note:n8)), les deux
# enquêtes de presse ([note 1](note:n1), [note 2](note:n2)), les fondateurs de LiegeyMullerPons
# ([note 7](note:n7)).
#
# Il n’y a ici ni estimation ni marge d’erreur. Un fait est dit par une source, ou il ne l’est pas. Tout
# l’art est de choisir la source : nous préférons celle qui parle d’elle-même, puis la presse du moment,
# puis ceux qui répètent.

# %% [markdown] lang="en"
# # Small facts: the article and its sources, one by one
#
# The article puts forward many brief facts: the date of a founding, a number of interviews, a candidate’s
# software. Each weighs little, but they give the account its air of precision, and it is often through
# them that the assertions of the trade travel. This notebook takes them one by one: Terra Nova’s mission
# ([¶ 4](par:p4), [note 5](note:n5)), NationBuilder ([note 4](note:n4)), Jean-Luc Mélenchon’s statement
# ([¶ 5](par:p5)), the primary of 2016 ([¶ 19](par:p19)), the software 50+1 and Corto ([note 8](note:n8)), the two
# newspaper investigations ([note 1](note:n1), [note 2](note:n2)), the founders of LiegeyMullerPons
# ([note 7](note:n7)).
#
# There is neither an estimate nor a margin of error here. A fact is stated by a source, or it is not. The
# whole art lies in choosing the source: we prefer the one that speaks of itself, then the press of the
# moment, then those who repeat.

# %% [markdown] lang="es"
# # Pequeños hechos: el artículo y sus fuentes, uno por uno
#
# El artículo enuncia muchos hechos breves: una fecha de fundación, un número de entrevistas, el programa
# de un candidato. Cada uno pesa poco, pero dan al relato su aire de exactitud, y por ellos circulan a
# menudo las afirmaciones del oficio. Este cuaderno los toma uno a uno: la misión de Terra Nova
# ([¶ 4](par:p4), [nota 5](note:n5)), NationBuilder ([nota 4](note:n4)), la declaración de Jean-Luc Mélenchon
# ([¶ 5](par:p5)), las primarias de 2016 ([¶ 19](par:p19)), los programas 50+1 y Corto ([nota 8](note:n8)), las dos
# investigaciones de prensa ([nota 1](note:n1), [nota 2](note:n2)), los fundadores de LiegeyMullerPons
# ([nota 7](note:n7)).
#
# No hay aquí ni estimación ni margen de error. Una fuente dice un hecho, o no lo dice. Todo el arte está en
# elegir la fuente: preferimos la que habla de sí misma; después, la prensa del momento; por último, a
# quienes repiten.

# %%
from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

import lab

rows = lab.table("c07_statements")
ROLES = ("says", "disagrees")
ANOTHER_ACT = ("c08", "declaration")  # not what the article states: it enters into no result
assert {row["role"] for row in rows} <= set(ROLES)
assert all(row["source"] and row["place"] for row in rows)

# %% [markdown] lang="fr"
# ## La règle de comparaison
#
# Chaque ligne de la table est ce qu’une source dit d’un fait. Une date devient le jour du mois que donne
# l’article, une année son écart à celle de l’article, une réponse par oui ou par non 1 ou 0 ; une liste de
# noms vaut 1 si elle a autant de noms que l’article en compte. Les lignes suivies (« says ») doivent
# s’accorder, sinon le carnet s’arrête. Une ligne peut être écartée (« disagrees »), et la table dit alors
# pourquoi.
#
# Deux faits ont des sources qui se contredisent, et les deux peuvent se lire de deux façons : d’une équipe
# de campagne, ou de ses soutiens. Pour celle d’Obama en 2012, un magazine américain écrit qu’elle avait dû
# construire ses outils, et la responsable de NationBuilder qu’il cite dit seulement ce qu’il en avait coûté,
# un milliard de dollars et une foule d’ingénieurs [@satariano2016] ; un article de mai 2012 les décrit comme
# faits maison [@atlantic2012]. Nous écartons deux titres français de 2016, qui affirment un emploi de
# NationBuilder sans dire d’où ils le tiennent, et dont le second résume le premier
# [@huffpost2016plateforme; @atlantico2016]. Des soutiens d’Obama, aucune source ne parle : le carnet n’en
# tire rien.
#
# Pour l’équipe de Bernie Sanders, les mêmes titres déduisent d’une ressemblance entre deux pages ce que
# NationBuilder, qui aurait eu intérêt à s’en vanter, dément pour le site officiel [@numerama2016] : nous
# suivons l’entreprise, bien que sa réponse soit de seconde main. Elle ajoute que des groupes de soutien
# locaux se servaient de son logiciel. Ces choix sont des jugements : on peut les discuter ligne à ligne.

# %% [markdown] lang="en"
# ## The rule of comparison
#
# Each row of the table is what one source says of one fact. A date becomes the day of the month that the
# article gives, a year its gap from the article’s, a yes or no 1 or 0; a list of names is 1 if it has as
# many names as the article counts. The rows that are followed (“says”) must agree, or the notebook stops. A
# row may be set aside (“disagrees”), and the table then says why.
#
# Two facts have sources that contradict each other, and both can be read in two ways: of a campaign team, or
# of its supporters. Of Obama’s team in 2012 an American magazine writes that it had had to build its tools,
# and the manager of NationBuilder whom it quotes says only what that had taken, a billion dollars and a host
# of engineers [@satariano2016]; a piece of May 2012 describes them as home-made [@atlantic2012]. We set aside
# two French titles of 2016, which assert a use of NationBuilder without saying how they know, and the second
# of which summarises the first [@huffpost2016plateforme; @atlantico2016]. Of Obama’s supporters no source
# speaks, and the notebook derives nothing.
#
# For Bernie Sanders’s team the same titles infer from a likeness between two pages what NationBuilder, which
# would have had an interest in boasting of it, denies for the official site [@numerama2016]: we follow the
# firm, although its answer is second hand. It adds that local groups of supporters used its software. These
# choices are judgements: they can be argued row by row.

# %% [markdown] lang="es"
# ## La regla de comparación
#
# Cada fila de la tabla es lo que una fuente dice de un hecho. Una fecha se convierte en el día del mes que
# da el artículo; un año, en su diferencia con el del artículo; un sí o un no, en 1 o 0; una lista de nombres
# vale 1 si tiene tantos nombres como cuenta el artículo. Las filas que se siguen («says») deben concordar; si
# no, el cuaderno se detiene. Una fila puede quedar descartada («disagrees»), y entonces la tabla dice por
# qué.
#
# Dos hechos tienen fuentes que se contradicen, y ambos pueden leerse de dos maneras: de un equipo de campaña
# o de sus simpatizantes. Del equipo de Obama en 2012, una revista estadounidense escribe que había tenido que
# construir sus herramientas, y la directiva de NationBuilder a la que cita solo dice lo que había costado,
# mil millones de dólares y multitud de ingenieros [@satariano2016]; un artículo de mayo de 2012 las describe
# como caseras [@atlantic2012]. Descartamos dos medios franceses de 2016, que afirman un uso de NationBuilder
# sin decir cómo lo saben, y de los que el segundo resume al primero [@huffpost2016plateforme;
# @atlantico2016]. De los simpatizantes de Obama no habla ninguna fuente, y el cuaderno no deduce nada.
#
# En cuanto al equipo de Bernie Sanders, los mismos medios deducen de un parecido entre dos páginas lo que
# NationBuilder, que habría tenido interés en presumir de ello, desmiente respecto al sitio oficial
# [@numerama2016]: seguimos a la empresa, aunque su respuesta sea de segunda mano. Añade que grupos locales de
# apoyo usaban su programa. Estas elecciones son juicios: pueden discutirse fila por fila.


# %%
def day(text: str, first: str) -> int:
    """Return a date as a day counted from the first day that the article allows, which is its own number."""
    start = date.fromisoformat(first)
    return (date.fromisoformat(text) - start).days + start.day


def read(row: dict[str, str], text: str) -> int:
    """Return a cell as a number: a date as a day, a year as its gap, yes as 1; names as 1 if they are as many."""
    match row["form"]:
        case "date":
            return day(text, row["low"])
        case "names":
            return int(len(set(text.split(";"))) == int(row["low"]))
        case "answer":
            return {"yes": 1, "no": 0}[text]
        case "gap":
            return int(text) - int(row["low"])
    return int(text)


cases: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
for row in rows:
    cases[row["claim"], row["quantity"]].append(row)
assert all(len({(row["form"], row["low"], row["high"]) for row in found}) == 1 for found in cases.values())

derived: dict[tuple[str, str], int] = {}
for case, found in cases.items():
    told = {read(row, row["value"]) for row in found if row["role"] == "says"}
    assert len(told) == 1, f"{case}: sources that are followed differ: {told}"
    derived[case] = told.pop()

# What the article says; what its sources say; + counts those that are followed, − those that are set aside.
for (claim, quantity), value in derived.items():
    found = cases[claim, quantity]
    votes = [sum(row["role"] == role for row in found) for role in ("says", "disagrees")]
    stated = "–".join(dict.fromkeys((found[0]["low"], found[0]["high"])))
    print(f"{claim:5} {quantity:12} {stated:>21} {value:>4} +{votes[0]} −{votes[1]}")

# %% [markdown] lang="fr"
# ## Le calendrier
#
# Les dates se vérifient aussi entre elles. Le 13 mai 2008, que Terra Nova donne pour sa naissance
# [@terranova2009texte], est bien le mardi dont parlait la presse [@nonfiction2008]. Les sources qui disent
# février ne se trompent pas pour autant : l’association avait été déclarée à la préfecture de police le 26
# février [@septentrion-terranova], 77 jours plus tôt. C’est un autre acte, qui n’entre pas dans le
# résultat : l’article suit la date publique. Les deux tours de la primaire sont deux dimanches, à sept
# jours d’intervalle. Le 17 mars 2018 est le samedi que porte une copie de la page du Guardian
# [@guardian2018copy].
#
# Les noms des trois Bostoniens, mis bout à bout, forment celui de l’agence. Enfin l’adresse que donne la
# [note 11](note:n11) contient un identifiant de version 5, calculé à partir d’un nom : il ne renferme
# aucune date, et ne peut confirmer « janvier 2017 ».

# %% [markdown] lang="en"
# ## The calendar
#
# The dates can also be checked against one another. The 13 May 2008 that Terra Nova gives for its birth
# [@terranova2009texte] is indeed the Tuesday of which the press spoke [@nonfiction2008]. The sources that
# say February are not wrong for all that: the association had been declared to the police prefecture on 26
# February [@septentrion-terranova], 77 days earlier. That is another act, which does not enter into the
# result: the article follows the public date. The two rounds of the primary are two Sundays, seven days
# apart. 17 March 2018 is the Saturday that a copy of the Guardian’s page bears [@guardian2018copy].
#
# The names of the three Bostonians, put end to end, make that of the agency. Lastly, the address in [note
# 11](note:n11) holds an identifier of version 5, worked out from a name: it contains no date and cannot
# confirm “January 2017”.

# %% [markdown] lang="es"
# ## El calendario
#
# Las fechas también se comprueban entre sí. El 13 de mayo de 2008, que Terra Nova da como su nacimiento
# [@terranova2009texte], es en efecto el martes del que hablaba la prensa [@nonfiction2008]. Las fuentes
# que dicen febrero no se equivocan por ello: la asociación se había declarado en la prefectura de policía
# el 26 de febrero [@septentrion-terranova], 77 días antes. Es otro acto, que no entra en el resultado: el
# artículo sigue la fecha pública. Las dos vueltas de las primarias son dos domingos, con siete días de
# diferencia. El 17 de marzo de 2018 es el sábado que lleva una copia de la página del Guardian
# [@guardian2018copy].
#
# Los apellidos de los tres bostonianos, puestos uno tras otro, forman el nombre de la agencia. Por último, la
# URL de la [nota 11](note:n11) contiene un identificador de versión 5, calculado a partir de un nombre: no
# encierra ninguna fecha y no puede confirmar «enero de 2017».

# %%
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def weekday(text: str) -> str:
    """Return the day of the week of a date."""
    return WEEKDAYS[date.fromisoformat(text).weekday()]


dated = [row for row in rows if row["form"] == "date"]
named = [(row["value"], row["note"][:3]) for row in dated if row["note"][:3] in WEEKDAYS]
assert named and all(weekday(text) == day_named for text, day_named in named)
for text in sorted({row["value"] for row in dated}):
    print(text, weekday(text))

declared, born = cases[ANOTHER_ACT][0]["value"], cases["c08", "day"][0]["value"]
print(f"{born} − {declared} = {(date.fromisoformat(born) - date.fromisoformat(declared)).days}")
rounds = [cases["c21", name][0]["value"] for name in ("first-round", "second-round")]
assert (date.fromisoformat(rounds[1]) - date.fromisoformat(rounds[0])).days == len(WEEKDAYS)

lists = {tuple(sorted(row["value"].split(";"))) for row in cases["c25", "founders"]}
assert len(lists) == 1, "the founders of the agency and the Bostonians are other people"
print("".join(name.split()[-1] for name in cases["c25", "founders"][0]["value"].split(";")))

address = next(row for row in lab.table("c07_address"))["value"]
print(f"UUID: version {UUID(address).version}")

# %% [markdown] lang="fr"
# ## Ce que cela change
#
# La plupart des petits faits tiennent. Les deux qui dépendent de la lecture penchent du même côté : ils
# prêtent à un logiciel vendu en France une campagne américaine admirée. L’article, qui étudie comment on
# fait croire, reprend l’un à son compte et rapporte l’autre sans le corriger. Cela ne touche pas son
# argument ; cela l’illustre.
#
# Manquent à la table les faits qu’aucune source consultée ne dit : les abonnés et adhérents de Terra Nova,
# la page 13 de son rapport, l’emploi de Corto à la primaire, la page d’En Marche. Ne rien trouver n’est pas
# démentir.

# %% [markdown] lang="en"
# ## What this changes
#
# Most of the small facts hold. The two that depend on the reading lean the same way: they credit software on
# sale in France with an admired American campaign. The article, which studies how people are made to
# believe, repeats one of them on its own account and reports the other uncorrected. This does not touch its
# argument; it illustrates it.
#
# Missing from the table are the facts that no source consulted states: Terra Nova’s subscribers and
# members, page 13 of its report, the use of Corto in the primary, the En Marche page. To find nothing is
# not to refute.

# %% [markdown] lang="es"
# ## Lo que cambia
#
# La mayoría de los pequeños hechos se sostienen. Los dos que dependen de la lectura apuntan en el mismo
# sentido: atribuyen a un programa que se vende en Francia una campaña estadounidense admirada. El artículo,
# que estudia cómo se hace creer, asume uno como propio y recoge el otro sin corregirlo. Eso no afecta a su
# argumento; lo ilustra.
#
# Faltan en la tabla los hechos que ninguna fuente consultada dice: los suscriptores y socios de Terra Nova,
# la página 13 de su informe, el uso de Corto en las primarias, la página de En Marche. No encontrar nada no
# es desmentir.

# %%
RESULTS: dict[str, dict[str, dict[str, Any] | None]] = defaultdict(dict)
for (claim, quantity), value in derived.items():
    if (claim, quantity) != ANOTHER_ACT:
        RESULTS[claim][quantity] = lab.result(value, value, value)
RESULTS["c13b"]["supporters"] = None  # no source speaks of them
