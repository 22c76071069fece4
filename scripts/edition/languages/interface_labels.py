"""The fixed words of the interface in every language that pages can have, and how dates and numbers are written."""

from collections.abc import Mapping

from edition.languages.audit_labels import AUDIT
from edition.words.ids import Lang

LABELS: Mapping[str, Mapping[str, str]] = {
    "language_name": {"fr": "Français", "en": "English", "es": "Español"},
    "page.index": {"fr": "Présentation", "en": "Overview", "es": "Presentación"},
    "page.article": {"fr": "L’article", "en": "The article", "es": "El artículo"},
    "page.references": {"fr": "Bibliographie", "en": "References", "es": "Bibliografía"},
    "page.claims": {"fr": "Affirmations chiffrées", "en": "Quantitative claims", "es": "Afirmaciones cuantitativas"},
    "page.data": {"fr": "Données", "en": "Data", "es": "Datos"},
    "page.about": {"fr": "À propos", "en": "About", "es": "Acerca de la edición"},
    "page.notebook": {"fr": "Carnet", "en": "Notebook", "es": "Cuaderno"},
    "nav": {"fr": "Pages", "en": "Pages", "es": "Páginas"},
    "toc": {"fr": "Sur cette page", "en": "On this page", "es": "En esta página"},
    "languages": {"fr": "Langue", "en": "Language", "es": "Idioma"},
    "skip": {"fr": "Aller au contenu", "en": "Skip to content", "es": "Ir al contenido"},
    "menu": {"fr": "Menu", "en": "Menu", "es": "Menú"},
    "cover": {"fr": "Couverture", "en": "Cover", "es": "Portada"},
    "theme": {"fr": "Thème sombre", "en": "Dark theme", "es": "Tema oscuro"},
    "colon": {"fr": "\u00a0:", "en": ":", "es": ":"},
    "search": {"fr": "Chercher", "en": "Search", "es": "Buscar"},
    "search.label": {
        "fr": "Chercher dans l’édition",
        "en": "Search the edition",
        "es": "Buscar en la edición",
    },
    "search.none": {"fr": "Aucun passage trouvé", "en": "No passage found", "es": "Ningún pasaje encontrado"},
    "search.one": {"fr": "Un passage", "en": "One passage", "es": "Un pasaje"},
    "search.many": {"fr": "# passages", "en": "# passages", "es": "# pasajes"},
    "search.wait": {"fr": "L’index se charge…", "en": "Loading the index…", "es": "Cargando el índice…"},
    "search.failed": {
        "fr": "L’index n’a pas pu être chargé.",
        "en": "The index could not be loaded.",
        "es": "No se pudo cargar el índice.",
    },
    "search.hint": {
        "fr": "Flèches pour parcourir, Entrée pour ouvrir, Échap pour fermer. Les accents ne comptent pas.",
        "en": "Arrow keys to move, Enter to open, Escape to close. Accents do not matter.",
        "es": "Flechas para moverse, Intro para abrir, Esc para cerrar. Los acentos no importan.",
    },
    "close": {"fr": "Fermer", "en": "Close", "es": "Cerrar"},
    "abstracts": {"fr": "Résumés et mots-clés", "en": "Abstracts and keywords", "es": "Resúmenes y palabras clave"},
    "abstract.in": {"fr": "Résumé en", "en": "Abstract in", "es": "Resumen en"},
    "in.fr": {"fr": "français", "en": "French", "es": "francés"},
    "in.en": {"fr": "anglais", "en": "English", "es": "inglés"},
    "in.es": {"fr": "espagnol", "en": "Spanish", "es": "español"},
    "keywords": {"fr": "Mots-clés", "en": "Keywords", "es": "Palabras clave"},
    "notes": {"fr": "Notes de l’article", "en": "Notes of the article", "es": "Notas del artículo"},
    "biography": {"fr": "Notice biographique", "en": "About the author", "es": "Nota biográfica"},
    "note": {"fr": "Note", "en": "Note", "es": "Nota"},
    "note.back": {
        "fr": "Retour à l’appel de la note",
        "en": "Back to the call of note",
        "es": "Volver a la llamada de la nota",
    },
    "permalink": {
        "fr": "Lien permanent vers le passage",
        "en": "Permanent link to passage",
        "es": "Enlace permanente al pasaje",
    },
    "copied": {"fr": "Lien copié", "en": "Link copied", "es": "Enlace copiado"},
    "summary": {"fr": "Résumé", "en": "Summary", "es": "Resumen"},
    "summary.of": {
        "fr": "Résumé des éditeurs",
        "en": "The editors’ summary",
        "es": "Resumen de los editores",
    },
    "summaries.title": {
        "fr": "Structure de l’article, résumé par l’édition",
        "en": "The article, as summarised by this edition",
        "es": "El artículo, resumido por esta edición",
    },
    "journal.passage": {
        "fr": "Lire ce passage dans la revue",
        "en": "Read this passage in the journal",
        "es": "Leer este pasaje en la revista",
    },
    "journal.article": {
        "fr": "Lire l’article dans la revue",
        "en": "Read the article in the journal",
        "es": "Leer el artículo en la revista",
    },
    "add.text": {
        "fr": "Cette page résume l’article bloc par bloc. Qui possède une copie du texte peut l’y joindre sur sa machine :",
        "en": "This page summarises the article block by block. If you have a copy of the text, you can add it on your own machine:",
        "es": "Esta página resume el artículo bloque por bloque. Quien tenga una copia del texto puede añadirla en su ordenador:",
    },
    "add.text.how": {"fr": "comment faire", "en": "how to do it", "es": "cómo hacerlo"},
    "text.added": {
        "fr": "Avec les mots de l’article, joints d’après votre copie",
        "en": "With the words of the article, joined from your copy",
        "es": "Con las palabras del artículo, unidas desde su copia",
    },
    "text.private": {
        "fr": "Pour votre usage seulement : le texte n’est pas librement diffusable.",
        "en": "For your own use only: the text may not be redistributed.",
        "es": "Solo para su uso: el texto no puede redistribuirse.",
    },
    "words.missing": {
        "fr": "Ce passage n’a pas été trouvé dans votre copie.",
        "en": "This passage was not found in your copy.",
        "es": "Este pasaje no se encontró en su copia.",
    },
    "interview": {"fr": "entretien du", "en": "interview of", "es": "entrevista del"},
    "report": {"fr": "rapport de", "en": "report of", "es": "informe de"},
    "list": {"fr": "La liste de l’article", "en": "The article’s own list", "es": "La lista del artículo"},
    "editors.list": {"fr": "Ajouts des éditeurs", "en": "Added by the editors", "es": "Añadidos por los editores"},
    "cited.recorded": {
        "fr": "Tel que l’article le cite",
        "en": "As the article cites it",
        "es": "Tal como lo cita el artículo",
    },
    "cited.further": {
        "fr": "Lecture complémentaire, que rien ne cite ici",
        "en": "Further reading, cited nowhere here",
        "es": "Lectura complementaria, no citada aquí",
    },
    "cited.article": {"fr": "Cité dans l’article", "en": "Cited in the article", "es": "Citado en el artículo"},
    "cited.editors": {"fr": "Cité par les éditeurs", "en": "Cited by the editors", "es": "Citado por los editores"},
    "cited.claims": {"fr": "Source d’une affirmation", "en": "Source for a claim", "es": "Fuente de una afirmación"},
    "sources.one": {"fr": "Une référence citée", "en": "One work cited", "es": "Una obra citada"},
    "sources.many": {"fr": "# références citées", "en": "# works cited", "es": "# obras citadas"},
    "preview.reference": {
        "fr": "Voir dans la bibliographie",
        "en": "See in the references",
        "es": "Ver en la bibliografía",
    },
    "preview.note": {"fr": "Aller à la note", "en": "Go to the note", "es": "Ir a la nota"},
    "formats": {"fr": "Autres styles", "en": "Other styles", "es": "Otros estilos"},
    "cited.nowhere": {
        "fr": "Figure dans la liste sans être cité dans l’article.",
        "en": "Listed, and not cited in the article.",
        "es": "Figura en la lista sin estar citado en el artículo.",
    },
    "paragraphs": {"fr": "paragraphes", "en": "paragraphs", "es": "párrafos"},
    "section": {"fr": "section", "en": "section", "es": "sección"},
    "cite.edition": {
        "fr": "édition annotée, version {version} ({date})",
        "en": "annotated edition, version {version} ({date})",
        "es": "edición anotada, versión {version} ({date})",
    },
    "paragraph": {"fr": "paragraphe", "en": "paragraph", "es": "párrafo"},
    "quotation": {"fr": "citation", "en": "quotation", "es": "cita"},
    "item": {"fr": "point", "en": "item", "es": "punto"},
    "abstract": {"fr": "résumé", "en": "abstract", "es": "resumen"},
    "claim": {"fr": "affirmation", "en": "claim", "es": "afirmación"},
    "page": {"fr": "page", "en": "page", "es": "página"},
    "verdict": {"fr": "Verdict", "en": "Verdict", "es": "Veredicto"},
    "verdict.reproduced": {"fr": "reproduit", "en": "reproduced", "es": "reproducido"},
    "verdict.consistent": {"fr": "compatible", "en": "consistent", "es": "compatible"},
    "verdict.contradicted": {"fr": "contredit", "en": "contradicted", "es": "contradicho"},
    "verdict.attribution-differs": {
        "fr": "attribution différente",
        "en": "attribution differs",
        "es": "atribución distinta",
    },
    "verdict.plausible-under-assumptions": {
        "fr": "plausible sous hypothèses",
        "en": "plausible under assumptions",
        "es": "plausible bajo supuestos",
    },
    "verdict.not-derivable": {"fr": "non dérivable", "en": "not derivable", "es": "no derivable"},
    "strength": {"fr": "Force du test", "en": "Strength of the test", "es": "Solidez de la prueba"},
    "strength.very strong": {"fr": "très forte", "en": "very strong", "es": "muy alta"},
    "strength.strong": {"fr": "forte", "en": "strong", "es": "alta"},
    "strength.medium": {"fr": "moyenne", "en": "medium", "es": "media"},
    "strength.weak": {"fr": "faible", "en": "weak", "es": "baja"},
    "strength.none": {"fr": "aucune", "en": "none", "es": "ninguna"},
    "state.current": {"fr": "résultat à jour", "en": "result current", "es": "resultado al día"},
    "state.stale": {"fr": "résultat périmé", "en": "result out of date", "es": "resultado caduco"},
    "state.failed": {"fr": "l’exécution a échoué", "en": "the run failed", "es": "la ejecución falló"},
    "state.not-run": {"fr": "jamais exécuté", "en": "never run", "es": "nunca ejecutado"},
    "quantity": {"fr": "Grandeur", "en": "Quantity", "es": "Magnitud"},
    "stated": {"fr": "Écrit dans l’article", "en": "Stated in the article", "es": "Dicho en el artículo"},
    "derived": {"fr": "Retrouvé", "en": "Derived", "es": "Obtenido"},
    "tested": {"fr": "Ce qui a été vérifié", "en": "What was tested", "es": "Qué se ha comprobado"},
    "stated.in": {"fr": "Passage", "en": "Passage", "es": "Pasaje"},
    "notebook.open": {"fr": "Lire le carnet", "en": "Read the notebook", "es": "Leer el cuaderno"},
    "sources": {"fr": "Sources", "en": "Sources", "es": "Fuentes"},
    "unit.accounts": {"fr": "comptes", "en": "accounts", "es": "cuentas"},
    "unit.items": {"fr": "unités", "en": "items", "es": "unidades"},
    "unit.percent": {"fr": "pour cent", "en": "percent", "es": "por ciento"},
    "at.least": {"fr": "au moins", "en": "at least", "es": "al menos"},
    "at.most": {"fr": "au plus", "en": "at most", "es": "como máximo"},
    "to": {"fr": "à", "en": "to", "es": "a"},
    "code": {"fr": "Code", "en": "Code", "es": "Código"},
    "output": {"fr": "Résultat", "en": "Output", "es": "Resultado"},
    "notebook.source": {"fr": "Source du carnet", "en": "Source of the notebook", "es": "Fuente del cuaderno"},
    "witness": {"fr": "Fiche du témoin", "en": "The witness in brief", "es": "Ficha del testimonio"},
    "witness.what": {"fr": "Nature", "en": "What it is", "es": "Qué es"},
    "witness.bytes": {"fr": "Taille", "en": "Size", "es": "Tamaño"},
    "bytes": {"fr": "octets", "en": "bytes", "es": "bytes"},
    "release": {"fr": "Version de l’édition", "en": "Version of the edition", "es": "Versión de la edición"},
    "rights": {"fr": "Licences", "en": "Licences", "es": "Licencias"},
    "rights.text": {"fr": "Texte de l’article", "en": "Text of the article", "es": "Texto del artículo"},
    "rights.unknown": {
        "fr": "licence inconnue ; le texte n’est pas donné",
        "en": "licence unknown; the text is not given",
        "es": "licencia desconocida; no se ofrece el texto",
    },
    "rights.content": {"fr": "Contenu de l’édition", "en": "Content of the edition", "es": "Contenido de la edición"},
    "rights.code": {"fr": "Programme", "en": "Program", "es": "Programa"},
    "software": {
        "fr": "Ce que le site doit à d’autres",
        "en": "What the site owes to others",
        "es": "Lo que el sitio debe a otros",
    },
    "copy": {"fr": "La copie jointe", "en": "The joined copy", "es": "La copia unida"},
    "copy.file": {"fr": "Fichier", "en": "File", "es": "Archivo"},
    "copy.unplaced": {
        "fr": "lieux non retrouvés dans leur bloc",
        "en": "places not found inside their block",
        "es": "lugares no hallados en su bloque",
    },
    "match.exact": {"fr": "à l’identique", "en": "exact", "es": "idénticos"},
    "match.loose": {"fr": "avec des différences", "en": "with differences", "es": "con diferencias"},
    "match.missing": {"fr": "absents", "en": "missing", "es": "ausentes"},
    "match.ambiguous": {"fr": "ambigus", "en": "ambiguous", "es": "ambiguos"},
    "thesis": {"fr": "thèse de doctorat", "en": "PhD thesis", "es": "tesis doctoral"},
    "edition.of": {"fr": "Édition annotée de", "en": "Annotated edition of", "es": "Edición anotada de"},
    "data.intro": {
        "fr": "Tout ce que l’édition sait, en fichiers que d’autres outils lisent. Le contenu est sous licence # ; les mots de l’article n’y sont pas.",
        "en": "All that the edition knows, as files that other tools read. The content is licensed under #; the words of the article are not in it.",
        "es": "Todo lo que la edición sabe, en archivos que otras herramientas leen. El contenido tiene licencia #; las palabras del artículo no están en él.",
    },
    "data.file": {"fr": "Fichier", "en": "File", "es": "Archivo"},
    "data.what": {"fr": "Contenu", "en": "Content", "es": "Contenido"},
    "read": {
        "fr": "Lire l’édition en français",
        "en": "Read the edition in English",
        "es": "Leer la edición en español",
    },
    "title.printed": {"fr": "Titre imprimé", "en": "Printed title", "es": "Título impreso"},
    "quoted": {"fr": "Paroles citées", "en": "Quoting", "es": "Palabras citadas"},
    "read.as": {"fr": "lu comme", "en": "read as", "es": "leído como"},
    "checked": {"fr": "Vérification", "en": "Checked", "es": "Verificación"},
    "checked.yes": {"fr": "fiche vérifiée", "en": "record verified", "es": "ficha verificada"},
    "checked.partly": {
        "fr": "fiche vérifiée en partie",
        "en": "record verified in part",
        "es": "ficha verificada en parte",
    },
    "checked.no": {"fr": "fiche non vérifiée", "en": "record not verified", "es": "ficha no verificada"},
    "data.notebooks": {"fr": "carnet", "en": "notebook", "es": "cuaderno"},
    "data.notebook.data": {"fr": "données du carnet", "en": "data of the notebook", "es": "datos del cuaderno"},
    "hal": {"fr": "Notice HAL", "en": "HAL record", "es": "Ficha HAL"},
    "version": {"fr": "Version", "en": "Version", "es": "Versión"},
    "of.date": {"fr": "du", "en": "of", "es": "del"},
} | AUDIT

