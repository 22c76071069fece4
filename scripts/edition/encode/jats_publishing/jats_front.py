"""What JATS says before the text: journal, article, rights; and of the edition, who made it, when, which version."""

from edition.encode.jats_publishing.jats_body import JatsText
from edition.encode.jats_publishing.jats_prose import ALI, JATS, JatsProse
from edition.encode.jats_publishing.jats_works import person
from edition.encode.xml_elements import Content
from edition.languages.interface_labels import label as word
from edition.model.cited.bibliography_entry import Name
from edition.model.edited_work import Work
from edition.records.describe_works import edition_title, of_edition, of_work
from edition.words.ids import Lang
from edition.words.web_address import licence_address


def front(prose: JatsProse) -> Content:
    """Return journal and article, as they appeared."""
    standoff = prose.edition.standoff
    return JATS.lines("front", _journal(standoff.work), _article(prose))


def _journal(work: Work) -> Content:
    """Return the journal; one without ISSN is known by its title, and has the empty one that the format wants."""
    publication = work.publication
    known = publication.issn or publication.journal
    return JATS.lines(
        "journal-meta",
        JATS.mixed("journal-id", known, journal_id_type="issn" if publication.issn else "title"),
        JATS.lines("journal-title-group", JATS.mixed("journal-title", publication.journal, lang=work.language)),
        JATS.mixed("issn", publication.issn),
    )


def _article(prose: JatsProse) -> Content:
    standoff = prose.edition.standoff
    work, record = standoff.work, of_work(standoff)
    ids = [("doi", record.doi), ("other", work.publication.hal), ("publisher-id", work.id)]
    first, last = record.page_range or (record.plain_pages, "")
    numbers = [("volume", record.volume), ("issue", record.issue), ("fpage", first), ("lpage", last)]
    return JATS.lines(
        "article-meta",
        [JATS.mixed("article-id", value, pub_id_type=kind) for kind, value in ids if value],
        _titles(work),
        _contributors("author", record.authors),
        _published(record.issued),
        [JATS.mixed(name, value) for name, value in numbers if value],
        permissions(prose, work.language),
        JATS.mixed("self-uri", href=record.url) if record.url else None,
        JatsText(prose).abstracts(),
        [_keywords(lang, words) for lang, words in work.keywords.items() if words],
    )


def _titles(work: Work) -> Content:
    translated = [
        JATS.lines("trans-title-group", JATS.mixed("trans-title", title), lang=lang)
        for lang, title in work.printed_title.items()
        if lang != work.language
    ]
    return JATS.lines(
        "title-group", JATS.mixed("article-title", work.title[work.language], lang=work.language), translated
    )


def _contributors(role: str, names: tuple[Name, ...]) -> Content:
    people = [JATS.mixed("contrib", person(name), contrib_type=role) for name in names]
    return JATS.some("contrib-group", people)


def _published(parts: tuple[int, ...]) -> Content:
    """Return a date, day before month before year."""
    names = ("year", "month", "day")
    found = [JATS.mixed(name, f"{part:02}") for name, part in zip(names, parts, strict=False)]
    iso = "-".join(f"{part:02}" for part in parts)
    return JATS.lines("pub-date", found[::-1], date_type="pub", iso_8601_date=iso)


def _keywords(lang: Lang, words: tuple[str, ...]) -> Content:
    return JATS.lines("kwd-group", [JATS.mixed("kwd", one) for one in words], lang=lang)


def permissions(prose: JatsProse, lang: Lang) -> Content:
    """Return what may be done with the editors' content, and with the article's words."""
    rights = prose.edition.standoff.work.rights
    unknown = word("text.private" if prose.edition.text else "rights.unknown", lang)
    return JATS.lines(
        "permissions",
        _licence("editorial-content", rights.content, lang, word("rights.content", lang), rights.content),
        _licence("article", rights.text or "", lang, word("rights.text", lang), rights.text or unknown),
    )


def _licence(what: str, name: str, lang: Lang, label: str, said: str) -> Content:
    address = licence_address(name)
    reference = JATS.mixed(f"{{{ALI}}}license_ref", address) if address else None
    words = JATS.mixed("license-p", f"{label}{word('colon', lang)} {said}")
    return JATS.lines("license", reference, words, specific_use=what, href=address, lang=lang)


def edition_front(prose: JatsProse, lang: Lang) -> Content:
    """Return what the edition is in one of its languages."""
    standoff = prose.edition.standoff
    work, record = standoff.work, of_edition(standoff.work, lang)
    version = JATS.lines(
        "custom-meta", JATS.mixed("meta-name", "version"), JATS.mixed("meta-value", work.release.version)
    )
    return JATS.lines(
        "front-stub",
        JATS.mixed("article-id", f"{record.key}.{lang}", pub_id_type="publisher-id"),
        JATS.lines("title-group", JATS.mixed("article-title", edition_title(work, lang))),
        _contributors("editor", record.editors),
        _published(record.issued),
        permissions(prose, lang),
        JATS.mixed("self-uri", href=record.url) if record.url else None,
        JatsText(prose, lang).abstracts() if prose.is_apart(lang) else None,
        JATS.lines("custom-meta-group", version, _witness(work, lang)),
    )


def _witness(work: Work, lang: Lang) -> list[Content]:
    """Return the witness, its siglum and checksum."""
    told = (
        f"{work.witness.siglum}{word('colon', lang)} {work.witness.description[lang]} (SHA-256 {work.witness.sha256})"
    )
    return [JATS.lines("custom-meta", JATS.mixed("meta-name", word("witness", lang)), JATS.mixed("meta-value", told))]
