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
# # La Grande Marche : 25 000 questionnaires, sur combien ?
#
# Selon le [¶ 20](par:p20), la « Grande Marche », porte-à-porte qu’En Marche mena avec LiegeyMullerPons,
# rapporta « plus de 25 000 » questionnaires. Lancé le 28 mai 2016, il devait atteindre son but avant la fin
# juillet [@vingtminutes2016]. Selon l’article, les équipes démarchèrent ensuite, en les ciblant, les
# indécis et les sympathisants possibles. L’article donne la récolte, non ce qui avait été semé : ni le but
# annoncé, ni le nombre des portes.
#
# Ce carnet pose trois questions. Le nombre est-il celui qui fut publié ? Quelle part du but et des
# conversations représente-t-il ? Que faire de deux décomptes des portes qui diffèrent du simple au triple ?
# Cinq sources impriment 25 000 : La Tribune [@latribune2016], France 3 [@france3-2016], un coordinateur
# parisien [@medium2016], France-Soir, qui écrit « quelque » [@francesoir2016], et Brain
# [@brain-grandemarche]. Aucune n’écrit « plus de ».

# %% [markdown] lang="en"
# # The Grande Marche: 25,000 questionnaires, out of how many?
#
# According to [¶ 20](par:p20), the “Grande Marche”, the canvassing that En Marche carried out with
# LiegeyMullerPons, yielded “more than 25,000” questionnaires. Launched on 28 May 2016, it was to reach its
# aim by the end of July [@vingtminutes2016]. According to the article, the teams then did targeted
# canvassing of the undecided and of possible supporters. The article gives the harvest, not what was sown:
# neither the announced aim nor the number of doors.
#
# This notebook asks three questions. Is the number the one that was published? What share of the aim and of
# the conversations does it make? What is to be done with two counts of doors, one three times the other?
# Five sources print 25,000: La Tribune [@latribune2016], France 3 [@france3-2016], a coordinator in Paris
# [@medium2016], France-Soir, which has “some” 25,000 [@francesoir2016], and Brain [@brain-grandemarche].
# None has “more than”.

# %% [markdown] lang="es"
# # La Grande Marche: 25 000 cuestionarios, ¿de cuántos?
#
# Según el [¶ 20](par:p20), la «Grande Marche», el puerta a puerta que En Marche llevó a cabo con
# LiegeyMullerPons, reunió «más de 25 000» cuestionarios. Lanzado el 28 de mayo de 2016, debía alcanzar su
# meta antes de finales de julio [@vingtminutes2016]. Según el artículo, los equipos se dirigieron después,
# de forma selectiva, a indecisos y posibles simpatizantes. El artículo da la cosecha, no lo sembrado: ni la
# meta anunciada ni el número de puertas.
#
# Este cuaderno plantea tres preguntas. ¿Es la cifra la que se publicó? ¿Qué parte de la meta y de las
# conversaciones supone? ¿Qué hacer con dos recuentos de puertas, uno el triple del otro? Cinco fuentes
# imprimen 25 000: La Tribune [@latribune2016], France 3 [@france3-2016], un coordinador parisino
# [@medium2016], France-Soir, que escribe «unos» [@francesoir2016], y Brain [@brain-grandemarche]. Ninguna
# dice «más de».

# %%
from collections.abc import Iterator, Mapping

from matplotlib.axes import Axes

import lab

PERCENT, THOUSAND = 100, 1000

figures = lab.figures("c06_questionnaires")
assert all(figures[name] == int(figures[name]) for name in figures)
repeated = [value for name, value in figures.items() if name.startswith("check-questionnaires")]
assert set(repeated) == {figures["questionnaires"]}
assert figures["conversations"] == figures["check-conversations"]
assert figures["goal"] == figures["check-goal-conversations"] == figures["goal-questionnaires"]
assert figures["volunteers-gq"] == figures["planned-volunteers"]

# %% [markdown] lang="fr"
# ## Un quart du but, si l’on compte les questionnaires
#
# Le but était de consulter 100 000 personnes avant la fin juillet, ou, dans la même dépêche, de nouer 100 000
# conversations [@vingtminutes2016]. À l’automne, le mouvement annonçait 100 000 conversations et 25 000
# questionnaires [@france3-2016]. Compté en conversations, le but est donc atteint, en chiffres ronds ; compté
# en questionnaires, il l’est au quart, 25,0 %. C’est en questionnaires qu’un site hostile le comptait
# [@ndf2016].
#
# Tous ces nombres sont ronds. Si 25 000 est arrondi au millier, le compte exact va de 24 500 à 25 500 et la
# part de 24,5 à 25,5 %. Cet intervalle mesure l’arrondi, rien d’autre : les répondants se sont choisis
# eux-mêmes en ouvrant leur porte et en acceptant de parler, si bien qu’aucune erreur d’échantillonnage ne
# peut être calculée.

