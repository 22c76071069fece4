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
# # Facebook : de 50 à 87 millions de comptes
#
# L’introduction de l’article rapproche deux nombres : celui de la presse, 50 millions, publié le 17 mars
# 2018, et celui de l’entreprise, « près de 87 millions », annoncé le 4 avril ([¶ 1](par:p1)). Aucun des deux
# n’est un dénombrement que l’on puisse refaire. Le premier est le nombre publié par la presse, le second un
# maximum que Facebook a calculé sur ses propres données.
#
# Ce carnet pose donc deux questions plus modestes. L’article rapporte-t-il les nombres qui ont été publiés ?
# Le total de Facebook s’accorde-t-il avec le tableau par pays paru en même temps que lui ?

# %% [markdown] lang="en"
# # Facebook: from 50 to 87 million accounts
#
# The article’s introduction sets two numbers side by side: the press’s 50 million, published on 17 March
# 2018, and the company’s “nearly 87 million”, announced on 4 April ([¶ 1](par:p1)). Neither is a count that
# anyone outside can repeat. The first is the number that the press published, the second a maximum that
# Facebook worked out from its own data.
#
# This notebook therefore asks two more modest questions. Does the article report the numbers that were
# published? Does Facebook’s total agree with the table of countries that came out with it?

# %% [markdown] lang="es"
# # Facebook: de 50 a 87 millones de cuentas
#
# La introducción del artículo contrapone dos cifras: la de la prensa, 50 millones, publicada el 17 de marzo
# de 2018, y la de la empresa, «casi 87 millones», anunciada el 4 de abril ([¶ 1](par:p1)). Ninguna es un
# recuento que pueda repetirse desde fuera. La primera es la que publicó la prensa; la segunda, un máximo
# que Facebook calculó con sus propios datos.
#
# Este cuaderno plantea, pues, dos preguntas más modestas. ¿Recoge el artículo las cifras que se publicaron?
# ¿Concuerda el total de Facebook con la tabla de países difundida al mismo tiempo?

# %%
from collections.abc import Iterator, Mapping
from decimal import Decimal

from matplotlib.axes import Axes

import lab

PERCENT, MILLION = 100, 1_000_000
Span = tuple[float, float]

printed = {row["name"]: row["value"] for row in lab.table("c01_facebook")}
shares = {name.removeprefix("share-"): text for name, text in printed.items() if name.startswith("share-")}
accounts = {country: int(printed[f"accounts-{country}"]) for country in shares}

# Figures that more than one source gives are the same in each.
assert all(printed[name.removeprefix("check-")] == text for name, text in printed.items() if "check-" in name)
assert printed["press-figure"] == printed["press-figure-short"]

# %% [markdown] lang="fr"
# ## Comment le savoir
#
# Pour les dix pays les plus touchés, le tableau donne un nombre maximal de comptes et la part du total,
# arrondie au dixième de pour cent [@neowin2018]. Il ne donne pas le total exact, mais chaque ligne le borne.
# La part imprimée 81,6 % vaut pour toute valeur comprise entre 81,55 % et 81,65 % : le nombre de comptes
# divisé par l’une puis par l’autre donne le plus grand et le plus petit total que cette ligne admet. Le total
# doit convenir aux dix lignes à la fois.
#
# Nous lisons ce tableau dans la presse, non sur la page de Facebook, qui n’a pas été vue. Plusieurs cases
# se retrouvent ailleurs : les parts des trois premiers pays [@databoks], le compte et la part du Canada
# [@cbc2018], le compte du Royaume-Uni [@euobserver2018].

# %% [markdown] lang="en"
# ## How the number can be checked
#
# For the ten countries most affected the table gives a maximum number of accounts and a share of the total,
# rounded to a tenth of a per cent [@neowin2018]. It does not give the exact total, but each row puts bounds
# on it. A printed 81.6% stands for any value from 81.55% to 81.65%: dividing the accounts by the one bound
# and then by the other gives the largest and the smallest total that this row allows. The total must suit all
# ten rows at once.
#
# We read the table in the press and not on Facebook’s own page, which we have not seen. Several cells can be
# found elsewhere, however: the shares of the first three countries [@databoks], the accounts and share of
# Canada [@cbc2018], the accounts of the United Kingdom [@euobserver2018].

