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
# # Le calendrier de l’enquête, et celui d’un entretien
#
# L’article annonce une soixantaine d’entretiens dans les équipes du PS et de l’UMP, une trentaine avec des
# prestataires, et deux terrains, 2011-2012 puis 2016-2017 ([¶ 7](par:p7)). Il cite dix entretiens avec leur
# date. L’un d’eux, celui de Toni Cowan-Brown, du 6 juillet 2017 ([¶ 11](par:p11-q1)), affirme à son tour des
# durées et des succès. Ce carnet vérifie les uns et les autres.

# %% [markdown] lang="en"
# # The calendar of the fieldwork, and of one interview
#
# The article announces some sixty interviews in the teams of the PS and the UMP, some thirty with suppliers,
# and two periods of fieldwork, 2011-2012 and 2016-2017 ([¶ 7](par:p7)). It quotes ten interviews with their
# dates. One of them, with Toni Cowan-Brown on 6 July 2017 ([¶ 11](par:p11-q1)), makes claims of its own about
# durations and successes. This notebook checks both.

# %% [markdown] lang="es"
# # El calendario del trabajo de campo y el de una entrevista
#
# El artículo anuncia unas sesenta entrevistas en los equipos del PS y de la UMP, unas treinta con
# proveedores, y dos periodos de campo, 2011-2012 y 2016-2017 ([¶ 7](par:p7)). Cita diez entrevistas con su
# fecha. Una de ellas, la de Toni Cowan-Brown, del 6 de julio de 2017 ([¶ 11](par:p11-q1)), afirma a su vez
# duraciones y éxitos. Este cuaderno comprueba lo uno y lo otro.

# %%
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import sqrt

from matplotlib.axes import Axes
from scipy.stats import norm

import lab

rows = lab.table("c11_calendar")
cell = {row["name"]: row["value"] for row in rows}
dated = {row["name"]: date.fromisoformat(row["value"]) for row in rows if row["unit"] in ("bound", "event")}
figure = {row["name"]: float(row["value"]) for row in rows if row["name"] not in dated and row["unit"] != "interview"}
interviews = {row["name"]: date.fromisoformat(row["value"]) for row in rows if row["unit"] == "interview"}
side = {row["name"]: row["note"] for row in rows if row["name"] in interviews}

YEAR, MONTH, HUNDRED, THOUSAND = 365.2425, 31, 100, 1000
Span = tuple[date, date]

assert set(side.values()) == {"team", "supplier"}
assert list(interviews.values()) == sorted(interviews.values())

# %% [markdown] lang="fr"
# ## Dix dates, deux terrains
#
# On mesure, en jours, le plus grand écart entre un entretien cité et les années civiles annoncées, prises
# d’abord au jour près, puis comme approximatives. La seconde lecture admet un mois, choix des éditeurs.
# L’année universitaire, de septembre à août, lecture la plus étroite, est donnée pour mémoire.

# %% [markdown] lang="en"
# ## Ten dates, two periods
#
# What is measured, in days, is the furthest that a quoted interview lies outside the calendar years
# announced, which are taken to the day and then as meant approximately. The second reading allows a month,
# the editors’ choice. The academic year, from September to August, the narrowest reading, is given for
# information.

# %% [markdown] lang="es"
# ## Diez fechas, dos periodos
#
# Se mide cuántos días se aparta, como máximo, una entrevista citada de los años naturales anunciados, tomados
# primero al pie de la letra y después como aproximados. La segunda lectura admite un mes, elección de los
# editores. El curso académico, de septiembre a agosto, la lectura más estrecha, se da como observación.


# %%
def spans(reading: str) -> list[Span]:
    """Return the two periods of fieldwork in one reading of the article's years."""
    return [(dated[f"{reading}-{field}-from"], dated[f"{reading}-{field}-to"]) for field in (1, 2)]


def inside(day: date, periods: Sequence[Span]) -> bool:
    """Say whether a day lies in one of the periods, bounds included."""
    return any(start <= day <= end for start, end in periods)


def outside(reading: str) -> list[str]:
    """Return the interviews that lie in no period of a reading."""
    return [name for name, day in interviews.items() if not inside(day, spans(reading))]


