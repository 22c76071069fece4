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
# # Quand les entreprises ont-elles été fondées ?
#
# Le [paragraphe 10](par:p10) donne trois dates. Une phrase situe entre 2014 et 2017 la création, en France,
# de nombreuses entreprises de données ; la deuxième après elle cite le site de LiegeyMullerPons tel qu’il
# était dès 2013 ; une autre fait commencer en 2012 la structuration du conseil extérieur aux partis et nomme
# huit entreprises. Le lecteur les prend volontiers pour des exemples de ce qui vient d’être dit ; l’article
# ne l’écrit pas.
#
# Ce carnet demande donc quand ces huit entreprises ont été fondées, et combien entrent dans chacune des
# deux fenêtres.

# %% [markdown] lang="en"
# # When were the firms founded?
#
# [Paragraph 10](par:p10) gives three dates. One sentence places between 2014 and 2017 the creation of many
# data firms in France; the next but one quotes the website of LiegeyMullerPons as it was from 2013;
# another has outside advice to parties take shape from 2012, and names eight firms. A reader will readily
# take them as examples of what has just been said; the article does not say so.
#
# This notebook therefore asks when those eight firms were founded, and how many fit into each of the two
# windows.

# %% [markdown] lang="es"
# # ¿Cuándo se fundaron las empresas?
#
# El [párrafo 10](par:p10) da tres fechas. Una frase sitúa entre 2014 y 2017 la creación, en Francia, de
# numerosas empresas de datos; otra cita el sitio de LiegeyMullerPons tal como era ya en 2013; otra hace
# empezar en 2012 la estructuración del asesoramiento externo a los partidos y nombra ocho empresas. Quien
# lee las toma con facilidad por ejemplos de lo que se acaba de decir; el artículo no lo escribe.
#
# Este cuaderno pregunta, pues, cuándo se fundaron esas ocho empresas y cuántas entran en cada una de las
# dos ventanas.

# %%
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from matplotlib.axes import Axes

import lab


@dataclass(frozen=True)
class Years:
    """From the earliest to the latest year that the sources allow; None is unbounded."""

    earliest: int | None
    latest: int | None

    def surely_in(self, window: "Years") -> bool:
        """Say whether every year that the sources allow lies in a window."""
        if self.earliest is None or self.latest is None:
            return False
        return window.earliest <= self.earliest and self.latest <= window.latest

    def may_be_in(self, window: "Years") -> bool:
        """Say whether some year that the sources allow lies in a window."""
        begun = self.latest is None or window.earliest <= self.latest
        return begun and (self.earliest is None or self.earliest <= window.latest)


def year(printed: str) -> int | None:
    """Return a year of the table, or None for an empty cell."""
    return int(printed) if printed else None


table = lab.table("c12_founding")
spans = {row["name"]: Years(year(row["earliest"]), year(row["latest"])) for row in table}
firms = [row["name"] for row in table if row["kind"] == "firm"]
created, structured = spans["created"], spans["structured"]

assert all(span.earliest <= span.latest for span in spans.values() if span.earliest and span.latest)
assert structured.earliest <= created.earliest and created.latest <= structured.latest
# A site is quoted after its firm was founded, by the article's own account.
assert spans["LiegeyMullerPons"].latest <= spans["lmp-site"].earliest

# %% [markdown] lang="fr"
# ## Comment le savoir
#
# La presse et les agences elles-mêmes donnent des dates : 1998 pour Spallian [@usinedigitale2014corto],
# 2001 pour Emakina, agence belge [@eventail2015], 2006 pour Spintank [@strategies-spintank], 2007 pour La
# Netscouade [@netscouade2025], 2013 pour DigitaleBox [@usinedigitale2014db], que l’article écrit
# « DigitalBox ». Pour LiegeyMullerPons, le titre Alliancy dit 2013 [@alliancy-startups] ; un second titre,
# Silicon, dirait 2012, mais nous ne le connaissons que par une remarque dans notre notice d’Alliancy et
# n’avons pu le vérifier de nouveau. Le carnet garde les deux années. De Federavox, on sait seulement qu’il
# servait aux régionales de 2015 [@a4perspectives2016] ; de Parteja, rien n’a été trouvé.
#
# Une date manquante n’est pas devinée : l’entreprise est comptée dans une fenêtre si toutes les années
# admises y tombent, et peut-être si une au moins y tombe. D’où, pour chaque fenêtre, un minimum et un
# maximum.

