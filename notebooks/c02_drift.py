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
# Gerber et Green : un électeur sur 100 000 changerait d’avis « par mail » ([p10](par:p10)). Le mot y
# désigne le courriel, comme aux paragraphes [5](par:p5) et [19](par:p19) : c’est la lecture que nous
# testons. L’anglais [mail](lang:en) désigne la lettre ; nous en disons un mot, pour mémoire.
#
# D’où vient ce nombre ? Une expérience connue pourrait-elle le distinguer de zéro ? Et sinon, qui le
# disait avant l’article, et de quoi ?

# %% [markdown] lang="en"
# # One vote per 100,000 messages
#
# Beside door-to-door canvassing and the telephone the article puts a third number, which it also takes
# from Gerber and Green: one voter in 100,000 would change their mind [par mail](lang:fr)
# ([p10](par:p10)). In the article the word means email, as in paragraphs [5](par:p5) and [19](par:p19):
# this is the reading that we test. In English “mail” is a letter by post; of that we say a word, for the
# record.
#
# Where does this number come from? Could any known experiment tell it from zero? And if not, who said it
# before the article, and of what?

# %% [markdown] lang="es"
# # Un voto por cada 100 000 mensajes
#
# Junto al puerta a puerta y al teléfono, el artículo coloca una tercera cifra, que también toma de Gerber
# y Green: uno de cada 100 000 electores cambiaría de opinión [par mail](lang:fr) ([p10](par:p10)). En el
# artículo la palabra designa el correo electrónico, como en los párrafos [5](par:p5) y [19](par:p19): esa
# es la lectura que probamos. El inglés [mail](lang:en) es la carta postal; de ella decimos algo, a título
# informativo.
#
# ¿De dónde sale esta cifra? ¿Podría algún experimento conocido distinguirla de cero? Y si no, ¿quién la
# decía antes que el artículo, y de qué?

# %%
from collections.abc import Iterator, Mapping
from math import log10, sqrt

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

# Two accounts of the trade rule give the same number, and so does the table that the drawing is made from.
assert published["trade-rule"] == published["check-trade-rule"]
assert int(next(row for row in rules if row["label"] == "libe")["leaflet"]) == published["trade-rule"]
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
# An experiment draws two groups by lot, writes to one, then compares their turnout. Even without any email
# the two rates differ a little, by chance. The smaller the effect one looks for, the more people it takes
# to tell it from that chance: an effect ten times smaller needs a hundred times as many people.
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
def error(treated: float, control: float, turnout: float) -> float:
    """Return the standard error of a difference between two turnouts."""
    return sqrt(turnout * (1 - turnout) * (1 / treated + 1 / control))


def needed(effect: float, turnout: float) -> float:
    """Return how many people each of two equal groups needs to show an effect."""
    return (Z + Z_POWER) ** 2 * 2 * turnout * (1 - turnout) / effect**2


def detectable(treated: float, control: float, turnout: float) -> float:
    """Return the smallest effect that two groups are likely to show."""
    return (Z + Z_POWER) * error(treated, control, turnout)


def chance_to_see(effect: float, size: float, turnout: float) -> float:
    """Return the power of a comparison of two equal groups, in either direction."""
    distance = effect / error(size, size, turnout)
    return float(norm.sf(Z - distance) + norm.cdf(-Z - distance))


def rate(row: Mapping[str, str], group: str) -> float:
    """Return a printed turnout as a share."""
    return float(row[f"turnout_{group}"]) / PERCENT


observed = [rate(row, "control") for row in emails if row["turnout_control"]]
sizes = [needed(claimed, turnout) for turnout in observed]
for turnout, size in zip(observed, sizes, strict=True):
    print(f"p = {PERCENT * turnout:.1f} %: n = {size / BILLION:.1f} × 10⁹")
registered = published["registered-fr"]
print(f"n / registered (FR) = {min(sizes) / registered:.0f} – {max(sizes) / registered:.0f}")