# %% [markdown] lang="es"
# ## Cómo podría saberse
#
# Para los diez países más afectados, la tabla ofrece un número máximo de cuentas y el porcentaje del total,
# redondeado a la décima [@neowin2018]. No da el total exacto, pero cada fila lo acota. Un 81,6 % impreso
# representa cualquier valor entre 81,55 % y 81,65 %: al dividir las cuentas por uno y otro límite se obtienen
# el total mayor y el menor que esa fila admite. El total ha de ajustarse a las diez filas a la vez.
#
# Leemos la tabla en la prensa y no en la página de Facebook, que no hemos visto. Varias casillas se
# encuentran, no obstante, en otros lugares: los porcentajes de los tres primeros países [@databoks], las
# cuentas y el porcentaje de Canadá [@cbc2018], las cuentas del Reino Unido [@euobserver2018].

# %%
# Where the true value may lie beside a printed number, in units of its last digit.
ROUNDED, CUT_OFF, ROUNDED_UP = (-0.5, 0.5), (0.0, 1.0), (-1.0, 0.0)


def span(text: str, convention: Span = ROUNDED) -> Span:
    """Return the values that a printed number may stand for; zeros that end a whole number are no digits of it."""
    number = Decimal(text) if "." in text else Decimal(text).normalize()
    unit = 10.0 ** int(number.as_tuple().exponent)
    return float(number) + convention[0] * unit, float(number) + convention[1] * unit


def total_from(country: str, convention: Span = ROUNDED) -> Span:
    """Return the totals of which a country's accounts can be the printed share."""
    low, high = span(shares[country], convention)
    return PERCENT * accounts[country] / high, PERCENT * accounts[country] / low


def common(spans: list[Span]) -> Span | None:
    """Return what all spans have in common, or None if that is nothing."""
    low, high = max(low for low, _ in spans), min(high for _, high in spans)
    return (low, high) if low <= high else None


def show(bounds: Span | None, unit: float = 1, decimals: int = 2) -> str:
    """Write two bounds, or the sign of the empty set."""
    return " – ".join(f"{bound / unit:.{decimals}f}" for bound in bounds) if bounds else "∅"


totals = {country: total_from(country) for country in shares}
# Should no total suit every row, the largest row alone speaks.
company = common(list(totals.values())) or totals["us"]
low, high = company
point = PERCENT * accounts["us"] / float(shares["us"])
assert low <= point <= high and all(least < most for least, most in totals.values())

# n: accounts; p: share as printed; n/T: share recomputed; T: totals that the row allows.
print(f"{'':2} {'n':>12} {'p (%)':>6} {'n/T (%)':>8} {'T (10⁶)':>16}")
again = {country: f"{PERCENT * accounts[country] / point:.1f}" for country in shares}
for country in shares:
    count = f"{accounts[country]:,}".replace(",", " ")
    bounds = show(totals[country], MILLION)
    print(f"{country.upper():2} {count:>12} {shares[country]:>6} {again[country]:>8} {bounds:>16}")
print(f"n/T = p: {sum(again[country] == shares[country] for country in shares)} / {len(shares)}")
print(f"T = {point / MILLION:.2f} (10⁶); {show((low, high), MILLION)}")
for sign, convention in (("⌊p⌋", CUT_OFF), ("⌈p⌉", ROUNDED_UP)):
    print(f"T | {sign} = {show(common([total_from(country, convention) for country in shares]), MILLION)}")

# %% [markdown] lang="fr"
# ## Ce que dit le tableau
#
# Les dix lignes s’accordent ; le dessin qui suit montre les totaux que chacune admet. Les États-Unis à eux
# seuls placent le total entre 86,51 et 86,61 millions ; l’Inde, dont la part n’atteint que de justesse 0,6 %,
# relève la borne inférieure à 86,53. En divisant 70 632 350 par 0,816, on trouve 86,56 millions, et les dix
# parts recalculées sur ce total sont celles qui ont été imprimées. Le tableau a donc été arrondi au plus
# proche : avec des décimales coupées, ou arrondies par excès, aucun total ne conviendrait.
#
# Le total caché s’arrondit à 87 millions et lui est un peu inférieur : « près de » est juste. Mais cet
# intervalle mesure seulement la précision de ce que Facebook a publié. Les comptes et les parts ont le même
# auteur : leur accord montre une publication cohérente, il ne confirme pas de l’extérieur le nombre de
# personnes touchées.