# %% [markdown] lang="en"
# ## How one could know
#
# The press and the agencies themselves give dates: 1998 for Spallian [@usinedigitale2014corto], 2001 for
# Emakina, a Belgian agency [@eventail2015], 2006 for Spintank [@strategies-spintank], 2007 for La
# Netscouade [@netscouade2025], 2013 for DigitaleBox [@usinedigitale2014db], which the article calls
# “DigitalBox”. For LiegeyMullerPons the periodical Alliancy says 2013 [@alliancy-startups]; a second
# periodical, Silicon, is said to give 2012, but we know it only through a remark in our record of Alliancy
# and could not check it again. The notebook keeps both years. Of Federavox we know only that it was in use
# at the regional elections of 2015 [@a4perspectives2016]; on Parteja nothing was found.
#
# A missing date is not guessed: a firm is counted in a window if all the years allowed fall in it, and
# possibly if at least one does. Each window thus has a least and a greatest number.

# %% [markdown] lang="es"
# ## Cómo podría saberse
#
# La prensa y las propias agencias dan fechas: 1998 para Spallian [@usinedigitale2014corto], 2001 para
# Emakina, agencia belga [@eventail2015], 2006 para Spintank [@strategies-spintank], 2007 para La Netscouade
# [@netscouade2025], 2013 para DigitaleBox [@usinedigitale2014db], que el artículo llama «DigitalBox». Para
# LiegeyMullerPons, la publicación Alliancy dice 2013 [@alliancy-startups]; otra, Silicon, diría 2012, pero
# solo la conocemos por una observación en nuestra ficha de Alliancy y no hemos podido comprobarla de nuevo.
# El cuaderno conserva ambos años. De Federavox solo se sabe que se usaba en las regionales de 2015
# [@a4perspectives2016]; de Parteja no se ha encontrado nada.
#
# Una fecha que falta no se adivina: la empresa se cuenta en una ventana si todos los años admitidos caen en
# ella, y quizá si cae al menos uno. Cada ventana tiene así un mínimo y un máximo.


# %%
def within(window: Years) -> tuple[int, int]:
    """Return how many firms were surely founded in a window, and how many may have been."""
    return sum(spans[firm].surely_in(window) for firm in firms), sum(spans[firm].may_be_in(window) for firm in firms)


def place(known: Years, window: Years) -> str:
    """Return the sign of whether a firm was founded in a window: + it was, ? it may have been, − it was not."""
    return "+" if known.surely_in(window) else "?" if known.may_be_in(window) else "−"


print(f"{'':<29} {created.earliest}–{created.latest}  {structured.earliest}–")
for firm in firms:
    known = spans[firm]
    marks = [place(known, window) for window in (created, structured)]
    print(f"{firm:<17} {known.earliest or '?':>4} – {known.latest or '?':<4}  {marks[0]:^9}  {marks[1]:^5}")
in_created, in_structured = within(created), within(structured)
known_firms = [firm for firm in firms if spans[firm].earliest is not None]
earlier = [firm for firm in known_firms if spans[firm].latest < structured.earliest]
assert 0 <= in_created[0] <= in_created[1] <= len(firms)
# The narrower window lies in the wider one, and holds no more of the firms.
assert in_created[0] <= in_structured[0] and in_created[1] <= in_structured[1]
print(f"n = {len(firms)}, {len(known_firms)}")
print(f"{created.earliest}–{created.latest}: {in_created[0]}–{in_created[1]}")
print(f"{structured.earliest}–: {in_structured[0]}–{in_structured[1]}; < {structured.earliest}: {len(earlier)}")