# The two functions undo each other, and a group of the size needed has the power that was asked for.
for turnout, size in zip(observed, sizes, strict=True):
    assert abs(detectable(size, size, turnout) / claimed - 1) < EXACT
    assert abs(chance_to_see(claimed, size, turnout) - POWER) < NEAR

# %%
for row in emails:
    people = int(row["total"]) if row["total"] else 0
    moved = f"{PERCENT * (rate(row, 'treated') - rate(row, 'control')):+.1f}" if row["turnout_control"] else ""
    seen = ""
    if people:
        treated = int(row["treated"] or people / 2)  # halves, where only the total is known: the kindest guess
        control = int(row["control"] or people / 2)
        least = detectable(treated, control, rate(row, "control") if row["turnout_control"] else EVEN)
        seen = f"{PERCENT * least:.2f}  1 / {1 / least:.0f}"
    print(f"{row['label']:13} {people or '':>7} {moved:>5}  {seen}")

# The largest comparison, with what its rounding to a tenth of a point leaves open.
largest = max((row for row in emails if row["control"]), key=lambda row: int(row["total"]))
decimals = len(largest["turnout_treated"].partition(".")[2])
rounding = 2 * (10**-decimals / 2) / PERCENT
reach = Z * error(int(largest["treated"]), int(largest["control"]), rate(largest, "control"))
gap = rate(largest, "treated") - rate(largest, "control")
upper, lower = gap + reach + rounding, gap - reach - rounding
assert lower < claimed < upper
print(f"{largest['label']}: {PERCENT * lower:.2f} – {PERCENT * upper:.2f}; 1 / {1 / upper:.0f} – ∞")

letter = [published[f"letter-{name}"] / PERCENT for name in ("effect", "high", "low")]
assert 0 < letter[2] < letter[0] < letter[1]
assert round(1 / letter[0]) == published["letter-contacts"]
print("letter: 1 / {:.0f} [{:.0f}; {:.0f}]".format(*(1 / effect for effect in letter)))
advocacy = [published[f"advocacy-{name}"] / PERCENT for name in ("effect", "high", "low")]
assert advocacy[2] < 0 < advocacy[0] < advocacy[1]
print(f"advocacy: 1 / {1 / advocacy[0]:.0f} [{1 / advocacy[1]:.0f}; ∞]")
print(f"official: 1 / {published['official-email']:.0f}")

# %% [markdown] lang="fr"
# ## Ce que l’on a pu voir
#
# Pour distinguer un effet de un sur 100 000 d’un effet nul, il faudrait de 13 à 39 milliards de personnes
# par groupe, selon la participation : de 276 à 823 fois les inscrits français de 2017 [@lextimes2017].
# Aucune expérience connue ne pouvait donc le distinguer de zéro.
#
# Celles qui existent n’en étaient pas proches. Les treize de David Nickerson, 232 716 personnes en tout,
# n’ont trouvé aucun effet [@nickerson2008] ; partagées en deux moitiés, elles ne pouvaient guère voir moins
# d’un vote pour 172 courriels, et un essai sur 1,2 million d’abonnés guère moins d’un pour 391. La plus
# grande comparaison dont on ait ici les deux groupes, en 2016, donne deux fois 75,1 % [@greengerber2024] :
# un effet d’un vote pour 296 au plus reste possible, zéro aussi, et l’inverse n’a pas de borne supérieure.
# Les autres se dispersent, de −1,0 à +0,7 point. Un expéditeur officiel fait mieux : un vote pour 180
# [@malhotra2012; @greengerber2024]. Un sur 100 000 n’est donc ni confirmé ni exclu : c’est, pour un
# courriel, une façon de dire « presque rien ».
#
# La lettre, pour mémoire. Sur 65 études, un envoi civique ordinaire fait gagner 0,384 point (0,117 à
# 0,650), soit un vote pour 260 destinataires (154 à 855) ; l’envoi partisan, 0,085 point (−0,065 à
# 0,235), ce qui comprend zéro : là encore l’inverse n’a pas de borne supérieure [@greengerber2024]. Une
# lettre qui montre aux voisins qui a voté fait bien davantage [@gerber2008].