# %% [markdown] lang="en"
# ## What the table says
#
# The ten rows agree; the drawing below shows the totals that each allows. The United States alone puts the
# total between 86.51 and 86.61 million; India, whose share only just reaches 0.6%, raises the lower bound to
# 86.53. Dividing 70,632,350 by 0.816 gives 86.56 million, and all ten shares recomputed from that total are
# those that were printed. So the table was rounded to the nearest tenth: had digits been truncated, or
# rounded up, no total would fit.
#
# The hidden total rounds to 87 million and lies a little below it, so “nearly” is right. Yet the interval
# only measures how precise Facebook’s publication is. Accounts and shares have the same author: their
# agreement shows that the publication is coherent; it is no outside proof of how many people were affected.

# %% [markdown] lang="es"
# ## Lo que dice la tabla
#
# Las diez filas concuerdan; el dibujo siguiente muestra los totales que admite cada una. Estados Unidos por
# sí solo sitúa el total entre 86,51 y 86,61 millones; la India, cuyo porcentaje alcanza por muy poco el 0,6
# %, eleva el límite inferior a 86,53. Al dividir 70 632 350 por 0,816 se obtienen 86,56 millones, y los diez
# porcentajes recalculados a partir de ese total son los que se imprimieron. La tabla se redondeó, pues, a la
# décima más próxima: con decimales truncados, o redondeados por exceso, ningún total serviría.
#
# El total oculto se redondea a 87 millones y queda algo por debajo: «casi» es exacto. Pero el intervalo solo
# mide la precisión de lo que publicó Facebook. Las cuentas y los porcentajes tienen el mismo autor: su
# concordancia muestra una publicación coherente, pero no confirma desde fuera cuántas personas se vieron
# afectadas.

# %% figure="totals"
BINDING = [country for country in shares if low in totals[country] or high in totals[country]]
WORDS = {
    "fr": {
        "us": "États-Unis", "ph": "Philippines", "id": "Indonésie", "gb": "Royaume-Uni", "mx": "Mexique",
        "ca": "Canada", "in": "Inde", "br": "Brésil", "vn": "Viêt Nam", "au": "Australie",
        "all": "Les dix à la fois",
        "whole": "Totaux admis", "close": "Vue rapprochée", "axis": "Total (millions)",
    },
    "en": {
        "us": "United States", "ph": "Philippines", "id": "Indonesia", "gb": "United Kingdom", "mx": "Mexico",
        "ca": "Canada", "in": "India", "br": "Brazil", "vn": "Vietnam", "au": "Australia",
        "all": "All ten at once",
        "whole": "Totals allowed", "close": "Close-up", "axis": "Total (millions)",
    },
    "es": {
        "us": "Estados Unidos", "ph": "Filipinas", "id": "Indonesia", "gb": "Reino Unido", "mx": "México",
        "ca": "Canadá", "in": "India", "br": "Brasil", "vn": "Vietnam", "au": "Australia",
        "all": "Las diez a la vez",
        "whole": "Totales admitidos", "close": "Detalle", "axis": "Total (millones)",
    },
}  # fmt: skip
COLUMNS = {
    "fr": ("Pays", "Plus petit total (millions)", "Plus grand total (millions)"),
    "en": ("Country", "Smallest total (millions)", "Largest total (millions)"),
    "es": ("País", "Total menor (millones)", "Total mayor (millones)"),
}


def rows_of_totals(lang: str) -> Iterator[tuple[str, ...]]:
    """Yield the bounds of each bar, and of the band that all have in common."""
    for name, bounds in (*totals.items(), ("all", company)):
        yield WORDS[lang][name], *(lab.number(bound / MILLION, 2, lang) for bound in bounds)