# %% figure="years"
WORDS = {
    "fr": {"unknown": "date inconnue", "created": "2014-2017", "structured": "depuis 2012", "by": "{} au plus tard",
           "+": "oui", "−": "non", "?": "possible"},
    "en": {"unknown": "date unknown", "created": "2014–2017", "structured": "since 2012", "by": "{} at the latest",
           "+": "yes", "−": "no", "?": "possible"},
    "es": {"unknown": "fecha desconocida", "created": "2014-2017", "structured": "desde 2012", "by": "{} a más tardar",
           "+": "sí", "−": "no", "?": "posible"},
}  # fmt: skip
COLUMNS = {
    lang: (*heads, *(WORDS[lang][window].capitalize() for window in ("created", "structured")))
    for lang, heads in {
        "fr": ("Entreprise", "Fondation"),
        "en": ("Firm", "Founded"),
        "es": ("Empresa", "Fundación"),
    }.items()
}


def two_years(known: Years) -> str:
    """Return the two years of the one firm that two periodicals date, with their names."""
    return f"{known.latest} (Alliancy), {known.earliest} (Silicon)"


def rows_of_years(lang: str) -> Iterator[tuple[str, ...]]:
    """Yield what is known of each firm's year, and whether that lies in the two windows."""
    words = WORDS[lang]
    for firm in firms:
        known = spans[firm]
        if known.latest is None:
            founded = words["unknown"]
        elif known.earliest is None:
            founded = words["by"].format(known.latest)
        else:
            founded = two_years(known) if known.earliest < known.latest else str(known.latest)
        yield firm, founded, *(words[place(known, window)] for window in (created, structured))


def paint(axes: Axes, lang: str, words: Mapping[str, str]) -> None:
    """Draw what is known of each firm's year over the two windows of the article."""
    left = min(span.earliest for span in spans.values() if span.earliest) - 2
    right = structured.latest + 1
    axes.axvspan(structured.earliest, right, color=lab.LIGHT, linewidth=0, zorder=0)
    axes.axvspan(created.earliest, created.latest + 1, facecolor="none", edgecolor="white", hatch="//", linewidth=0)
    for edge in (created.earliest, created.latest + 1):
        axes.axvline(edge, color=lab.GREY, linewidth=0.8, linestyle="--", zorder=1)
    for row, firm in enumerate(firms):
        known = spans[firm]
        if known.latest is None:
            axes.text(left + 1, row, words["unknown"], va="center", color=lab.GREY, style="italic")
        elif known.earliest is None:
            axes.plot([left + 1, known.latest + 0.5], [row, row], color=lab.GREY, linewidth=1.2, linestyle=":")
            axes.plot([known.latest + 0.5], [row], marker="<", color=lab.GREY, markersize=8, linestyle="none")
            axes.text(left + 1, row - 0.2, words["by"].format(known.latest), va="bottom", color=lab.GREY,
                      style="italic")  # fmt: skip
        else:
            axes.plot([known.earliest + 0.5, known.latest + 0.5], [row, row], color=lab.BLUE, marker="o",
                      markersize=7, linewidth=2.5, zorder=3)  # fmt: skip
            if known.earliest < known.latest:
                axes.text(known.earliest - 0.2, row, two_years(known), ha="right", va="center", color=lab.GREY,
                          style="italic")  # fmt: skip
    axes.set_yticks(range(len(firms)), firms)
    axes.set_ylim(len(firms) - 0.4, -1.9)
    axes.set_xlim(left, right)
    ticks = range(left + 4, right, 4)
    axes.set_xticks([tick + 0.5 for tick in ticks], [str(tick) for tick in ticks])
    for height, window, point in ((-1.5, "structured", 0.8), (-0.8, "created", 3.8)):
        axes.text(structured.earliest - 0.5, height, words[window], ha="right", va="center")
        axes.annotate("", (structured.earliest + point, height), (structured.earliest - 0.4, height),
                      arrowprops={"arrowstyle": "->", "color": lab.GREY})  # fmt: skip
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)


lab.draw("c12_founding", "years", paint, WORDS, (5.2, 3.8))

