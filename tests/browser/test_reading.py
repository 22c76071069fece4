"""The built site as a reader meets it: from disk, by mouse and keyboard, without script, on a phone, on paper."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin

import pytest
from edition.derive.page_names import MENU
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import build, until

pytestmark = [pytest.mark.browser, pytest.mark.site]

LANGUAGES = ("fr", "en", "es")


def url(site: Path, name: str) -> str:
    return (site / name).as_uri()


def test_the_article_page_is_light(browser: Browser, site: Path) -> None:
    window = browser.new_page()
    requests: Counter[str] = Counter()
    window.on("request", lambda request: requests.update([request.url]))
    window.goto(url(site, "fr/article.html"))
    window.wait_for_load_state("networkidle")
    window.close()
    assert sum(requests.values()) <= 7, requests
    assert all(address.startswith("file:") for address in requests)


@pytest.mark.parametrize("name", ["index.html", "404.html"])
def test_the_languages_stand_side_by_side_where_there_is_room(page: Page, site: Path, name: str) -> None:
    page.goto(url(site, name))
    tops = "panels => new Set(panels.map(panel => panel.getBoundingClientRect().top)).size"
    for width, rows in ((1440, 1), (390, len(LANGUAGES))):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.locator(".cover-panels > *").evaluate_all(tops) == rows, width


def test_a_number_leads_to_its_block_and_copies_its_address(page: Page, site: Path) -> None:
    page.goto(url(site, "fr/article.html"))
    page.locator("#p4 > a.block-number").click()
    expect(page).to_have_url(re.compile(r"#p4$"))
    expect(page.locator("#p4")).to_be_in_viewport()


CLIPBOARD = """Object.defineProperty(navigator, "clipboard", {
  value: { writeText: (text) => ((window.copied = text), Promise.resolve()) },
})"""


def test_what_is_copied_is_an_address_of_the_edition_and_none_of_this_machine(page: Page, site: Path) -> None:
    page.add_init_script(CLIPBOARD)
    page.goto(url(site, "fr/article.html"))
    page.locator("#p10 > a.block-number").click()
    assert page.evaluate("copied") == "fr/article.html#p10"
    expect(page.locator(".toast")).to_have_text("Lien copié")


STYLE = {"fr": "Chicago (author-date)", "en": "Chicago (author-date)", "es": "Chicago (author-date)"}
"""Language -> the style of its pages, as the page of a passage calls it."""

CITED = {
    "article": ["p13-q1", "n7", "ed1", "introduction", "abs-fr", "bio"],
    "references": ["ref-theviot2018"],
    "claims": ["c02a"],
    "glossary": ["term-big-data"],
    "names": ["ent-terra-nova"],
}
"""Page -> some things on it that can be cited, one of each kind."""


def cited_on_its_page(page: Page, lang: str) -> list[str]:
    """Return what the page of a passage gives in the style of a language's pages: whole, then the editors' words."""
    rows = page.locator(f"#cite-{lang} dl > div", has=page.locator("dt", has_text=STYLE[lang]))
    return [row.locator("dd").evaluate("e => e.firstChild.textContent.trim()") for row in rows.all()]


def test_two_keys_cite_a_passage(page: Page, site: Path) -> None:
    page.add_init_script(CLIPBOARD)
    page.goto(url(site, "en/article.html"))
    link = page.locator("#p13-q1 > .block-tools > a.cite-passage")
    expect(link).to_have_accessible_name("cite ¶ 13 q1")
    link.press("Enter")
    expect(page.get_by_role("button", name="Copy", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    copied = page.evaluate("copied")
    assert copied.startswith("Theviot, Anaïs. 2018.")
    assert copied.endswith("en/article.html#p13-q1")
    page.get_by_role("button", name="For a slide").click()
    assert page.evaluate("copied").replace("\xa0", " ") == "Theviot 2018, ¶ 13 q1, en/article.html#p13-q1"
    page.keyboard.press("Escape")
    expect(page.locator(".citing")).to_have_count(0)
    expect(link).to_be_focused()


@pytest.mark.long
@pytest.mark.parametrize("lang", ["fr", "en", "es"])
def test_what_is_cited_on_the_spot_stands_on_the_page_of_the_passage(page: Page, site: Path, lang: str) -> None:
    page.add_init_script(CLIPBOARD)
    for name, ids in CITED.items():
        for id_ in ids:
            page.goto(url(site, f"{lang}/{name}.html"))
            page.evaluate("for (const details of document.querySelectorAll('.remarks, .others')) details.open = true")
            page.locator(f"a.cite-passage[href='../cite/{id_}.html']").press("Enter")
            said = page.locator(".citing > p").first
            texts = [said.text_content()]
            summary = page.locator(".citing button[aria-pressed]")
            if summary.count():
                summary.click()
                texts.append(said.text_content())
            page.locator(".citing a").click()
            page.wait_for_url(f"**/cite/{id_}.html")
            expect(page.locator(f"#cite-{lang}")).to_be_visible()
            assert texts == cited_on_its_page(page, lang)[: len(texts)], id_
            assert len(page.locator(f"#cite-{lang} dl").first.locator("dt").all()) == 5


def test_the_page_of_a_passage_copies_what_it_gives(page: Page, site: Path) -> None:
    page.add_init_script(CLIPBOARD)
    page.goto(url(site, "cite/p4.html"))
    page.get_by_role("button", name="Copier (BibTeX)").first.click()
    assert page.evaluate("copied").startswith("@article{")
    expect(page.locator(".toast")).to_have_text("Copié.")


def test_without_script_cite_leads_to_the_page_of_the_passage(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url(site, "es/article.html"))
    page.locator("#p4 > .block-tools > a.cite-passage").click()
    expect(page).to_have_url(re.compile(r"/cite/p4\.html$"))
    assert page.locator("#cite-es dd").first.text_content()
    context.close()


def test_the_language_switch_keeps_page_and_anchor(page: Page, site: Path) -> None:
    page.goto(url(site, "fr/article.html") + "#p10")
    page.locator('header a[hreflang="en"]').first.click()
    expect(page).to_have_url(re.compile(r"/en/article\.html#p10$"))
    expect(page.locator("#p10")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.lang") == "en"


def test_a_note_is_called_and_leads_back(page: Page, site: Path) -> None:
    page.goto(url(site, "es/article.html"))
    page.locator("#n7-call").click()
    expect(page.locator("#n7")).to_be_in_viewport()
    page.locator("#n7 a.note-back").click()
    expect(page.locator("#n7-call")).to_be_in_viewport()


def test_a_citation_leads_to_its_entry_and_the_entry_back(page: Page, site: Path) -> None:
    page.goto(url(site, "en/article.html"))
    page.locator("#p3 a.citation").first.click()
    expect(page).to_have_url(re.compile(r"/en/references\.html#ref-"))
    entry = page.locator(":target")
    expect(entry).to_be_in_viewport()
    entry.get_by_role("link", name="paragraph 3", exact=True).click()
    expect(page).to_have_url(re.compile(r"/en/article\.html#p3$"))


def test_a_claim_leads_to_its_verdict_and_its_notebook(page: Page, site: Path) -> None:
    page.goto(url(site, "fr/article.html"))
    badge = page.locator("#p1 .block-tools > a.claim")
    assert badge.get_attribute("data-verdict") == "reproduced"
    badge.click()
    expect(page.locator("#c01")).to_be_in_viewport()
    page.locator("#c01 a[href*='notebooks/']").first.click()
    expect(page).to_have_url(re.compile(r"/fr/notebooks/c01_facebook\.html"))
    drawing = page.locator("figure svg[role=img]")
    expect(drawing).to_be_visible()
    assert (drawing.bounding_box() or {"height": 0})["height"] > 100


@pytest.mark.parametrize(
    ("lang", "query", "target"),
    [
        ("fr", "electoral", "article.html#p"),
        ("fr", "électorales", "article.html#p"),
        ("fr", "numerique", "article.html#p"),
        ("fr", "l'electeur", "article.html#p"),
        ("fr", "Bullich", "#ref-bullich2016"),
        ("en", "elections", "article.html#p"),
        ("en", "party", "article.html#p"),
        ("es", "campana", "article.html#p"),
        ("es", "campañas", "article.html#p"),
    ],
)
def test_search_finds_blocks_from_disk(page: Page, site: Path, lang: str, query: str, target: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(url(site, f"{lang}/index.html"))
    assert not any("lunr" in address or "/search" in address for address in loaded)
    page.keyboard.press("/")
    page.locator("dialog input").fill(query)
    first = page.locator(f'dialog a[href*="{target}"]').first
    expect(first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**#*")
    expect(page.locator(":target")).to_be_in_viewport()


def test_search_closes_with_escape_and_gives_the_focus_back(page: Page, site: Path) -> None:
    page.goto(url(site, "en/article.html"))
    button = page.get_by_role("button", name="Search")
    button.click()
    expect(page.locator("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    expect(button).to_be_focused()


def test_the_button_of_the_search_goes_to_the_first_passage(page: Page, site: Path) -> None:
    page.goto(url(site, "en/article.html"))
    page.keyboard.press("/")
    form = page.get_by_role("search")
    form.get_by_role("searchbox").fill("promise")
    first = page.locator(".search-results a").first
    expect(first).to_be_visible()
    form.get_by_role("button", name="Search").click()
    expect(first).to_be_focused()
    expect(page.locator("dialog")).to_be_visible()


def test_light_and_dark_is_remembered(page: Page, site: Path) -> None:
    page.goto(url(site, "fr/article.html"))
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Thème sombre").click()
    after = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert after != before
    page.goto(url(site, "fr/claims.html"))
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == after


def test_without_script_everything_can_be_read(browser: Browser, site: Path) -> None:
    lengths = []
    for script in (True, False):
        context = browser.new_context(java_script_enabled=script)
        window = context.new_page()
        window.goto(url(site, "fr/article.html"))
        if script:
            # What switches marks or asks for a copy is nothing to read, and without script there is neither
            window.locator(".layers, .open-copy").evaluate_all("all => all.forEach(one => { one.hidden = true; })")
        lengths.append(len(window.locator("main").inner_text()))
        if not script:
            lengths[-1] -= len(window.locator(".without-script").inner_text())
            window.locator("#p3 a.citation").first.click()
            expect(window).to_have_url(re.compile(r"references\.html#ref-"))
        context.close()
    assert abs(lengths[0] - lengths[1]) < 40


def test_the_keyboard_reaches_the_text_at_once(page: Page, site: Path) -> None:
    page.goto(url(site, "fr/article.html"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").strip() == "Aller au contenu"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") != ""


def test_on_paper_there_are_numbers_and_notes_and_no_chrome(page: Page, site: Path) -> None:
    page.goto(url(site, "fr/article.html"))
    page.emulate_media(media="print")
    expect(page.locator("#p4 > a.block-number")).to_be_visible()
    expect(page.locator("#n7")).to_be_visible()
    expect(page.locator("header nav").first).to_be_hidden()
    expect(page.locator(".margin-notes").first).to_be_hidden()


CALLS = """[...document.querySelectorAll(".side-note")].map(note => {
    const call = note.previousElementSibling.getBoundingClientRect(), beside = note.getBoundingClientRect();
    return {shown: getComputedStyle(note).display !== "none", call: call.top, top: beside.top, bottom: beside.bottom,
            left: beside.left, right: beside.right, text: note.closest("p").getBoundingClientRect().right};
})"""
LINE = 31
"""Pixels from line to line of the text, at most."""


@pytest.mark.parametrize("width", [1024, 1440, 1920])
def test_a_note_stands_at_its_call_where_there_is_room(page: Page, site: Path, width: int) -> None:
    """Within two lines of it, or right below the note before."""
    page.goto(url(site, "fr/article.html"))
    page.set_viewport_size({"width": width, "height": 900})
    notes = page.evaluate(CALLS)
    assert len(notes) == 11
    before = 0.0
    for note in notes:
        assert note["shown"]
        assert note["text"] < note["left"] < note["right"] <= width
        assert note["top"] >= before
        assert abs(note["top"] - note["call"]) <= 2 * LINE or note["top"] - before <= LINE
        before = note["bottom"]


def test_notes_stand_beside_the_text_only_where_there_is_room(page: Page, site: Path) -> None:
    page.goto(url(site, "fr/article.html"))
    page.set_viewport_size({"width": 390, "height": 800})
    assert not any(note["shown"] for note in page.evaluate(CALLS))


def test_with_the_words_a_note_is_the_authors_and_its_way_back_leads_to_the_sentence(
    page: Page, toy_with_text: Path
) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(url(toy_with_text, "fr/article.html"))
    call = page.locator("#n1-call")
    assert call.evaluate("call => call.closest('.edition-text')?.lang") == "fr"
    expect(call).to_have_accessible_name("Note 1")
    expect(page.locator("#p1 .edition-text .side-note")).to_be_visible()
    page.locator("#n1 a.note-back").click()
    expect(page).to_have_url(re.compile(r"#n1-call$"))
    expect(call).to_be_in_viewport()


def test_in_another_language_the_summary_stands_beside_the_words_or_below_them(page: Page, toy_with_text: Path) -> None:
    page.goto(url(toy_with_text, "en/article.html"))
    words, summary = page.locator("#p1 > .edition-text"), page.locator("#p1 > .edition-summary")
    assert page.locator("#p1 .side-note").count() == 0
    for width, beside in ((1440, True), (390, False)):
        page.set_viewport_size({"width": width, "height": 900})
        left, right = words.bounding_box(), summary.bounding_box()
        assert left is not None
        assert right is not None
        assert (right["x"] >= left["x"] + left["width"]) is beside
        assert (right["y"] >= left["y"] + left["height"]) is not beside


NOTES = "[...document.querySelectorAll('.notes > ol > li .edition-summary p')].map(note => note.textContent)"


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("script", [True, False])
def test_the_words_of_a_note_are_in_the_page_once(browser: Browser, site: Path, width: int, script: bool) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script)
    window = context.new_page()
    window.goto(url(site, "fr/article.html"))
    notes = window.evaluate(NOTES)
    assert len(notes) == 11
    for number, note in enumerate(notes, 1):
        places = window.evaluate(
            """words => {
                const found = [];
                getSelection().removeAllRanges();
                while (found.length < 3 && find(words, true)) found.push(getSelection().anchorNode.parentElement);
                return found.map(element => element.closest("[id]").id);
            }""",
            note[:60],
        )
        assert places == [f"n{number}"]
        assert window.evaluate("document.body.textContent").count(note[:60]) == 1
    context.close()


def test_an_annotation_of_a_note_is_in_the_same_place_at_any_width(page: Page, site: Path) -> None:
    page.goto(url(site, "en/article.html"))
    page.set_viewport_size({"width": 1440, "height": 900})
    text = page.evaluate("document.body.textContent")
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.body.textContent") == text
    for note in page.evaluate(NOTES):
        assert text.count(note) == 1
    visible = page.locator(".notes > ol > li .edition-summary")
    assert all(one.is_visible() for one in visible.all())


def test_an_annotation_of_a_summary_is_in_the_same_place_with_the_words(
    page: Page, toy_root: Path, toy_with_text: Path, tmp_path: Path
) -> None:
    without = build(tmp_path / "site", root=toy_root)
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(url(without, "en/article.html"))
    notes = page.evaluate(NOTES)
    page.goto(url(toy_with_text, "en/article.html"))
    text = page.evaluate("document.body.textContent")
    assert notes
    assert [note for note in notes if text.count(note) != 1] == []


def test_a_note_beside_the_text_is_seen_and_neither_taken_with_it_nor_read_out_with_it(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(url(site, "fr/article.html"))
    note = page.locator("#p1 .side-note").first
    box = note.bounding_box()
    assert box is not None
    assert box["height"] > 50
    assert note.locator("i[lang]").first.evaluate("i => getComputedStyle(i).fontStyle") == "italic"
    taken = page.evaluate("getSelection().selectAllChildren(document.querySelector('#p1')) ?? `${getSelection()}`")
    first = page.evaluate(NOTES)[0][:30]
    assert first not in taken
    assert first not in page.locator("#p1").aria_snapshot()


def test_words_come_first_and_the_summary_folds(page: Page, toy_with_text: Path) -> None:
    page.goto(url(toy_with_text, "fr/article.html"))
    block = page.locator("#p1")
    expect(block.locator(".edition-text")).to_be_visible()
    summary = block.locator("details.edition-summary")
    expect(summary.locator("p").first).to_be_hidden()
    summary.locator("summary").click()
    expect(summary.locator("p").first).to_be_visible()


@pytest.mark.parametrize("width", [1440, 390])
def test_entries_are_narrowed_to_what_is_chosen(page: Page, site: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(url(site, "fr/references.html"))
    entries = page.locator(".entry")
    every = entries.count()
    button = page.locator('button[data-filter="checked"][data-value="no"]')
    button.click()
    shown = entries.filter(visible=True)
    assert 0 < shown.count() < every
    assert {entry.get_attribute("data-checked") for entry in shown.all()} == {"no"}
    expect(page.locator(".filter-count")).to_have_text(f"{shown.count()} fiches sur {every}")
    letters = [link.evaluate("a => a.hash.slice(1)") for link in page.locator(".jumps a").filter(visible=True).all()]
    assert 0 < len(letters) <= shown.count()
    assert all(page.locator(f'[id="{letter}"]').is_visible() for letter in letters)
    button.click()
    assert entries.filter(visible=True).count() == every


def test_the_keyboard_goes_through_a_page_in_its_order(page: Page, site: Path) -> None:
    """The way past the frame first, then bar, menu, and what can be done with the article, each seen when it is met."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(url(site, "en/article.html"))
    met = []
    for _ in range(14):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.innerText.trim() || document.activeElement.ariaLabel")
        met.append(name.rpartition("\n")[2])
        box = page.evaluate(
            "(e => { const b = e.getBoundingClientRect(); return [b.top, b.bottom]; })(document.activeElement)"
        )
        assert box[1] > 0
        assert box[0] < 844
    assert met[0] == "Skip to content"
    wanted = ["An economy of promises", "Menu", "FR", "EN", "ES", "Search", "Dark theme", "Read · 10 min", "Handout"]
    assert [name for name in met if name in wanted] == wanted