def paint_spans(axes: Axes, window: Span, ticks: list[float], decimals: int, lang: str) -> None:
    """Draw one bar a row of the table from its least to its greatest total, in a window of the axis."""
    for row, country in enumerate(shares):
        least, most = (bound / MILLION for bound in totals[country])
        start, end = max(least, window[0]), min(most, window[1])
        look = {"fill": False, "edgecolor": lab.RED, "hatch": "////"} if country in BINDING else {"color": lab.BLUE}
        axes.barh(row, end - start, left=start, height=0.56, **look)
    axes.axvspan(low / MILLION, high / MILLION, color=lab.LIGHT, linewidth=0, zorder=0)
    axes.set(xlim=window, ylim=(len(shares) - 0.4, -0.6), xlabel=WORDS[lang]["axis"])
    axes.set_xticks(ticks, [lab.number(tick, decimals, lang) for tick in ticks])
    axes.set_yticks(range(len(shares)), [WORDS[lang][country] for country in shares])
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)


def paint(axes: Axes, lang: str, words: Mapping[str, str]) -> None:
    """Draw the totals that each row allows, whole and close up."""
    figure = axes.figure
    axes.remove()
    whole, close = figure.subplots(2, 1, gridspec_kw={"hspace": 0.1})
    paint_spans(whole, (66, 104), [70, 80, 90, 100], 0, lang)
    paint_spans(close, (86.48, 86.64), [86.5, 86.55, 86.6], 2, lang)
    bounds = "–".join(lab.number(bound / MILLION, 2, lang) for bound in (low, high))
    whole.set_title(words["whole"], fontsize=10, loc="left")
    close.set_title(f"{words['close']} ({bounds})", fontsize=10, loc="left")


lab.draw("c01_facebook", "totals", paint, WORDS, size=(5.2, 7.2))

# %% [markdown] lang="fr"
# ## Ordres de grandeur
#
# Les dix pays réunissent 77 140 103 comptes, soit 89 % du total ; le reste se partage entre au moins 31
# autres pays, puisque aucun d’eux ne peut dépasser le dernier des dix.
#
# D’après la presse, environ 270 000 personnes ont installé l’application et rempli son questionnaire
# [@sudburystar2018; @francetvinfo2018]. Cela ferait à peu près 320 comptes distincts par répondant (315 à
# 327), et au moins 180 pour le chiffre de la presse : leur nombre moyen d’amis aurait dû être au moins de
# cet ordre, si le plafond était le nombre réel.
#
# Pour la France, la presse a donné 211 591 [@europe1-2018] et 211 667 [@rtl2018]. L’écart est de 76, nombre
# des répondants français : c’est le même décompte, sans eux et avec eux. S’ils étaient seuls en cause, il
# leur faudrait 2 784 amis chacun ; mais les amis français de ceux qui avaient installé l’application à
# l’étranger comptaient aussi [@europe1-2018].

# %% [markdown] lang="en"
# ## Orders of magnitude
#
# The ten countries add up to 77,140,103 accounts, 89% of the total; the rest must be spread over at least
# 31 other countries, since none of them can exceed the tenth.
#
# According to the press about 270,000 people installed the app and took its quiz [@sudburystar2018;
# @francetvinfo2018]. That would make some 320 distinct accounts per installer (315 to 327), and at least
# 180 for the press’s figure: their mean number of friends should have been at least of that order, if the
# ceiling were the true number.
#
# For France, 211,591 [@europe1-2018] and 211,667 [@rtl2018] were printed. They differ by 76, the number
# of installers in France: one count, without them and with them. By themselves they would need 2,784
# friends each; but French friends of people who had installed the app abroad counted too [@europe1-2018].

# %% [markdown] lang="es"
# ## Órdenes de magnitud
#
# Los diez países suman 77 140 103 cuentas, el 89 % del total; el resto ha de repartirse entre al menos
# otros 31 países, pues ninguno puede superar al décimo.
#
# Según la prensa, unas 270 000 personas instalaron la aplicación y respondieron a su cuestionario
# [@sudburystar2018; @francetvinfo2018]. Eso daría alrededor de 320 cuentas distintas por participante (de
# 315 a 327), y al menos 180 para la cifra de la prensa: su número medio de amigos debería haber sido al
# menos de ese orden, si el techo fuera la cifra real.
#
# Para Francia se publicaron 211 591 [@europe1-2018] y 211 667 [@rtl2018]. La diferencia es de 76, el
# número de participantes franceses: es el mismo recuento, sin ellos y con ellos. Por sí solos
# necesitarían 2784 amigos cada uno; pero también contaban los amigos franceses de quienes la habían
# instalado en el extranjero [@europe1-2018].