# %% [markdown] lang="fr"
# ## Ce que disent les dates
#
# Des six entreprises datées, cinq d’une seule année et LiegeyMullerPons de deux, aucune n’a été fondée de
# 2014 à 2017. Deux des huit au plus, Federavox et Parteja, ont pu l’être : c’est le moins qu’un pluriel
# demande. Depuis 2012, deux sont certaines, LiegeyMullerPons et DigitaleBox, quatre au plus ; quatre sont
# plus anciennes, de cinq à quatorze ans. L’incertitude sur LiegeyMullerPons ne change rien : 2012 et 2013
# tombent du même côté des deux bornes.
#
# L’article suffit d’ailleurs à le voir en partie : un site cité tel qu’il était en 2013 n’est pas celui
# d’une entreprise créée à partir de 2014.
#
# ## Ce que cela veut dire pour l’argument
#
# Un conseil peut se structurer autour de maisons déjà établies, et l’on peut lire ainsi la phrase sur 2012.
# L’article ne dit pas que les huit furent fondées alors : selon la lecture, les dates s’accordent avec lui
# ou non. Mais La Netscouade et Spintank étaient déjà partenaires du rapport de 2009 [@terranova2009].
# L’article fait de la création rapide d’agences le signe du succès d’une rhétorique ; les entreprises qu’il
# nomme montrent plutôt des agences numériques qui ajoutent la politique à leurs métiers, et quelques
# entreprises nées de 2012 ou 2013. Le marché en est moins soudain, la thèse sur la croyance n’en dépend pas.
#
# ## Ce que le carnet ne montre pas
#
# Il ne compte que les entreprises nommées. Combien d’autres ont été créées de 2014 à 2017, il faudrait un
# registre pour le dire, et aucun n’a été consulté. Les dates viennent pour la plupart de la presse ou des
# agences, non d’actes de société ; celle d’une éventuelle filiale française d’Emakina n’a pas été cherchée.

# %% [markdown] lang="en"
# ## What the dates say
#
# Of the six firms that can be dated, five to one year and LiegeyMullerPons to two, none was founded from
# 2014 to 2017. At best two of the eight might have been, if both Federavox and Parteja were: the least that
# a plural calls for. Since 2012, two are certain, LiegeyMullerPons and DigitaleBox, and four at most
# possible; four are older, by five to fourteen years. The doubt about LiegeyMullerPons makes no difference:
# 2012 and 2013 fall on the same side of both bounds.
#
# The article itself lets one see part of this: a site quoted as of 2013 is not that of a firm created in
# 2014 or later.
#
# ## What it means for the argument
#
# Advice can take shape around firms already there, and the sentence on 2012 may be read in that way. The
# article does not say that the eight were founded then: depending on the reading, the dates agree with it
# or not. But La Netscouade and Spintank were already partners of the report of 2009
# [@terranova2009]. The article takes the rapid creation of agencies as a sign that a rhetoric succeeded;
# the firms that it names rather show digital agencies that added politics to their trades, and a few firms
# born in 2012 or 2013. That makes the market less sudden; the thesis about belief does not depend on it.
#
# ## What the notebook does not show
#
# It counts only the firms that are named. How many others were created from 2014 to 2017 only a register of
# companies could say, and none was consulted. Most of the dates come from the press or from the agencies,
# not from company records; that of any French branch of Emakina was not sought.