def distance(day: date, periods: Sequence[Span]) -> int:
    """Return how many days a day lies outside the nearest period; none inside one."""
    return min(max((start - day).days, (day - end).days, 0) for start, end in periods)


for reading in ("civil", "academic"):
    first, second = spans(reading)
    assert first[0] < first[1] < second[0] < second[1]
assert set(outside("civil")) <= set(outside("academic"))  # the wider reading leaves out no more

for day in interviews.values():
    print(day, *(f"{distance(day, spans(reading)):4} d" for reading in ("civil", "academic")))
overrun = max(distance(day, spans("civil")) for day in interviews.values())
assert 0 <= overrun <= max(distance(day, spans("academic")) for day in interviews.values())
print(f"n = {len(interviews)}; > 0 d: {len(outside('civil'))}, {len(outside('academic'))}")
print(f"max = {overrun} d ({MONTH} d)")

# %% [markdown] lang="fr"
# Neuf dates sur dix tombent dans ces années. La dixième, l’entretien avec Lionel du 2 janvier 2013
# ([¶ 22](par:p22)), en sort de deux jours : c’est trop si l’article compte au jour, peu s’il donne des
# années à peu près. Il ne dit pas lequel des deux. Un compte rendu du livre que l’autrice a publié ensuite,
# *Big data électoral* [@theviot2019], date ses entretiens de 2012 à 2017 [@perezlagos2020]. Des années
# universitaires, que l’article n’annonce pas, en excluraient trois.

# %% [markdown] lang="en"
# Nine of the ten dates fall within these years. The tenth, the interview with Lionel on 2 January 2013
# ([¶ 22](par:p22)), lies two days outside: too many if the article counts to the day, few if its years are
# approximate. It does not say which. A review of the author’s later book, *[Big data électoral](lang:fr)*
# [@theviot2019], dates its interviews from 2012 to 2017 [@perezlagos2020]. Academic years, which the article
# does not announce, would leave out three.

# %% [markdown] lang="es"
# Nueve de las diez fechas caen en esos años. La décima, la entrevista con Lionel del 2 de enero de 2013
# ([¶ 22](par:p22)), queda dos días fuera: demasiado si el artículo cuenta al día, poco si sus años son
# aproximados. No dice cuál de las dos cosas. Una reseña del libro posterior de la autora, *[Big data
# électoral](lang:fr)* [@theviot2019], fecha sus entrevistas de 2012 a 2017 [@perezlagos2020]. Los cursos
# académicos, que el artículo no anuncia, excluirían tres.

# %% figure="interviews"
WORDS = {
    "fr": {
        "trainer-2016": "Formateur",
        "netscouade-2017": "La Netscouade",
        "inside": "dans les années",
        "over": "deux jours après",
    },
    "en": {
        "trainer-2016": "Trainer",
        "netscouade-2017": "La Netscouade",
        "inside": "within the years",
        "over": "two days after",
    },
    "es": {
        "trainer-2016": "Formador",
        "netscouade-2017": "La Netscouade",
        "inside": "en los años",
        "over": "dos días después",
    },
}
NAMES = {
    "motta-2012": "Motta", "lionel-2013": "Lionel", "zuckerman-2016": "Zuckerman", "muller-2017": "Muller",
    "digitalebox-2017": "DigitaleBox", "federavox-2017": "Federavox", "cowan-brown-2017": "Cowan-Brown",
    "spallian-2017": "Spallian",
}  # fmt: skip
COLUMNS = {
    "fr": ("Entretien", "Date", "Années civiles", "Années universitaires"),
    "en": ("Interview", "Date", "Calendar years", "Academic years"),
    "es": ("Entrevista", "Fecha", "Años naturales", "Cursos académicos"),
}


def rows_of_interviews(lang: str) -> Iterator[tuple[str, ...]]:
    """Yield each interview with the period in which it lies, in both readings."""
    for name, day in interviews.items():
        periods = ([f"{start.year}-{end.year}" for start, end in spans(reading) if start <= day <= end]
                   for reading in ("civil", "academic"))  # fmt: skip
        yield NAMES.get(name) or WORDS[lang][name], f"{day:%d/%m/%Y}", *("".join(found) or "–" for found in periods)