def test_the_menu_closes_when_the_keyboard_leaves_it(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(url(site, "en/data.html"))
    page.locator(".menu > summary").click()
    last = page.locator(".menu a").last
    last.focus()
    page.keyboard.press("Tab")
    expect(last).to_be_hidden()


def test_all_notes_of_the_editors_open_at_once_and_stay_open(page: Page, site: Path) -> None:
    page.goto(url(site, "fr/article.html"))
    button = page.locator(".open-notes")
    expect(page.locator("#ed21")).to_be_hidden()
    button.click()
    expect(page.locator("#ed21")).to_be_visible()
    page.reload()
    expect(page.locator("#ed21")).to_be_visible()
    page.locator(".open-notes").click()
    expect(page.locator("#ed21")).to_be_hidden()


def test_how_to_cite_unfolds_over_the_page_and_closes_as_previews_do(page: Page, site: Path) -> None:
    page.goto(url(site, "en/article.html"))
    panel, button = page.locator(".cite-panel"), page.locator(".cite > summary")
    before = page.locator(".strip").bounding_box()
    for by_key in (True, False):
        button.click()
        expect(panel).to_contain_text("Les Enjeux")
        assert page.locator(".strip").bounding_box() == before
        if by_key:
            page.keyboard.press("Escape")
        else:
            page.mouse.click(5, 400)
        expect(panel).to_be_hidden()


def test_the_cover_shows_blocks_alone_and_all_languages_at_once(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(url(site, "index.html"))
    expect(page.locator(".strip-title").filter(visible=True)).to_have_count(0)
    tops = page.evaluate("[...document.querySelectorAll('.strip svg')].map(part => part.getBoundingClientRect().top)")
    assert len(set(map(round, tops))) == 1
    for button in page.locator(".cover-read").all():
        expect(button).to_be_in_viewport()


def test_what_is_copied_of_a_passage_is_its_words(page: Page, toy_with_text: Path) -> None:
    page.goto(url(toy_with_text, "fr/article.html"))
    taken = page.evaluate("getSelection().selectAllChildren(document.querySelector('#p1')) ?? `${getSelection()}`")
    assert "survolent la jetée. Ils" in " ".join(taken.split()) or "survolent la jetée." in taken
    assert "revue" not in taken


def test_without_script_there_are_no_filters(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    window = context.new_page()
    window.goto(url(site, "fr/references.html"))
    expect(window.locator(".filters")).to_be_hidden()
    context.close()


@pytest.mark.parametrize(
    ("name", "anchor"), [("audit.html", "#aud03"), ("index.html", "#le-cadre"), ("audit.html", "#interviews")]
)
def test_the_language_switch_keeps_headings_and_decisions(page: Page, site: Path, name: str, anchor: str) -> None:
    page.goto(url(site, f"fr/{name}") + anchor)
    page.locator('header a[hreflang="es"]').first.click()
    expect(page).to_have_url(re.compile(re.escape(f"/es/{name}{anchor}") + "$"))
    expect(page.locator(anchor)).to_be_in_viewport()


def test_a_link_unfolds_what_it_leads_to(page: Page, site: Path) -> None:
    page.goto(url(site, "fr/article.html") + "#ed21")
    expect(page.locator("#ed21")).to_be_in_viewport()
    page.goto(url(site, "fr/article.html") + "#abs-es")
    expect(page.locator("#abs-es .edition-summary")).to_be_visible()


def test_pages_lead_to_each_other_in_a_row(page: Page, site: Path) -> None:
    page.goto(url(site, "en/index.html"))
    seen = [page.url.rpartition("/en/")[2]]
    while page.locator(".steps a.next").count():
        page.goto(urljoin(page.url, page.locator(".steps a.next").get_attribute("href")))
        seen.append(page.url.rpartition("/en/")[2])
    claims = MENU.index("claims") + 1
    notebooks = sorted(path.stem for path in (site / "en" / "notebooks").glob("*.html"))
    names = [*MENU[:claims], *(f"notebooks/{name}" for name in notebooks), *MENU[claims:]]
    assert seen == [f"{name}.html" for name in names]
    assert page.locator(".steps a.previous").get_attribute("href") == "../en/data.html"


@pytest.mark.parametrize(
    ("typed", "first"), [("p10", "article.html#p10"), ("ed21", "article.html#ed21"), ("¶ 13 q1", "article.html#p13-q1")]
)
def test_an_address_finds_its_passage(page: Page, site: Path, typed: str, first: str) -> None:
    page.goto(url(site, "fr/index.html"))
    page.keyboard.press("/")
    page.locator("dialog input").fill(typed)
    expect(page.locator(".search-results a").first).to_have_attribute("href", re.compile(re.escape(first) + "$"))


def test_the_article_is_found_before_the_works_that_it_cites(page: Page, site: Path) -> None:
    page.goto(url(site, "fr/index.html"))
    page.keyboard.press("/")
    page.locator("dialog input").fill("incertitude électorale")
    expect(page.locator(".search-results a").first).to_have_attribute("href", re.compile("article.html#p"))
    page.locator("dialog input").fill("porte-à-porte")
    expect(page.locator(".search-results mark").first).to_be_visible()
    assert {"a", "à"}.isdisjoint(page.locator(".search-results mark").all_inner_texts())


def test_the_strip_leads_to_blocks_by_pointer_and_is_no_stop_of_the_keyboard(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(url(site, "en/index.html"))
    blocks = page.locator(".strip svg a")
    assert blocks.count() == 30
    assert {block.get_attribute("tabindex") for block in blocks.all()} == {"-1"}
    blocks.nth(13).click()
    expect(page).to_have_url(re.compile(r"/en/article\.html#p10$"))


def test_the_strip_is_small(site: Path) -> None:
    for lang in LANGUAGES:
        page = (site / lang / "article.html").read_text(encoding="utf-8")
        drawings = re.findall(r"<svg viewBox=\"0 0 [\d.]+ [\d.]+\".*?</svg>", page, re.DOTALL)
        assert 0 < sum(len(drawing) for drawing in drawings) <= 8 * 1024


def test_forced_colours_keep_the_key_of_the_strip(page: Page, site: Path) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(url(site, "fr/article.html"))
    swatch = "span => getComputedStyle(span, '::before').forcedColorAdjust"
    assert page.locator(".strip figcaption .editors").evaluate(swatch) == "none"
    assert page.locator(".legend .ours").evaluate(swatch) == "none"


def test_what_moves_with_scrolling_says_how_far_one_has_read(page: Page, site: Path) -> None:
    page.goto(url(site, "fr/article.html"))
    wide = "bar => new DOMMatrix(getComputedStyle(bar, '::after').transform).a"
    assert page.locator(".bar").evaluate(wide) < 0.05
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    until(page, lambda: page.locator(".bar").evaluate(wide) > 0.95)


def test_a_french_page_speaks_french_only(page: Page, site: Path) -> None:
    page.goto(url(site, "fr/article.html"))
    chrome = page.evaluate(
        "[...document.querySelectorAll('header, nav, footer, [aria-label], [title]')]"
        ".map(e => (e.matches('header, nav, footer') ? e.innerText : '') + ' ' + (e.ariaLabel || '') + ' ' + e.title)"
        ".join(' ').toLowerCase()"
    )
    for word in ("jump", "back to", "search", "skip", "table of contents", "next", "previous", "copy", "note of"):
        assert f" {word} " not in f" {chrome} ", word


@pytest.mark.parametrize("fragment", ["%", "100%", "caf%E9"])
def test_a_fragment_that_is_no_text_stops_no_script(page: Page, site: Path, fragment: str) -> None:
    page.goto(f"{(site / 'fr' / 'references.html').as_uri()}#{fragment}")
    expect(page.locator(".filters")).to_be_visible()
