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
# L’article dit sur quoi il repose : une soixantaine d’entretiens dans les équipes du PS et de l’UMP, une
# trentaine avec des prestataires, et deux terrains, 2011-2012 puis 2016-2017 ([p7](par:p7)). Dix entretiens
# y sont cités avec leur date.
#
# L’un d’eux, celui de Toni Cowan-Brown, le 6 juillet 2017 ([p11-q1](par:p11-q1)), affirme à son tour des
# durées et des succès. Ce carnet vérifie les unes et les autres : les dates tombent-elles dans les
# terrains annoncés, les nombres s’accordent-ils avec ceux qui ont été publiés ailleurs, les partis nommés
# ont-ils l’âge et les succès qu’on leur prête ?

# %% [markdown] lang="en"
# # The calendar of the fieldwork, and of one interview
#
# The article says what it rests on: some sixty interviews in the teams of the PS and the UMP, some thirty
# with suppliers, and two periods of fieldwork, 2011-2012 and 2016-2017 ([p7](par:p7)). It quotes ten
# interviews with their dates.
#
# One of them, with Toni Cowan-Brown on 6 July 2017 ([p11-q1](par:p11-q1)), makes claims of its own about
# durations and successes. This notebook checks both: do the dates fall within the fieldwork announced, do
# the numbers agree with those published elsewhere, do the parties named have the age and the success
# credited to them?

# %% [markdown] lang="es"
# # El calendario del trabajo de campo y el de una entrevista
#
# El artículo dice en qué se apoya: unas sesenta entrevistas en los equipos del PS y de la UMP, unas treinta
# con proveedores, y dos periodos de campo, 2011-2012 y 2016-2017 ([p7](par:p7)). Cita diez entrevistas con
# su fecha.
#
# Una de ellas, la de Toni Cowan-Brown, del 6 de julio de 2017 ([p11-q1](par:p11-q1)), afirma a su vez
# duraciones y éxitos. Este cuaderno comprueba unas y otros: ¿caen las fechas en los periodos
# anunciados?, ¿concuerdan los números con los publicados en otro lugar?, ¿tienen los partidos nombrados la
# edad y los éxitos que se les atribuyen?

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
# « 2011-2012 » se lit d’abord comme deux années civiles. Données sans mois ni jour, elles peuvent déborder
# d’un mois sans être fausses : seule une date à plus d’un mois est comptée comme extérieure. En remarque,
# les dates sont aussi rapportées à une année universitaire, de septembre à août, lecture la plus étroite.
# Dans le tableau viennent les années civiles à la lettre, puis universitaires : + dedans, − dehors.

# %% [markdown] lang="en"
# ## Ten dates, two periods
#
# “2011-2012” is read first of all as two calendar years. Given without month or day, they can run over by a
# month without being false: only a date more than a month away counts as outside. For information, the dates
# are also set against one academic year, from September to August, the narrowest reading. The table gives
# calendar years to the letter, then academic years: + inside, − outside.

# %% [markdown] lang="es"
# ## Diez fechas, dos periodos
#
# «2011-2012» se lee ante todo como dos años naturales. Dados sin mes ni día, pueden rebasarse en un mes sin
# ser falsos: solo cuenta como exterior una fecha a más de un mes. A título de observación, las fechas se
# comparan también con un curso académico, de septiembre a agosto, la lectura más estrecha. La tabla da los
# años naturales a la letra y luego los cursos: + dentro, − fuera.


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
    """Return the days from a day to the nearest bound of the periods."""
    return min(abs((day - bound).days) for period in periods for bound in period)


for reading in ("civil", "academic"):
    first, second = spans(reading)
    assert first[0] < first[1] < second[0] < second[1]
assert set(outside("civil")) <= set(outside("academic"))  # the wider reading leaves out no more

for name, day in interviews.items():
    marks = "  ".join("−" if name in outside(reading) else "+" for reading in ("civil", "academic"))
    print(f"{day}  {marks}")
strays = {name: distance(interviews[name], spans("civil")) for name in outside("civil")}
beyond = [name for name, days in strays.items() if days > MONTH]
print(f"n = {len(interviews)}; − {len(outside('civil'))}, {len(outside('academic'))}; {list(strays.values())} d")
print(f"> {MONTH} d: {len(beyond)}")

# %% [markdown] lang="fr"
# Neuf dates sur dix tombent dans les années civiles annoncées. La dixième, l’entretien avec Lionel du 2
# janvier 2013 ([p22](par:p22)), les dépasse de deux jours : aucune n’en est à plus d’un mois. Un compte
# rendu du livre que l’autrice a publié ensuite, *Big data électoral* [@theviot2019], date d’ailleurs les
# entretiens de 2012 à 2017 [@perezlagos2020]. Lues comme années universitaires, ce que l’article ne dit pas,
# les bornes en excluraient trois.