def position(day: date) -> float:
    """Return a day as a year with its fraction."""
    start = date(day.year, 1, 1)
    return day.year + (day - start).days / (date(day.year + 1, 1, 1) - start).days


def paint(axes: Axes, lang: str, words: Mapping[str, str]) -> None:
    """Draw each interview in its row, over the two periods as calendar years and, hatched, as academic years."""
    for start, end in spans("civil"):
        axes.axvspan(position(start), position(end + timedelta(1)), color=lab.LIGHT, linewidth=0, zorder=0)
    for start, end in spans("academic"):
        axes.axvspan(position(start), position(end), facecolor="none", edgecolor="white", hatch="//", zorder=1)
    for kept, mark, colour in ((True, "o", lab.BLUE), (False, "D", lab.GREY)):
        chosen = [(row, day) for row, (name, day) in enumerate(interviews.items())
                  if (name not in outside("civil")) == kept]  # fmt: skip
        axes.scatter([position(day) for _, day in chosen], [row for row, _ in chosen], marker=mark, s=46,
                     color=colour, zorder=3, label=words["inside" if kept else "over"])  # fmt: skip
    axes.set_yticks(range(len(interviews)), [NAMES.get(name) or words[name] for name in interviews])
    axes.invert_yaxis()
    years = range(dated["civil-1-from"].year, dated["civil-2-to"].year + 2)
    axes.set_xlim(years[0] - 0.1, years[-1] + 0.1)
    axes.set_xticks(list(years)[::2], [str(year) for year in years[::2]])
    axes.set_xticks(list(years), minor=True)
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    axes.legend(loc="lower center", frameon=False, handletextpad=0.2)


lab.draw("c11_calendar", "interviews", paint, WORDS, (5.2, 3.9))

# %% [markdown] lang="fr"
# ## Soixante et trente, ou soixante-dix-sept et vingt
#
# Ce compte rendu parle de 77 entretiens avec des équipes de campagne, et de 20 avec des directeurs
# d’organisations [@perezlagos2020]. Le premier nombre comprend La République en marche, absente des équipes
# de l’article : c’est un maximum. Le second porte sur six organisations, quand la liste de l’article reste
# ouverte : c’est un minimum. Les deux mots de l’article comptent par dizaines, d’où un arrondi de cinq.

# %% [markdown] lang="en"
# ## Sixty and thirty, or seventy-seven and twenty
#
# That review speaks of 77 interviews with campaign teams, and of 20 with directors of organisations
# [@perezlagos2020]. The first number includes La République en marche, which is not among the article’s
# teams: it is a ceiling. The second covers six organisations, while the article’s list is open: it is a
# floor. The article’s two words count in tens, hence a rounding of five.

# %% [markdown] lang="es"
# ## Sesenta y treinta, o setenta y siete y veinte
#
# Esa reseña habla de 77 entrevistas con equipos de campaña, y de 20 con directores de organizaciones
# [@perezlagos2020]. La primera cifra incluye La República en Marcha, que no está entre los equipos del
# artículo: es un máximo. La segunda abarca seis organizaciones, mientras que la lista del artículo queda
# abierta: es un mínimo. Las dos palabras del artículo cuentan por decenas, de ahí un redondeo de cinco.

# %%
half = figure["rounding"] / 2
announced = figure["teams-announced"] + figure["suppliers-announced"]
assert all(figure[name].is_integer() for name in ("teams-book", "suppliers-book"))
for part in ("teams", "suppliers"):
    stated = figure[f"{part}-announced"]
    print(f"{stated - half:.0f}–{stated + half:.0f}: {figure[f'{part}-book']:.0f}")
print(f"{len(interviews)} / {announced:.0f} = {HUNDRED * len(interviews) / announced:.0f} %")

# %% [markdown] lang="fr"
# Les deux textes ne se contredisent pas, mais deux comparaisons d’un seul côté disent peu. Les dix entretiens
# cités font 11 % des quelque 90 annoncés.
#
# ## Des partis d’un an, de deux ans, ou plus vieux
#
# Les durées de la citation se comptent en jours ; « un an » parlé vaut de six mois à un an et demi. Une
# absence à une date ne s’arrondit pas : elle se lit aussi à la lettre. L’afflux d’adhérents se mesure aux
# autres partis. L’écart entre deux partis d’un même sondage a une erreur d’échantillonnage que l’on calcule ;
# au sondage wallon de juin, dont l’effectif n’a pas été vu, nous prêtons la marge du baromètre ordinaire de
# l’institut [@levif2017], mené dans les mêmes conditions [@lalibre2017].