# %% [markdown] lang="en"
# ## A quarter of the aim, if questionnaires are counted
#
# The aim was to consult 100,000 people by the end of July or, in the same dispatch, to hold 100,000
# conversations [@vingtminutes2016]. In the autumn the movement announced 100,000 conversations and 25,000
# questionnaires [@france3-2016]. Counted in conversations, then, the aim was reached, in round figures;
# counted in questionnaires, a quarter of it was, 25.0%. A hostile site counted it in questionnaires
# [@ndf2016].
#
# All these numbers are round. If 25,000 is rounded to the nearest thousand, the exact count lies between
# 24,500 and 25,500 and the share between 24.5 and 25.5%. This interval measures rounding and nothing else:
# respondents chose themselves, by opening their door and agreeing to talk, so that no sampling error can be
# worked out.

# %% [markdown] lang="es"
# ## Una cuarta parte de la meta, si se cuentan los cuestionarios
#
# La meta era consultar a 100 000 personas antes de finales de julio o, en el mismo despacho, entablar 100 000
# conversaciones [@vingtminutes2016]. En otoño, el movimiento anunciaba 100 000 conversaciones y 25 000
# cuestionarios [@france3-2016]. Contada en conversaciones, la meta se alcanza, en cifras redondas; contada en
# cuestionarios, se alcanza en una cuarta parte, el 25,0 %. En cuestionarios la contaba un sitio hostil
# [@ndf2016].
#
# Todas estas cifras son redondas. Si 25 000 está redondeado al millar, el recuento exacto va de 24 500 a
# 25 500, y la proporción, de 24,5 a 25,5 %. Ese intervalo mide el redondeo y nada más: quienes respondieron se
# eligieron a sí mismos, al abrir la puerta y aceptar hablar, de modo que no puede calcularse ningún error
# de muestreo.


# %%
def rounded(value: float, unit: float = THOUSAND) -> tuple[float, float]:
    """Return the counts that rounding to the nearest unit turns into a printed number."""
    assert value % unit == 0
    return value - unit / 2, value + unit / 2


def share(part: float, whole: float) -> float:
    """Return a part of a whole in per cent."""
    assert part <= whole
    return PERCENT * part / whole


found = figures["questionnaires"]
low, high = rounded(found)
print(f"n = {found:.0f} ({low:.0f} – {high:.0f}); {1 + len(repeated)} ×")
for name in ("goal", "conversations", "doors-brain", "doors-gq"):
    whole = figures[name]
    print(f"n / {name} = {share(found, whole):.1f} % ({share(low, whole):.1f} – {share(high, whole):.1f})")
print(f"conversations / goal = {share(figures['conversations'], figures['goal']):.0f} %")

# %% [markdown] lang="fr"
# ## Combien de portes ?
#
# Brain compte 300 000 portes [@brain-grandemarche], GQ 100 000, frappées par quatre mille volontaires
# [@gq2017]. Le rendement est de 8,3 % dans un cas, de 25,0 % dans l’autre. Un troisième nombre aide à les
# départager. Avec 100 000 portes et autant de conversations, chaque porte aurait donné lieu à un échange.
# Or en 2012, dans le porte-à-porte que les mêmes fondateurs avaient organisé, 48 % des portes s’étaient
# ouvertes [@pons2017]. À ce taux, 100 000 conversations supposent au moins 208 000 portes. Le nombre de
# Brain est donc plus vraisemblable, et GQ a peut-être écrit « portes » pour « conversations » : c’est une
# inférence, non une preuve.
#
# Les volontaires posent la même difficulté : quatre mille selon GQ, autant que Guillaume Liegey en
# cherchait avant le départ [@rtl2016marche], mais 13 500 selon le coordinateur [@medium2016]. Cela fait
# 6,25 questionnaires par personne, ou 1,85, avec 7,4 conversations.