# %% [markdown] lang="en"
# Nine of the ten dates fall within the calendar years announced. The tenth, the interview with Lionel on 2
# January 2013 ([p22](par:p22)), runs over by two days: none is more than a month away. A review of the
# author’s later book, *[Big data électoral](lang:fr)* [@theviot2019], in any case dates the interviews from
# 2012 to 2017 [@perezlagos2020]. Read as academic years, which the article does not say, the bounds would
# leave out three.

# %% [markdown] lang="es"
# Nueve de las diez fechas caen en los años naturales anunciados. La décima, la entrevista con Lionel del 2
# de enero de 2013 ([p22](par:p22)), los rebasa en dos días: ninguna dista más de un mes. Además, una reseña
# del libro posterior de la autora, *[Big data électoral](lang:fr)* [@theviot2019], fecha las entrevistas
# entre 2012 y 2017 [@perezlagos2020]. Leídos como cursos académicos, cosa que el artículo no dice, los
# límites excluirían tres.

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
# Ce compte rendu du livre parle d’un total de 77 entretiens avec des équipes de campagne, et de 20 avec
# des directeurs d’organisations [@perezlagos2020] ; la phrase n’exclut pas que les 20 soient compris dans
# les 77. Mais le premier nombre comprend La République en marche, que l’article ne nomme pas : c’est un
# maximum. Le second compte les directeurs de six organisations ; la liste de l’article reste ouverte, et
# il cite aussi un consultant : c’est un minimum. Les deux mots de l’article comptent par dizaines, d’où un
# arrondi de cinq.

# %% [markdown] lang="en"
# ## Sixty and thirty, or seventy-seven and twenty
#
# That review of the book speaks of a total of 77 interviews with campaign teams, and of 20 with directors
# of organisations [@perezlagos2020]; the sentence does not exclude that the 20 are among the 77. But the
# first number includes La République en marche, which the article does not name: it is a ceiling for the
# article’s. The second counts the directors of six organisations; the article’s list is open, and it also
# quotes a consultant: it is a floor. The article’s two words count in tens, hence a rounding of five.

# %% [markdown] lang="es"
# ## Sesenta y treinta, o setenta y siete y veinte
#
# Esa reseña del libro habla de un total de 77 entrevistas con equipos de campaña, y de 20 con directores de
# organizaciones [@perezlagos2020]; la frase no excluye que las 20 estén entre las 77. Pero la primera
# cifra incluye La República en Marcha, que el artículo no nombra: es un máximo para la suya. La segunda
# cuenta directores de seis organizaciones; la lista del artículo queda abierta y cita también a un
# consultor: es un mínimo. Las dos palabras del artículo cuentan por decenas, de ahí un redondeo de cinco.

# %%
half = figure["rounding"] / 2
announced = figure["teams-announced"] + figure["suppliers-announced"]
book = figure["teams-book"] + figure["suppliers-book"]
assert all(figure[name].is_integer() for name in ("teams-book", "suppliers-book"))
for part in ("teams", "suppliers"):
    stated = figure[f"{part}-announced"]
    print(f"{stated - half:.0f}–{stated + half:.0f}: {figure[f'{part}-book']:.0f}")
# The total of the review may also include the directors.
print(f"{announced - 2 * half:.0f}–{announced + 2 * half:.0f}: {figure['teams-book']:.0f}–{book:.0f}")
print(f"{len(interviews)} / {announced:.0f} = {HUNDRED * len(interviews) / announced:.0f} %")

# %% [markdown] lang="fr"
# Les deux textes ne se contredisent donc pas. La somme de 77 et de 20, qui est la nôtre, fait au plus 97,
# au moins 77 ; l’annonce en demande de 80 à 100. C’est un accord faible. Les dix entretiens cités font 11
# % des quelque 90 annoncés.
#
# ## Des partis d’un an, de deux ans, ou plus vieux
#
# Pour la citation de Toni Cowan-Brown, les durées se comptent en jours ; « un an » parlé vaut de six mois
# à un an et demi. L’afflux d’adhérents se mesure aux autres partis : le mot « exceptionnellement » demande
# plus qu’aucun d’eux. Les succès se lisent dans les résultats publiés. Pour la Belgique, l’écart entre
# deux partis d’un même sondage a une erreur d’échantillonnage que l’on calcule ; à celui de juin, dont
# l’effectif n’a pas été vu, nous prêtons la marge du baromètre ordinaire de l’institut [@levif2017], mené
# dans les mêmes conditions [@lalibre2017].