# %% [markdown] lang="en"
# The two texts do not contradict each other, but two one-sided comparisons say little. The ten interviews
# quoted are 11% of the 90 or so announced.
#
# ## Parties one year old, two years old, or older
#
# The durations in the quotation are counted in days; “a year” in speech stands for anything from six months
# to a year and a half. An absence at a date is not rounded: it is also taken literally. The influx of members
# is measured against the other parties. The gap between two parties in one poll has a sampling error that can
# be worked out; the sample of the Walloon poll of June was not seen, and we lend it the margin of the same
# institute’s regular survey [@levif2017], carried out under the same conditions [@lalibre2017].

# %% [markdown] lang="es"
# Los dos textos no se contradicen, pero dos comparaciones de un solo lado dicen poco. Las diez citadas son el
# 11 % de las cerca de 90 anunciadas.
#
# ## Partidos de un año, de dos o más viejos
#
# Las duraciones de la cita se cuentan en días; «un año», al hablar, vale de seis meses a año y medio. Una
# ausencia en una fecha no se redondea: se lee también al pie de la letra. La afluencia de afiliados se mide
# con los demás partidos. La distancia entre dos partidos de un mismo sondeo tiene un error de muestreo
# calculable; no se ha visto la muestra del sondeo valón de junio, y le prestamos el margen del barómetro
# habitual del mismo instituto [@levif2017], hecho en las mismas condiciones [@lalibre2017].


# %%
def sample(margin: float) -> float:
    """Return the sample that has a margin of error, in points, at a share of one half."""
    return (norm.ppf(0.975) * HUNDRED / (2 * margin)) ** 2


def lead(poll: str, size: float) -> tuple[float, float, float]:
    """Return a lead of the PTB over the PS in points, with its 95 % interval in a sample of that size."""
    ptb, ps = figure[f"{poll}-ptb"] / HUNDRED, figure[f"{poll}-ps"] / HUNDRED
    error = norm.ppf(0.975) * sqrt((ptb + ps - (ptb - ps) ** 2) / size)
    return HUNDRED * (ptb - ps), HUNDRED * (ptb - ps - error), HUNDRED * (ptb - ps + error)


spoken = interviews["cowan-brown-2017"]
to_victory = (dated["run-off"] - dated["en-marche"]).days
to_interview = (spoken - dated["en-marche"]).days
youngest, oldest = ((spoken - dated[name]).days for name in ("wep-to", "wep-from"))
renamed = (date(int(figure["ump-year"]), 1, 1) - dated["renaming"]).days
without_party = (dated["successor"] - dated["renaming"]).days
assert 0 < to_victory < to_interview and youngest < oldest
# Taken literally: not there on the same day one year, or two years, before the interview.
too_old = [(spoken.replace(year=spoken.year - years) - dated[name]).days
           for years, name in ((1, "en-marche"), (2, "wep-to"), (2, "wep-from"))]  # fmt: skip
print("d:", to_victory, to_interview, f"{youngest}–{oldest}", renamed, without_party)
since_opening = (spoken.replace(year=spoken.year - 2) - dated["wep-open"]).days
assert since_opening < too_old[1] < too_old[2]
assert dated["wep-from"] <= dated["wep-meeting"] <= dated["wep-to"]  # two sources agree on the month
print(f"−1 y: {too_old[0]} d; −2 y: {too_old[1]}–{too_old[2]} d, {since_opening} d")
print("y:", *(f"{days / YEAR:.2f}" for days in (to_victory, to_interview, youngest, oldest, renamed)))