# %%
top, tenth = sum(accounts.values()), min(accounts.values())
others = -((top - low) // tenth)  # rounded up
few, many = span(printed["installers"])
press, firm = int(printed["press-figure"]), int(printed["firm-figure"])
friends, installers = int(printed["friends-fr"]), int(printed["installers-fr"])
france, germany, italy = (int(printed[f"accounts-{country}"]) for country in ("fr", "de", "it"))
union = span(printed["accounts-eu"])
assert low < top + tenth * others and few < many and friends < france

print(f"n = {top:,} = {top / point:.2f} T; (T − n) / n(AU) ≥ {others:.0f}".replace(",", " "))
print(f"DE, IT, FR < AU: {max(germany, italy, france)} < {tenth}")
print(f"T / installers = {show((low / many, high / few), 1, 0)}; press / installers ≥ {press / many:.0f}")
print(f"{france} − {friends} = {france - friends}; installers (FR) = {installers}")
print(f"friends / installers (FR) = {friends / installers:.0f}")
print(f"FR / T = {PERCENT * france / point:.2f} %")
for country, number in (("FR", france), ("GB", accounts["gb"])):
    share = (PERCENT * number / MILLION / union[1], PERCENT * number / MILLION / union[0])
    print(f"{country} / EU = {show(share, 1, 1)} %")
print(f"T / press < {high / press:.2f}; firm / T = {firm / point:.2f}")

# %% [markdown] lang="fr"
# ## Ce que les nombres veulent dire
#
# La presse écrivait « plus de 50 millions » [@cbc2018], ou 50 millions tout court [@globalnews2018].
# L’article retient la forme courte, et ce qui était un plancher devient une valeur. Ce nombre ne se recalcule
# pas : le carnet le reprend tel quel, comme borne inférieure sans borne supérieure.
#
# Le nombre de Facebook est à l’inverse un plafond : « jusqu’à » 87 millions [@francetvinfo2018], un maximum
# obtenu par une méthode voulue aussi large que possible [@techradar2018], dont Mark Zuckerberg disait que la
# réalité pouvait être en deçà, mais non au-delà [@euobserver2018]. L’expression « près de » le fait
# oublier. Un plancher et un plafond ne se comparent pas comme deux mesures : leur rapport, 1,73 au plus,
# ne mesure aucune croissance. Cambridge Analytica affirmait pour sa part n’avoir reçu que 30 millions de
# fiches au plus [@usaherald2018] ; rien ici ne permet d’en juger.
#
# Enfin, la collecte fut le fait d’une application, celle du chercheur A. Kogan. Selon la presse, il transmit
# ensuite les données à l’entreprise [@cbc2018; @sudburystar2018] ; selon le dirigeant par intérim de
# celle-ci, la société du chercheur les céda à SCL, firme liée [@buzzfeed2018]. Les répondants avaient
# eux-mêmes lancé le questionnaire ; ce sont leurs amis qui n’en savaient rien.

# %% [markdown] lang="en"
# ## What the numbers mean
#
# The press wrote “more than 50 million” [@cbc2018], or plainly 50 million [@globalnews2018]. The article
# keeps the short form, and what was a floor becomes a value. This number cannot be derived: the notebook
# takes it as it stands, a lower bound without an upper one.
#
# Facebook’s number is the opposite, a ceiling: “up to” 87 million [@francetvinfo2018], a maximum reached by a
# method meant to be as wide as possible [@techradar2018], of which Mark Zuckerberg said that reality might be
# below it but not above [@euobserver2018]. The word “nearly” hides this. A floor and a ceiling do
# not compare as two measurements do: their ratio, 1.73 at most, is no increase. Cambridge Analytica for its
# part maintained that it had received 30 million records at most [@usaherald2018]; nothing here allows us to
# judge.
#
# Lastly, the collecting was done by an app, that of the researcher A. Kogan. According to the press he then
# passed the data on to the firm [@cbc2018; @sudburystar2018]; according to the firm’s acting head, the
# researcher’s company licensed them to SCL, an affiliate [@buzzfeed2018]. The installers had started the quiz
# themselves; it was their friends who knew nothing of it.

# %% [markdown] lang="es"
# ## Lo que significan las cifras
#
# La prensa escribía «más de 50 millones» [@cbc2018], o 50 millones sin más [@globalnews2018]. El artículo
# conserva la forma breve, y lo que era un suelo pasa a ser un valor. Esa cifra no se deriva: el cuaderno la
# toma tal cual, como límite inferior sin límite superior.
#
# La cifra de Facebook es lo contrario, un techo: «hasta» 87 millones [@francetvinfo2018], un máximo obtenido
# con un método que se quiso lo más amplio posible [@techradar2018], del que Mark Zuckerberg decía que la
# cifra real podía quedar por debajo, pero no por encima [@euobserver2018]. La palabra «casi» lo hace olvidar.
# Un suelo y un techo no se comparan como dos mediciones: su cociente, 1,73 como mucho, no mide un
# crecimiento. Cambridge Analytica sostenía, por su parte, que había recibido 30 millones de registros como
# máximo [@usaherald2018]; nada permite aquí juzgarlo.
#
# Por último, la recogida fue obra de una aplicación, la del investigador A. Kogan. Según la prensa, este
# transmitió después los datos a la empresa [@cbc2018; @sudburystar2018]; según el director interino de esta,
# la empresa del investigador los cedió a SCL, firma vinculada [@buzzfeed2018]. Los participantes habían
# iniciado ellos mismos el cuestionario; eran sus amigos quienes no sabían nada.

# %%
company_figure, least, most = (round(int(bound), -4) for bound in (point, low, high))
RESULTS = {
    "c01": {
        "press-figure": lab.result(press, press, None),
        "company-figure": lab.result(company_figure, least, most),
    }
}
FIGURES = {
    "totals": {
        "alt": {
            "fr": (
                "Dix barres horizontales, une par pays : les totaux que chaque ligne du tableau admet. "
                "Les États-Unis n’en laissent qu’un filet, de 86,51 à 86,61 millions ; l’Australie va de "
                "69,1 à 88,9, l’Inde de 86,53 à 102,3. En vue rapprochée, les barres de l’Inde et des "
                "États-Unis ne se recouvrent que de 86,53 à 86,61 ; les huit autres couvrent toute la "
                "fenêtre."
            ),
            "en": (
                "Ten horizontal bars, one a country: the totals that each row of the table allows. The "
                "United States leaves only a sliver, from 86.51 to 86.61 million; Australia runs from "
                "69.1 to 88.9, India from 86.53 to 102.3. In the close-up the bars of India and the "
                "United States overlap only from 86.53 to 86.61; the other eight fill the whole window."
            ),
            "es": (
                "Diez barras horizontales, una por país: los totales que admite cada fila de la tabla. "
                "Estados Unidos solo deja una franja finísima, de 86,51 a 86,61 millones; Australia va de "
                "69,1 a 88,9 y la India, de 86,53 a 102,3. En el detalle, las barras de la India y de "
                "Estados Unidos solo se superponen de 86,53 a 86,61; las otras ocho ocupan toda la "
                "ventana."
            ),
        },
        "caption": {
            "fr": (
                "Totaux compatibles avec la part arrondie de chaque pays [@neowin2018]. Les deux barres rouges "
                "hachurées, États-Unis et Inde, fixent les bornes ; la bande claire est ce que les dix ont en commun."
            ),
            "en": (
                "Totals compatible with each country’s rounded share [@neowin2018]. The two hatched red bars, the "
                "United States and India, set the bounds; the pale band is what all ten have in common."
            ),
            "es": (
                "Totales compatibles con el porcentaje redondeado de cada país [@neowin2018]. Las dos barras rojas "
                "rayadas, Estados Unidos e India, fijan los límites; la banda clara es lo que las diez tienen en común."
            ),
        },
        "table": lab.shown_as_table(COLUMNS, rows_of_totals),
    }
}