# %% [markdown] lang="en"
# So the two texts do not contradict each other. The sum of 77 and 20, which is ours, makes 97 at most and
# 77 at least; what is announced calls for 80 to 100. The agreement is weak. The ten interviews quoted are
# 11% of the 90 or so announced.
#
# ## Parties one year old, two years old, or older
#
# For the words of Toni Cowan-Brown, durations are counted in days; “a year” in speech stands for anything
# from six months to a year and a half. The influx of members is measured against the other parties: the
# word “exceptionally” calls for more than any of them. Successes are read from published results. For
# Belgium, the gap between two parties in one poll has a sampling error that can be worked out; the sample
# of the June poll was not seen, and we lend it the margin of the same institute’s regular survey
# [@levif2017], since it was carried out under the same conditions [@lalibre2017].

# %% [markdown] lang="es"
# Así pues, los dos textos no se contradicen. La suma de 77 y 20, que es nuestra, da 97 como máximo y 77
# como mínimo; lo anunciado pide de 80 a 100. Es una concordancia débil. Las diez citadas son el 11 % de
# las cerca de 90 anunciadas.
#
# ## Partidos de un año, de dos o más viejos
#
# Para las palabras de Toni Cowan-Brown, las duraciones se cuentan en días; «un año», al hablar, vale de
# seis meses a año y medio. La afluencia de afiliados se mide con los demás partidos: la palabra
# «excepcionalmente» pide más que cualquiera de ellos. Los éxitos se leen en los resultados publicados.
# En Bélgica, la distancia entre dos partidos de un mismo sondeo tiene un error de muestreo calculable; no
# se ha visto la muestra del de junio, y le prestamos el margen del barómetro habitual del mismo instituto
# [@levif2017], ya que se hizo en las mismas condiciones [@lalibre2017].


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
# To the letter: not there on the same day one year, or two years, before the interview.
too_old = [(spoken.replace(year=spoken.year - years) - dated[name]).days
           for years, name in ((1, "en-marche"), (2, "wep-to"), (2, "wep-from"))]  # fmt: skip
print("d:", to_victory, to_interview, f"{youngest}–{oldest}", renamed, without_party)
print(f"+{too_old[0]}; +{too_old[1]}–{too_old[2]}")
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
polls = {"mar": sample(figure["margin-dedicated"]), "jun": sample(figure["margin-dedicated"]),
         "sep": figure["sample-ipsos"]}  # fmt: skip
leads = {poll: lead(poll, size) for poll, size in polls.items()}
ballot = figure["vote-ptb"] - figure["vote-ps"]
for poll, (gap, low, high) in leads.items():
    assert low < gap < high
    print(f"{poll}: {gap:+.1f} ({low:+.1f}; {high:+.1f})".replace("-", "−"))
print(f"2019: {ballot:+.1f}".replace("-", "−"))

# %% [markdown] lang="fr"
# En Marche avait 396 jours le soir du second tour et 456 à l’entretien : « un an » convient [@lelab2016],
# sauf à le prendre à la lettre : il y faudrait 91 jours de moins. Le Women’s Equality Party, lancé en mars
# 2015 [@observer2024], en avait de 828 à 858, et « deux ans » convient aussi ; qu’il soit devenu solide en un
# an ne se mesure pas. Le Parti travailliste gagne 30 sièges mais en a 55 de moins que les conservateurs
# [@commonslibrary2017] et 758 766 voix de moins [@bbc2017] : « la même chose » est inexact d’une victoire,
# exact d’une progression, et la citation ne dit pas laquelle. En 2016, le parti gagne au net 156 000
# adhérents, quand le parti suivant, les libéraux-démocrates, en gagne 17 000 [@commonslibrary2018] ; dans la
# première moitié de 2017, l’ordre s’inverse. Le PTB, parti que « communiste » désigne sans doute, devance le
# PS de 8,9 points dans le sondage de juin (de 4,8 à 13,0), puis le suit de 3,2 en septembre, écart moindre
# que son erreur [@lesoir2017], et de 12,5 dans les urnes en 2019 [@lecho2019]. Quant à l’UMP, elle avait
# changé de nom 582 jours avant 2017, sans cesser d’exister [@franceinfo2015].
#
# ## Ce que cela change
#
# Le calendrier de l’enquête est celui que l’article annonce. La citation, elle, mêle des durées exactes, des
# progrès réels et des formules qui, prises pour des victoires, dépassent les faits. L’article la présente
# déjà comme un discours de vente, sans en discuter les faits.
#
# Rien ici ne montre quels entretiens ont été faits sans être cités, ni quelle part les outils ont prise à
# ces succès.