# %% [markdown] lang="en"
# ## What could be seen
#
# To tell an effect of one in 100,000 from none at all would take 13 to 39 billion people in each group,
# depending on turnout: 276 to 823 times the voters registered in France in 2017 [@lextimes2017]. So no
# known experiment could tell it from zero.
#
# Those that exist were nowhere near. David Nickerson’s thirteen, 232,716 people in all, found no effect
# [@nickerson2008]; split into halves they could hardly have seen less than one vote per 172 emails, and a
# trial on 1.2 million subscribers hardly less than one per 391. The largest comparison of which we have
# both groups, of 2016, has 75.1% twice [@greengerber2024]: an effect of one vote per 296 at most remains
# possible, so does none, and the inverse has no upper bound. The others scatter, from −1.0 to +0.7 point.
# An official sender does better: one vote per 180 [@malhotra2012; @greengerber2024]. So one in 100,000 is
# neither confirmed nor ruled out: for an email, it is a way of saying “next to nothing”.
#
# Letters, for the record. Over 65 studies an ordinary civic mailing gains 0.384 point (0.117 to 0.650),
# or one vote per 260 recipients (154 to 855); a partisan one, 0.085 point (−0.065 to 0.235), which
# includes zero: there too the inverse has no upper bound [@greengerber2024]. A letter that shows the
# neighbours who has voted does far more [@gerber2008].

# %% [markdown] lang="es"
# ## Lo que se ha podido ver
#
# Para distinguir un efecto de uno entre 100 000 de un efecto nulo harían falta de 13 000 a 39 000
# millones de personas por grupo, según la participación: de 276 a 823 veces los inscritos franceses de
# 2017 [@lextimes2017]. Ningún experimento conocido podía, pues, distinguirla de cero.
#
# Los que existen quedaban muy lejos. Los trece de David Nickerson, 232 716 personas en total, no hallaron
# efecto [@nickerson2008]; divididos en dos mitades, apenas podían ver menos de un voto por cada 172
# correos, y un ensayo con 1,2 millones de suscriptores, apenas menos de uno por cada 391. La mayor
# comparación de la que tenemos los dos grupos, de 2016, da dos veces 75,1 % [@greengerber2024]: un efecto
# de un voto por cada 296 como mucho sigue siendo posible, también ninguno, y el inverso no tiene límite
# superior. Los demás van de −1,0 a +0,7 puntos. Un remitente oficial consigue más: un voto por cada 180
# [@malhotra2012; @greengerber2024]. Uno de cada 100 000 no está, pues, ni confirmado ni excluido: es un
# modo de decir «casi nada».
#
# La carta, a título informativo. En 65 estudios, un envío cívico corriente gana 0,384 puntos (de 0,117 a
# 0,650): un voto por cada 260 destinatarios (de 154 a 855); el partidista, 0,085 puntos (de −0,065 a
# 0,235), lo que incluye el cero: tampoco ahí tiene límite superior el inverso [@greengerber2024]. Una
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
# La première édition du livre, selon un praticien, ne décelait aucun effet du courriel
# [@happeninghere2006]. Nous n’avons trouvé 100 000 dans aucun compte rendu d’aucune édition. On le
# rencontre en France, et à propos de tracts : dans *Libération* en 2014, qui le prête aux fondateurs de
# LiegeyMullerPons [@liberation2014calcul], chez une agence qui l’attribue à Green et Gerber [@coom2019] et
# dans une lettre professionnelle [@entourages199].
#
# Or la même règle y circule avec d’autres valeurs : un indécis pour 5 000 tracts en 2012 [@lelab2012], une
# voix pour 1 000 [@decidonsrouen2014], un vote pour 500 boîtes aux lettres [@ouestfrance2014]. La porte,
# elle, va de 10 à 25. Le livre donnait un vote pour 66 tracts en campagne partisane [@happeninghere2006] ;
# il en donne 189 aujourd’hui, sans certitude que l’effet dépasse zéro [@greengerber2024].