# %% [markdown] lang="en"
# ## How many doors?
#
# Brain counts 300,000 doors [@brain-grandemarche], GQ 100,000, knocked on by four thousand volunteers
# [@gq2017]. The yield is 8.3% in one case and 25.0% in the other. A third number helps to choose between
# them. With 100,000 doors and as many conversations, every door would have led to a conversation. Yet in 2012,
# in the canvassing that the same founders had organised, 48% of doors opened [@pons2017]. At that rate 100,000
# conversations take at least 208,000 doors. Brain’s number is therefore the likelier, and GQ may have written
# “doors” for “conversations”: this is an inference, not a proof.
#
# The volunteers raise the same difficulty: four thousand according to GQ, as many as Guillaume Liegey was
# looking for before the start [@rtl2016marche], but 13,500 according to the coordinator [@medium2016]. That
# makes 6.25 questionnaires a person, or else 1.85, with 7.4 conversations.

# %% [markdown] lang="es"
# ## ¿Cuántas puertas?
#
# Brain cuenta 300 000 puertas [@brain-grandemarche]; GQ, 100 000, a las que llamaron cuatro mil voluntarios
# [@gq2017]. El rendimiento es del 8,3 % en un caso y del 25,0 % en el otro. Un tercer dato ayuda a elegir.
# Con 100 000 puertas y otras tantas conversaciones, cada puerta habría dado lugar a una. Pero en
# 2012, en el puerta a puerta que habían organizado los mismos fundadores, se abrió el 48 % de las puertas
# [@pons2017]. A ese ritmo, 100 000 conversaciones exigen al menos 208 000 puertas. La cifra de Brain es,
# pues, más verosímil, y quizá GQ escribió «puertas» por «conversaciones»: es una inferencia, no una prueba.
#
# Con los voluntarios ocurre lo mismo: cuatro mil según GQ, tantos como buscaba Guillaume Liegey antes de
# empezar [@rtl2016marche], pero 13 500 según el coordinador [@medium2016]. Salen 6,25 cuestionarios por
# persona, o bien 1,85, con 7,4 conversaciones.

# %%
per_volunteer = {
    "volunteers": found / figures["volunteers"],
    "volunteers-gq": found / figures["volunteers-gq"],
}
talks = {name: share(figures["conversations"], figures[name]) for name in ("doors-brain", "doors-gq")}
least = figures["conversations"] / (figures["opening-rate"] / PERCENT)
assert figures["doors-gq"] <= least <= figures["doors-brain"]

many, few = figures["doors-brain"], figures["doors-gq"]
print(f"doors: {many:.0f} / {few:.0f} = {many / few:.0f}")
for name, value in talks.items():
    print(f"conversations / {name} = {value:.0f} % (2012: {figures['opening-rate']:.0f} %)")
print(f"conversations / {figures['opening-rate'] / PERCENT:.2f} = {least:.0f}")
for name, value in per_volunteer.items():
    print(f"n / {name} = {value:.2f}")
print(f"conversations / volunteers = {figures['conversations'] / figures['volunteers']:.1f}")

# %% figure="yield"
ROWS = ("doors-brain", "doors-gq", "goal", "conversations", "questionnaires")
WORDS = {
    "fr": {"doors-brain": "portes (Brain)", "doors-gq": "portes (GQ)", "goal": "but annoncé",
           "conversations": "conversations", "questionnaires": "questionnaires", "x": "Milliers"},
    "en": {"doors-brain": "doors (Brain)", "doors-gq": "doors (GQ)", "goal": "announced aim",
           "conversations": "conversations", "questionnaires": "questionnaires", "x": "Thousands"},
    "es": {"doors-brain": "puertas (Brain)", "doors-gq": "puertas (GQ)", "goal": "meta anunciada",
           "conversations": "conversaciones", "questionnaires": "cuestionarios", "x": "Miles"},
}  # fmt: skip
COLUMNS = {
    "fr": ("Grande Marche", "Nombre publié"),
    "en": ("Grande Marche", "Number published"),
    "es": ("Grande Marche", "Cifra publicada"),
}