# %% [markdown] lang="es"
# ## Lo que dicen las fechas
#
# De las seis empresas fechadas, cinco con un solo año y LiegeyMullerPons con dos, ninguna se fundó entre
# 2014 y 2017. Como mucho podrían haberlo sido dos de las ocho, si Federavox y Parteja lo fueron ambas: es lo
# mínimo que pide un plural. Desde 2012, dos son seguras, LiegeyMullerPons y DigitaleBox, y cuatro a lo sumo
# posibles; cuatro son más antiguas, entre cinco y catorce años. La duda sobre LiegeyMullerPons no cambia
# nada: 2012 y 2013 caen del mismo lado de los dos límites.
#
# El propio artículo permite verlo en parte: un sitio citado tal como era en 2013 no es el de una empresa
# creada a partir de 2014.
#
# ## Lo que significa para el argumento
#
# Un asesoramiento puede estructurarse en torno a empresas ya existentes, y así puede leerse la frase sobre
# 2012. El artículo no dice que las ocho se fundaran entonces: según la lectura, las fechas concuerdan con
# él o no. Pero La Netscouade y Spintank eran ya socias del informe de 2009 [@terranova2009]. El artículo ve
# en la rápida creación de agencias la señal del éxito de una retórica; las empresas que nombra muestran más
# bien agencias digitales que añaden la política a sus oficios y unas pocas empresas nacidas en 2012 o 2013.
# El mercado resulta menos repentino; la tesis sobre la creencia no depende de ello.
#
# ## Lo que el cuaderno no muestra
#
# Solo cuenta las empresas nombradas. Cuántas otras se crearon entre 2014 y 2017 solo podría decirlo un
# registro, y no se ha consultado ninguno. Las fechas proceden en su mayoría de la prensa o de las agencias,
# no de escrituras de sociedad; no se ha buscado la de una posible filial francesa de Emakina.

# %%
gaps = [structured.earliest - spans[firm].latest for firm in earlier]
print(f"{min(gaps)}–{max(gaps)}")

RESULTS = {
    "c12": {
        "created-2014-2017": lab.result(in_created[0], in_created[0], in_created[1]),
        "since-2012": lab.result(in_structured[0], in_structured[0], in_structured[1]),
    }
}
FIGURES = {
    "years": {
        "claims": ["c12"],
        "alt": {
            "fr": (
                "Huit lignes, une par entreprise, de 1996 à 2018. Spallian, Emakina, Spintank et La Netscouade ont "
                "leur point de 1998 à 2007, avant toute fenêtre. LiegeyMullerPons (2013 selon Alliancy, 2012 selon "
                "Silicon, non vérifié) et DigitaleBox (2013) sont en 2012 ou 2013, avant 2014. Federavox a une "
                "flèche vers le passé depuis 2015 ; Parteja est sans date. Aucun point rond n’est dans la bande "
                "2014-2017."
            ),
            "en": (
                "Eight rows, one a firm, from 1996 to 2018. Spallian, Emakina, Spintank and La Netscouade have their "
                "marks from 1998 to 2007, before either window. LiegeyMullerPons (2013 according to Alliancy, 2012 "
                "according to Silicon, not checked) and DigitaleBox (2013) stand in 2012 or 2013, before 2014. "
                "Federavox has an arrow pointing back from 2015; Parteja has no date. No round mark is in the band "
                "2014–2017."
            ),
            "es": (
                "Ocho filas, una por empresa, de 1996 a 2018. Spallian, Emakina, Spintank y La Netscouade tienen su "
                "punto entre 1998 y 2007, antes de toda ventana. LiegeyMullerPons (2013 según Alliancy, 2012 según "
                "Silicon, sin comprobar) y DigitaleBox (2013) están en 2012 o 2013, antes de 2014. Federavox lleva "
                "una flecha hacia atrás desde 2015; Parteja no tiene fecha. Ningún punto redondo está en la franja "
                "2014-2017."
            ),
        },
        "caption": {
            "fr": (
                "Année de fondation des huit entreprises nommées au [paragraphe 10](par:p10), et les deux fenêtres "
                "qu’il donne. Trait court : deux années, l’une selon Alliancy, l’autre, non vérifiée, selon Silicon. "
                "Flèche : au plus tard cette année-là."
            ),
            "en": (
                "Founding years of the eight firms named in [paragraph 10](par:p10), and the two windows that it "
                "gives. Short bar: two years, one according to Alliancy, the other, not checked, to Silicon. Arrow: "
                "in that year at the latest."
            ),
            "es": (
                "Año de fundación de las ocho empresas nombradas en el [párrafo 10](par:p10) y las dos ventanas que "
                "este da. Trazo corto: dos años, uno según Alliancy y otro, sin comprobar, según Silicon. Flecha: "
                "ese año a más tardar."
            ),
        },
        "table": lab.shown_as_table(COLUMNS, rows_of_years),
    }
}