# Two sources agree on Labour; they differ on the Conservatives by the Speaker, whom one of them counts.
assert figure["seats-labour"] == figure["check-seats-labour"]
assert figure["check-seats-conservative"] - figure["seats-conservative"] == 1  # the Speaker
seats = figure["seats-labour"] - figure["seats-conservative"]
seats_least = figure["seats-labour"] - figure["check-seats-conservative"]
votes = figure["votes-labour"] - figure["votes-conservative"]
gained = figure["seats-labour"] - figure["seats-labour-before"]
print(f"{gained:+.0f}; {seats:+.0f} ({seats_least:+.0f}); {votes:+,.0f}".replace(",", " ").replace("-", "−"))

# Net rise in 2016, in thousands, of each party for which the same accounts give both numbers.
PARTIES = ("labour", "libdem", "snp", "green", "ukip")
change = {party: figure[f"{party}-2016"] - figure[f"{party}-2015"] for party in PARTIES}
growth = {party: figure[f"{party}-2016"] / figure[f"{party}-2015"] for party in PARTIES}
first, second = sorted(PARTIES, key=change.__getitem__, reverse=True)[:2]
assert first == "labour" == max(PARTIES, key=growth.__getitem__)
for party in PARTIES:
    print(f"{party:6} {change[party]:+4.0f}  × {growth[party]:.2f}".replace("-", "−"))
later = {party: figure[f"{party}-2017"] - figure[f"{party}-2016"] for party in ("labour", "libdem")}
print("2017:", "; ".join(f"{party} {members:+.0f}" for party, members in later.items()))
assert later["labour"] < later["libdem"]
rise = change["labour"] * THOUSAND
rise_low, rise_high = rise - THOUSAND, rise + THOUSAND  # each of the two is rounded to the thousand
assert rise_low > (change[second] + 1) * THOUSAND

# The margin and the sample printed for the one poll agree, the margin being rounded to a tenth of a point.
TENTH = 0.1
rounded = [sample(figure["margin-ipsos"] + half_step) for half_step in (TENTH / 2, -TENTH / 2)]
assert rounded[0] <= figure["sample-ipsos"] <= rounded[1]
assumed = sample(figure["margin-dedicated"])
polls = {"mar": assumed, "jun": assumed, "regional": assumed, "sep": figure["sample-ipsos"]}
leads = {poll: lead(poll, size) for poll, size in polls.items()}
ballot = figure["vote-ptb"] - figure["vote-ps"]
for poll, (gap, low, high) in leads.items():
    assert low < gap < high
    print(f"{poll}: {gap:+.1f} ({low:+.1f}; {high:+.1f})".replace("-", "−"))
print(f"2019: {ballot:+.1f}".replace("-", "−"))

# %% [markdown] lang="fr"
# En Marche, lancé le 6 avril 2016 [@lelab2016], avait 396 jours le soir du second tour [@francesoir2017], et
# 456 à l’entretien : « un an » convient en arrondissant ; à la lettre, le mouvement existait depuis 91 jours
# un an plus tôt. Le Women’s Equality Party, lancé en mars 2015 [@observer2024], avait de 828 à 858 jours :
# « deux ans » convient de même, mais deux ans plus tôt il en avait de 97 à 127, ou trois depuis son ouverture
# aux adhérents [@wep2016].
#
# Le Parti travailliste gagne 30 sièges mais en a 55 de moins que les conservateurs [@commonslibrary2017] et
# 758 766 voix de moins [@bbc2017] : « la même chose » est inexact d’une victoire, exact d’une progression. En
# 2016, il gagne, en solde net, 156 000 adhérents, 40 % de plus ; le parti suivant, les libéraux-démocrates,
# 17 000 [@commonslibrary2018]. L’étalon et l’année sont les nôtres : dans la première moitié de 2017, plus
# près de l’entretien, l’ordre s’inverse, 8 000 contre 24 000.
#
# Le PTB, que « communiste » désigne sans doute, devance le PS de 8,9 points en juin (intervalle à 95 % : de
# 4,8 à 13,0), de 6,5 dans le volet régional du même sondage [@lalibre2017regional], et en est distancé de 3,2
# en septembre, moins que l’erreur [@lesoir2017]. Le vote de mai 2019, où il est à 12,5 points du PS
# [@lecho2019], ne juge pas une phrase de 2017. Quant à l’UMP, elle avait changé de nom 582 jours avant 2017,
# sans cesser d’exister [@franceinfo2015].
#
# ## Ce que cela change
#
# Le calendrier de l’enquête est, à deux jours près, celui que l’article annonce. La citation mêle des durées
# justes en arrondissant, des progrès réels et des formules qui, prises pour des victoires, dépassent les
# faits. L’article la présente déjà comme un discours de vente. Rien ici ne montre quels entretiens ont été
# faits sans être cités, ni quelle part les outils ont prise à ces succès.