def rows_of_yield(lang: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the number of each bar."""
    for name in ROWS:
        yield WORDS[lang][name], lab.number(figures[name], 0, lang)


def paint(axes: Axes, lang: str, words: Mapping[str, str]) -> None:
    """Draw the counts of the campaign, one bar each, with its number."""
    for row, name in enumerate(ROWS):
        plan = name == "goal"
        colour = "none" if plan else lab.RED if name == "questionnaires" else lab.BLUE
        edge, hatch = (lab.GREY, "//") if plan else ("none", None)
        axes.barh(row, figures[name] / THOUSAND, height=0.6, color=colour, edgecolor=edge, hatch=hatch)
        axes.text(figures[name] / THOUSAND + 5, row, lab.number(figures[name], 0, lang), va="center")
    axes.set_yticks(range(len(ROWS)), [words[name] for name in ROWS])
    axes.set(ylim=(len(ROWS) - 0.4, -0.6), xlim=(0, 370), xlabel=words["x"])
    axes.tick_params(axis="y", length=0)


lab.draw("c06_questionnaires", "yield", paint, WORDS, size=(5.2, 3.0))

# %% [markdown] lang="fr"
# ## Ce que cela change
#
# Le nombre de l’article est celui que le mouvement a publié, au mot « plus » près. L’article y voit ce que
# l’opération permit à l’équipe de récolter, sans dire si c’était peu ou beaucoup ; tout ce qui permettrait
# d’en juger est absent : le but, les portes, les refus. Le même fait se raconte de deux façons, un but
# atteint, si l’on compte avec le mouvement, ou manqué aux trois quarts, si l’on compte avec le site
# hostile ; les nombres sont, dans les deux cas, ceux du mouvement. Que les équipes aient ensuite visé les
# indécis, comme l’écrit l’article, et que la récolte y ait servi, n’est pas examiné ici. Il ne faut pas non
# plus confondre cette opération avec la Grande Marche pour l’Europe, plus tardive.

# %% [markdown] lang="en"
# ## What this changes
#
# The article’s number is the one that the movement published, give or take the words “more than”. The
# article gives it as what the operation enabled the team to gather, and does not say whether this was much
# or little; everything needed to judge is missing: the aim, the doors, the refusals. The same fact can be
# told in two ways, an aim reached, as the movement counts, or three quarters missed, as the hostile site
# does; the numbers are in both cases the movement’s. Whether the teams then targeted the undecided, as the
# article has it, and whether the harvest served for this, is not examined here. Nor should this operation
# be confused with the later Grande Marche for Europe.

# %% [markdown] lang="es"
# ## Lo que cambia
#
# La cifra del artículo es la que publicó el movimiento, salvo por el «más de». El artículo la da como lo
# que la operación permitió reunir al equipo, sin decir si era mucho o poco; falta todo lo que permitiría
# juzgarlo: la meta, las puertas, las negativas. El mismo hecho puede contarse de dos maneras, una meta
# alcanzada, si se cuenta con el movimiento, o fallida en sus tres cuartas partes, si se cuenta con el sitio
# hostil; las cifras son, en ambos casos, del movimiento. Si los equipos se dirigieron después a los
# indecisos, como escribe el artículo, y si la cosecha sirvió para ello, no se examina aquí. Tampoco debe
# confundirse esta operación con la posterior Grande Marche por Europa.

# %%
RESULTS = {"c06": {"questionnaires": lab.result(int(found), int(low), int(high))}}
FIGURES = {
    "yield": {
        "alt": {
            "fr": (
                "Cinq barres : 300 000 portes selon Brain, 100 000 selon GQ, un but de 100 000 personnes, 100 000 "
                "conversations, 25 000 questionnaires. La dernière fait le quart des trois précédentes."
            ),
            "en": (
                "Five bars: 300,000 doors according to Brain, 100,000 according to GQ, an aim of 100,000 people, "
                "100,000 conversations, 25,000 questionnaires. The last is a quarter of the three before it."
            ),
            "es": (
                "Cinco barras: 300 000 puertas según Brain, 100 000 según GQ, una meta de 100 000 personas, 100 000 "
                "conversaciones, 25 000 cuestionarios. La última es la cuarta parte de las tres anteriores."
            ),
        },
        "caption": {
            "fr": (
                "Les nombres publiés sur la Grande Marche [@brain-grandemarche; @gq2017; @vingtminutes2016; "
                "@france3-2016; @latribune2016]. La barre hachurée est un but, les autres des comptes déclarés ; en "
                "rouge, celui de l’article."
            ),
            "en": (
                "The numbers published about the Grande Marche [@brain-grandemarche; @gq2017; @vingtminutes2016; "
                "@france3-2016; @latribune2016]. The hatched bar is an aim, the others are declared counts; in red, "
                "the article’s."
            ),
            "es": (
                "Las cifras publicadas sobre la Grande Marche [@brain-grandemarche; @gq2017; @vingtminutes2016; "
                "@france3-2016; @latribune2016]. La barra rayada es una meta; las demás, recuentos declarados; en "
                "rojo, el del artículo."
            ),
        },
        "table": lab.shown_as_table(COLUMNS, rows_of_yield),
    }
}