# %% [markdown] lang="en"
# En Marche was 396 days old on the night of the second round and 456 at the interview: “a year” fits
# [@lelab2016], though not to the letter, which would call for 91 days fewer. The Women’s Equality Party,
# launched in March 2015 [@observer2024], was 828 to 858 days old, and “two years” fits as well; that it
# became solid within a year cannot be measured. Labour gained 30 seats but had 55 fewer than the
# Conservatives [@commonslibrary2017] and 758,766 fewer votes [@bbc2017]: “the same thing” is wrong
# if a victory is meant and right if a leap forward is; the quotation does not say which. In 2016 Labour
# gained, net, 156,000 members, while the next party, the Liberal Democrats, gained 17,000
# [@commonslibrary2018]; in the first half of 2017 the order is reversed. The PTB, probably the party
# called “communist”, led the Socialists by 8.9 points in the June poll (4.8 to 13.0); it trailed by 3.2 in
# September, less than the error of that poll [@lesoir2017], and by 12.5 at the ballot box in 2019
# [@lecho2019]. As for the UMP, it had changed its name 582 days before 2017, without ceasing to exist
# [@franceinfo2015].
#
# ## What follows
#
# The calendar of the fieldwork is the one that the article announces. The quotation mixes durations that
# are right, gains that are real, and phrases that go beyond the facts if victories are meant. The article
# already presents it as sales talk, without discussing its facts.
#
# Nothing here shows which interviews were held without being quoted, or what part the tools had in these
# successes.

# %% [markdown] lang="es"
# En Marche tenía 396 días la noche de la segunda vuelta y 456 en la entrevista: «un año» es adecuado
# [@lelab2016], aunque no a la letra, que pediría 91 días menos. El Women’s Equality Party, lanzado en marzo
# de 2015 [@observer2024], tenía de 828 a 858, y «dos años» también lo es; que se hiciera sólido en un año no
# puede medirse. El Partido Laborista ganó 30 escaños, pero obtuvo 55 menos que los conservadores
# [@commonslibrary2017] y 758 766 votos menos [@bbc2017]: «lo mismo» es inexacto si se trata de una victoria y
# exacto si se trata de un avance; la cita no lo aclara. En 2016 ganó, en términos netos, 156 000 afiliados,
# mientras el partido siguiente, los liberal-demócratas, ganaba 17 000 [@commonslibrary2018]; en la primera
# mitad de 2017 el orden se invierte. El PTB, al parecer el partido llamado «comunista», aventaja al PS en 8,9
# puntos en el sondeo de junio (de 4,8 a 13,0); queda 3,2 por detrás en septiembre, menos que el error de ese
# sondeo [@lesoir2017], y 12,5 en las urnas en 2019 [@lecho2019]. La UMP, por su parte, había cambiado de
# nombre 582 días antes de 2017, sin dejar de existir [@franceinfo2015].
#
# ## Lo que de ello se sigue
#
# El calendario de la investigación es el que anuncia el artículo. La cita, en cambio, mezcla duraciones
# exactas, avances reales y fórmulas que, entendidas como victorias, van más allá de los hechos. El artículo
# ya la presenta como discurso de venta, sin discutir sus hechos.
#
# Nada muestra aquí qué entrevistas se hicieron sin citarse, ni qué parte tuvieron las herramientas en estos
# éxitos.

# %%
gap, gap_low, gap_high = leads["jun"]
RESULTS = {
    "c10": {
        # The book's corpus is wider on one side and may be narrower on the other: a ceiling and a floor.
        "teams": lab.result(figure["teams-book"], None, figure["teams-book"]),
        "suppliers": lab.result(figure["suppliers-book"], figure["suppliers-book"], None),
        "total": lab.result(book, figure["teams-book"], book),
    },
    "c11": {
        "calendar-years": lab.result(len(beyond), len(beyond), len(beyond)),
    },
    "c14a": {
        "launch-to-victory": lab.result(to_victory, to_victory, to_victory),
        "launch-to-interview": lab.result(to_interview, to_interview, to_interview),
    },
    "c14b": {
        "seats": lab.result(seats, seats_least, seats),
        "gained": lab.result(gained, gained, gained),
    },
    "c14c": {"rise": lab.result(rise, rise_low, rise_high)},
    "c14d": {
        "poll": lab.result(round(gap, 1), round(gap_low, 1), round(gap_high, 1), "otherwise"),
        "vote": lab.result(round(ballot, 1), round(ballot, 1), round(ballot, 1), "otherwise"),
    },
    "c14e": {"age": lab.result((youngest + oldest) / 2, youngest, oldest)},
    "c19": {
        "renaming": lab.result(renamed, renamed, renamed),
        "party": lab.result(without_party, without_party, without_party),
    },
}
FIGURES = {
    "interviews": {
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