# %% [markdown] lang="en"
# En Marche, launched on 6 April 2016 [@lelab2016], was 396 days old on the night of the second round
# [@francesoir2017], and 456 at the interview: “a year” fits when rounded; taken literally, the movement had
# existed for 91 days a year before. The Women’s Equality Party, launched in March 2015 [@observer2024], was
# 828 to 858 days old: “two years” fits likewise, but two years before it was 97 to 127 days old, or three
# from its opening to members [@wep2016].
#
# Labour gained 30 seats but had 55 fewer than the Conservatives [@commonslibrary2017] and 758,766 fewer
# votes [@bbc2017]: “the same thing” is wrong if a victory is meant and right if a leap forward is. In 2016
# it gained, net, 156,000 members, 40% more; the next party, the Liberal Democrats, 17,000
# [@commonslibrary2018]. The yardstick and the year are ours: in the first half of 2017, nearer the
# interview, the order is reversed, 8,000 to 24,000.
#
# The PTB, probably the party called “communist”, led the Socialists by 8.9 points in June (95% interval 4.8
# to 13.0), by 6.5 in the regional part of the same poll [@lalibre2017regional], and trailed by 3.2 in
# September, less than the error [@lesoir2017]. The vote of May 2019, in which it was 12.5 points behind
# [@lecho2019], is no judge of a sentence of 2017. As for the UMP, it had changed its name 582 days before
# 2017, without ceasing to exist [@franceinfo2015].
#
# ## What follows
#
# The calendar of the fieldwork is, to within two days, the one that the article announces. The quotation
# mixes durations that are right when rounded, gains that are real, and phrases that go beyond the facts if
# victories are meant. The article already presents it as sales talk. Nothing here shows which interviews were
# held without being quoted, or what part the tools had in these successes.

# %% [markdown] lang="es"
# En Marche, lanzado el 6 de abril de 2016 [@lelab2016], tenía 396 días la noche de la segunda vuelta
# [@francesoir2017] y 456 en la entrevista: «un año» es adecuado redondeando; al pie de la letra, el
# movimiento existía desde hacía 91 días un año antes. El Women’s Equality Party, lanzado en marzo de 2015
# [@observer2024], tenía de 828 a 858: «dos años» es adecuado del mismo modo, pero dos años antes tenía ya de
# 97 a 127, o tres desde su apertura a afiliados [@wep2016].
#
# El Partido Laborista ganó 30 escaños, pero obtuvo 55 menos que los conservadores [@commonslibrary2017] y
# 758 766 votos menos [@bbc2017]: «lo mismo» es inexacto si se trata de una victoria y exacto si se trata de
# un avance. En 2016 ganó, en términos netos, 156 000 afiliados, un 40 % más; el partido siguiente, los
# liberal-demócratas, 17 000 [@commonslibrary2018]. La vara de medir y el año son nuestros: en la primera
# mitad de 2017, más cerca de la entrevista, el orden se invierte, 8000 frente a 24 000.
#
# El PTB, al parecer el partido llamado «comunista», aventaja al PS en 8,9 puntos en junio (intervalo del 95
# %: de 4,8 a 13,0), en 6,5 en la parte regional del mismo sondeo [@lalibre2017regional], y queda 3,2 por
# detrás en septiembre, menos que el error [@lesoir2017]. La votación de mayo de 2019, en la que está a 12,5
# puntos del PS [@lecho2019], no juzga una frase de 2017. La UMP, por su parte, había cambiado de nombre 582
# días antes de 2017, sin dejar de existir [@franceinfo2015].
#
# ## Lo que de ello se sigue
#
# El calendario de la investigación es, con dos días de diferencia, el que anuncia el artículo. La cita mezcla
# duraciones correctas redondeando, avances reales y fórmulas que, entendidas como victorias, van más allá de
# los hechos. El artículo ya la presenta como discurso de venta. Nada muestra aquí qué entrevistas se hicieron
# sin citarse, ni qué parte tuvieron las herramientas en estos éxitos.