MONTHS: Mapping[str, tuple[str, ...]] = {
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "es": (
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
}


def languages() -> frozenset[str]:
    """Return the languages that the interface speaks."""
    return frozenset(MONTHS)


def label(name: str, lang: Lang | str) -> str:
    """Return a fixed word of the interface.

    Raises: KeyError if the interface does not have it in that language.
    """
    return LABELS[name][lang]


def date(iso: str, lang: Lang | str) -> str:
    """Write an ISO date, whole or in part.

    >>> date("2017-06-01", "fr"), date("2017-08-02", "en"), date("2009", "es")
    ('1er juin 2017', '2 August 2017', '2009')
    """
    parts = iso.split("-")
    year, month = parts[0], MONTHS[lang][int(parts[1]) - 1] if len(parts) > 1 else ""
    day = str(int(parts[2])) if len(parts) > 2 else ""
    if lang == "fr" and day == "1":
        day = "1er"
    join = " de " if lang == "es" else " "
    return join.join(part for part in (day, month, year) if part)


def number(value: float, lang: Lang | str) -> str:
    r"""Write a number with the separators of a language, to at most six significant digits after the point.

    >>> number(86559497, "fr"), number(86559497, "en"), number(1.74, "es")
    ('86\u202f559\u202f497', '86,559,497', '1,74')
    """
    whole = f"{value:,.0f}" if abs(value) >= 1000 else f"{value:g}"
    if lang == "en":
        return whole
    return whole.replace(",", "\N{NARROW NO-BREAK SPACE}").replace(".", ",")