# %% [markdown] lang="en"
# ## Where the number comes from
#
# The first edition of the book, according to a campaigner, detected no effect of email
# [@happeninghere2006]. We have found 100,000 in no account of any edition. It is met with in France, and
# for leaflets: in *Libération* in 2014, which credits it to the founders of LiegeyMullerPons
# [@liberation2014calcul], with an agency that attributes it to Green and Gerber [@coom2019], and in a trade
# newsletter [@entourages199].
#
# Yet the same rule circulates there with other values: one undecided person per 5,000 leaflets in 2012
# [@lelab2012], one vote per 1,000 [@decidonsrouen2014], one per 500 letter boxes [@ouestfrance2014]. The
# door ranges from 10 to 25. The book used to give one vote per 66 leaflets in partisan campaigns
# [@happeninghere2006]; today it gives 189, without certainty that the effect is above zero
# [@greengerber2024].

# %% [markdown] lang="es"
# ## De dónde viene la cifra
#
# La primera edición del libro, según alguien del oficio, no detectaba efecto alguno del correo electrónico
# [@happeninghere2006]. No hemos hallado el 100 000 en ninguna reseña de ninguna edición. Se encuentra en
# Francia y para los folletos: en *Libération* en 2014, que lo atribuye a los fundadores de LiegeyMullerPons
# [@liberation2014calcul]; en una agencia que lo achaca a Green y Gerber [@coom2019]; en un boletín
# profesional [@entourages199].
#
# Pero la misma regla circula allí con otros valores: un indeciso por cada 5000 folletos en 2012
# [@lelab2012], un voto por cada 1000 [@decidonsrouen2014], uno por cada 500 buzones [@ouestfrance2014]. La
# puerta va de 10 a 25. El libro daba un voto por cada 66 folletos en campañas de partido
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
    "match": "Paris Match (2012)", "depeche": "La Dépêche (2012)", "normandie": "Paris-Normandie (2014)",
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
# Le nombre existe, mais il est d’autres et parle de tracts. Il ne vient pas, que l’on sache, du livre
# auquel l’article le rattache.
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
# The number exists, but it is other people’s and is about leaflets. It does not come, as far as we know,
# from the book to which the article ties it.
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
# La cifra existe, pero es de otros y habla de folletos. No procede, que se sepa, del libro con el que el
# artículo la relaciona.
#
# El propio artículo dice que los proveedores apoyan su discurso en referencias eruditas: esta cifra es un
# buen ejemplo, hasta el punto de repetirse en el texto que lo describe. Cambia el denominador, cambia el
# soporte, la autoridad permanece. Es una economía de la promesa a escala de un solo número.
#
# Quedan dos incógnitas: la tabla de 2008, que no hemos visto, y la primera fuente escrita del 100 000. Las
# filas de la figura siguen el orden de las fechas; eso no prueba ninguna filiación. Y que un correo mueva
# pocos votos no dice nada de los donativos o voluntarios que aporta.

# %%
rule = int(published["trade-rule"])
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
                "Les unités varient (portes, conversations, abstentionnistes, indécis). La deuxième édition est "
                "connue par un lecteur [@varight-gotv]."
            ),
            "en": (
                "“One in so many” in twelve sources, by date: dots, door; squares, telephone; triangles, "
                "leaflet; diamond, email; cross, letter. A line joins what one source says. Units vary (doors, "
                "talks, abstainers, the undecided). The second edition is known through a reader [@varight-gotv]."
            ),
            "es": (
                "«Uno de cada tantos» según doce fuentes, por fecha: puntos, puerta; cuadrados, teléfono; "
                "triángulos, folleto; rombo, correo electrónico; cruz, carta. Una línea une lo que dice una "
                "fuente. Las unidades varían (puertas, conversaciones, abstencionistas, indecisos). La segunda "
                "edición se conoce por un lector [@varight-gotv]."
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