# %%
def answer(is_so: bool) -> dict[str, object]:
    """Return the result of a question that is answered by yes or no."""
    return lab.result(int(is_so), int(is_so), int(is_so))


gap, gap_low, gap_high = leads["jun"]
RESULTS = {
    "c10": {
        # The book's corpus is wider on one side and may be narrower on the other: a ceiling and a floor.
        "teams": lab.result(figure["teams-book"], None, figure["teams-book"]),
        "suppliers": lab.result(figure["suppliers-book"], figure["suppliers-book"], None),
    },
    "c11": {
        # The same distance in both readings: what differs is how far a year that is named may be overrun.
        "to-the-day": lab.result(overrun, overrun, overrun),
        "approximately": lab.result(overrun, overrun, overrun),
    },
    "c14a": {
        "launch-to-victory": lab.result(to_victory, to_victory, to_victory),
        "launch-to-interview": lab.result(to_interview, to_interview, to_interview),
        "launch-to-year-before": lab.result(too_old[0], too_old[0], too_old[0]),
    },
    "c14b": {
        "seats": lab.result(seats, seats_least, seats),
        "gained": lab.result(gained, gained, gained),
    },
    # The yardstick and the year are the editors’.
    "c14c": {"rise": lab.result(rise, rise_low, rise_high, "assumed")},
    # The sample of the June poll is taken to be that of the regular survey.
    "c14d": {"poll": lab.result(round(gap, 1), round(gap_low, 1), round(gap_high, 1), "assumed")},
    "c14e": {
        "age": lab.result((youngest + oldest) / 2, youngest, oldest),
        "age-two-years-before": lab.result((too_old[1] + too_old[2]) / 2, too_old[1], too_old[2]),
        "open-two-years-before": lab.result(since_opening, since_opening, since_opening),
    },
    "c19": {"name": answer(renamed <= 0), "party": answer(without_party <= 0)},
}
FIGURES = {
    "interviews": {
        "claims": ["c11"],
        "alt": {
            "fr": (
                "Dix points, un par entretien, de mai 2012 à octobre 2017, sur deux bandes qui couvrent les "
                "années 2011 et 2012, puis 2016 et 2017. Neuf points ronds sont dans les bandes, un seul dans "
                "la première ; un losange gris, l’entretien avec Lionel, suit de deux jours la fin de 2012. "
                "Sept points se serrent entre décembre 2016 et octobre 2017."
            ),
            "en": (
                "Ten marks, one an interview, from May 2012 to October 2017, over two bands that cover 2011 "
                "and 2012, then 2016 and 2017. Nine round marks lie in the bands, only one of them in the "
                "first; a grey diamond, the interview with Lionel, lies two days past the end of 2012. Seven marks "
                "crowd between December 2016 and October 2017."
            ),
            "es": (
                "Diez marcas, una por entrevista, de mayo de 2012 a octubre de 2017, sobre dos franjas que "
                "cubren 2011 y 2012, y 2016 y 2017. Nueve marcas redondas están en las franjas, una sola en "
                "la primera; un rombo gris, la entrevista con Lionel, queda dos días después del final de 2012. Siete "
                "se agolpan entre diciembre de 2016 y octubre de 2017."
            ),
        },
        "caption": {
            "fr": (
                "Les dix entretiens datés de l’article et les deux terrains qu’il annonce ([¶ 7](par:p7)) : "
                "années civiles (bande), années universitaires (hachures). Un nom d’entreprise désigne un "
                "entretien anonyme."
            ),
            "en": (
                "The article’s ten dated interviews and the two periods of fieldwork that it announces "
                "([¶ 7](par:p7)): calendar years (band), academic years (hatching). The name of a firm stands "
                "for an unnamed interviewee."
            ),
            "es": (
                "Las diez entrevistas fechadas del artículo y los dos periodos que anuncia ([¶ 7](par:p7)): "
                "años naturales (franja), cursos académicos (rayado). El nombre de una empresa designa una "
                "entrevista anónima."
            ),
        },
        "table": lab.shown_as_table(COLUMNS, rows_of_interviews),
    }
}
