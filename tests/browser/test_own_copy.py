"""A reader's own copy in the public page: given in every way, joined as a build joins it, and taken out again."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from edition.languages.interface_labels import label
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.conftest import TOY_COPY, build, until
from tests.copies import by_pandoc, markdown
from tests.damage import with_page_heads
from tests.tools import article_copy

pytestmark = [pytest.mark.browser, pytest.mark.site, pytest.mark.long]

LANGUAGES = ("fr", "en", "es")
COPY = TOY_COPY.name
OPENER = ".text-line .open-copy"
PANEL = "dialog.own-copy"
FILE = f"{PANEL} input[type=file]"
STATUS = f"{PANEL} [role=status]"
REPORT = ".copy-report"
SHOWN = """() => {
    const body = document.body.cloneNode(true);
    for (const own of body.querySelectorAll("dialog.own-copy, .open-copy")) {
        if (own.matches(".text-line > *")) own.previousSibling.remove();
        own.remove();
    }
    for (const link of body.querySelectorAll("[aria-current=location]")) link.removeAttribute("aria-current");
    return [body.outerHTML, document.querySelector("head > style").textContent];
}"""
"""The page but for what the script adds for the copy itself: the panel, and the buttons that open it; and for the mark
of where the reader is, which follows a scroll when it can."""
BODY = """document.body.outerHTML.replace(/<dialog class="own-copy".*?<\\/dialog>/s, '')
  .replaceAll(' aria-current="location"', '')"""
"""The whole page but for the panel and for that mark."""
HOSTILE = """<!doctype html><html><head><meta charset="utf-8"><style>main { display: none !important }</style>
<script>window.ran = 1</script><base href="https://evil.example/"></head><body onload="window.ran = 2">
<img src="https://evil.example/x.png" onerror="window.ran = 3"><svg onload="window.ran = 4"></svg>
<iframe srcdoc="<script>parent.ran = 5</script>"></iframe><form action="https://evil.example"><input autofocus></form>
%s</body></html>"""


@pytest.fixture(scope="module")
def copies(toy_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copies of the toy: as text, as a page, and damaged in various ways."""
    folder = tmp_path_factory.mktemp("copies")
    for path in (toy_root / "copies").glob("article.*"):
        (folder / path.name).write_bytes(path.read_bytes())
    text = (folder / COPY).read_text(encoding="utf-8")
    lines = text.split("\n")
    lacking = [line for line in lines if not line.startswith("Depuis lors") and "La formule apparaît" not in line]
    faults = {"dénombrent les": "denombrent 1es", "exactement la moitié": "exactemant la moitie"}
    damaged = "\n".join(lacking)
    for words, wrong in faults.items():
        assert words in damaged
        damaged = damaged.replace(words, wrong)
    (folder / "damaged.txt").write_text(damaged, encoding="utf-8")
    without_note = [line for line in lines if "Bâti en 1862" not in line]
    (folder / "without-a-note.txt").write_text("\n".join(without_note), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built_with(toy_root: Path, copies: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Give the site that a build makes with a copy."""
    made: dict[str, Path] = {}

    def site(name: str) -> Path:
        if name not in made:
            made[name] = build(tmp_path_factory.mktemp("worded") / "site", "--source", copies / name, root=toy_root)
        return made[name]

    return site


@pytest.fixture(scope="module")
def real_with_text(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real edition with its words."""
    return build(tmp_path_factory.mktemp("real") / "site", "--source", article_copy())


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of a reader, whose windows share what is kept."""
    opened = browser.new_context(viewport={"width": 1280, "height": 900})
    yield opened
    opened.close()


def article(page: Page, site: Path, lang: str = "fr") -> None:
    page.goto((site / lang / "article.html").as_uri())


def given(page: Page, copy: Path) -> None:
    """Give a file to the panel, and wait for what was found."""
    if page.locator(f"{PANEL}:visible").count() == 0:
        page.evaluate("document.querySelector('.text-line .open-copy').click()")
        expect(page.locator(PANEL)).to_be_visible()
    if page.locator(f"{REPORT}:visible").count():
        page.locator(".copy-acts button").nth(1).click()
    page.set_input_files(FILE, copy)
    expect(page.locator(REPORT)).to_be_visible()


def said(name: str, lang: str = "fr") -> str:
    """Return what a label says, its link as its words."""
    return re.sub(r"[\[\]]", "", label(f"own.{name}", lang))


def button(page: Page, name: str, lang: str = "fr") -> Locator:
    return page.locator(PANEL).get_by_role("button", name=said(name, lang), exact=True)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", [COPY, "article.html", "damaged.txt", "without-a-note.txt"])
def test_the_page_is_that_of_a_build_with_the_copy(
    page: Page, toy_site: Path, copies: Path, built_with: Callable[[str], Path], name: str, lang: str
) -> None:
    article(page, built_with(name), lang)
    built = page.evaluate(SHOWN)
    article(page, toy_site, lang)
    assert page.evaluate(SHOWN) != built
    given(page, copies / name)
    assert page.evaluate(SHOWN) == built


@pytest.mark.parametrize("lang", LANGUAGES)
def test_removing_puts_all_back_as_it_was(page: Page, toy_site: Path, copies: Path, lang: str) -> None:
    article(page, toy_site, lang)
    page.locator("#p2 details").last.locator("summary").click()
    before, head = page.evaluate(BODY), page.evaluate("document.head.outerHTML")
    given(page, copies / "damaged.txt")
    given(page, copies / COPY)
    assert page.evaluate(BODY) != before
    button(page, "remove", lang).click()
    expect(page.locator(STATUS)).to_have_text(said("removed", lang))
    page.keyboard.press("Escape")
    assert page.evaluate(BODY) == before
    assert page.evaluate("document.head.outerHTML.replace(/<script src=[^>]*own-copy[^>]*><\\/script>/g, '')") == head
    expect(page.locator(OPENER)).to_be_focused()
    expect(page.locator("html")).not_to_have_attribute("style", re.compile(""))


def test_another_copy_takes_the_place_of_the_first(
    page: Page, toy_site: Path, copies: Path, built_with: Callable[[str], Path]
) -> None:
    article(page, built_with("damaged.txt"))
    built = page.evaluate(SHOWN)
    article(page, toy_site)
    given(page, copies / COPY)
    given(page, copies / "damaged.txt")
    assert page.evaluate(SHOWN) == built
    given(page, copies / "damaged.txt")
    assert page.evaluate(SHOWN) == built


def test_the_keyboard_is_enough(page: Page, toy_site: Path, copies: Path) -> None:
    # Listened to from the beginning, as a browser takes its time to begin to tell of it
    page.on("filechooser", lambda _: None)
    article(page, toy_site)
    page.locator(OPENER).focus()
    page.keyboard.press("Enter")
    expect(button(page, "choose")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_be_hidden()
    expect(page.locator(OPENER)).to_be_focused()
    page.keyboard.press("Enter")
    expect(button(page, "choose")).to_be_focused()
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files(copies / COPY)
    expect(page.locator(STATUS)).to_have_text(said("found").replace("#", "18"))
    expect(button(page, "read")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(PANEL)).to_be_hidden()
    expect(page.locator(OPENER)).to_be_focused()
    expect(page.locator(OPENER)).to_have_text(said("report"))
    page.keyboard.press("Enter")
    expect(page.locator(REPORT)).to_be_visible()


def test_a_file_is_dropped_anywhere(page: Page, toy_site: Path, copies: Path) -> None:
    article(page, toy_site)
    text = (copies / COPY).read_text(encoding="utf-8")
    dragged = page.evaluate_handle(
        """text => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([text], "copy.txt"));
            return transfer;
        }""",
        text,
    )
    page.locator("#p4").dispatch_event("dragover", {"dataTransfer": dragged})
    assert page.evaluate("document.documentElement.hasAttribute('data-dropping')")
    # What takes the file makes itself ready while it is on its way
    expect(page.locator(PANEL)).to_be_attached()
    expect(page.locator(PANEL)).not_to_be_visible()
    page.locator("#p4").dispatch_event("drop", {"dataTransfer": dragged})
    expect(page.locator(REPORT)).to_be_visible()
    assert not page.evaluate("document.documentElement.hasAttribute('data-dropping')")
    expect(page.locator("#p4 > .edition-text")).to_be_attached()


def test_dragged_words_are_left_to_the_browser(page: Page, toy_site: Path) -> None:
    article(page, toy_site)
    taken = page.evaluate(
        """() => {
            const dataTransfer = new DataTransfer();
            dataTransfer.setData("text/plain", "words");
            const drop = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
            return !document.querySelector("#p1").dispatchEvent(drop);
        }"""
    )
    assert not taken
    assert page.locator(PANEL).count() == 0


@pytest.mark.parametrize("kind", ["text/plain", "text/html"])
def test_an_article_is_pasted(page: Page, toy_site: Path, copies: Path, kind: str) -> None:
    article(page, toy_site)
    page.locator(OPENER).click()
    paste(page, kind, (copies / (COPY if kind == "text/plain" else "article.html")).read_text(encoding="utf-8"))
    expect(page.locator(STATUS)).to_have_text(said("found").replace("#", "18"))
    expect(page.locator("textarea")).to_have_value("")


def test_the_text_of_a_pdf_is_pasted_with_its_page_heads_and_hyphens(page: Page, toy_site: Path, copies: Path) -> None:
    article(page, toy_site)
    page.locator(OPENER).click()
    text = (copies / COPY).read_text(encoding="utf-8")
    paste(page, "text/plain", with_page_heads(text, 8, hyphens=True, break_="\f"))
    expect(page.locator(STATUS)).to_have_text(said("found").replace("#", "18"))


def test_a_docx_is_read_by_a_script_of_its_own(page: Page, toy_site: Path, copies: Path, tmp_path: Path) -> None:
    (tmp_path / "article.docx").write_bytes(by_pandoc(markdown((copies / COPY).read_text(encoding="utf-8")), "docx"))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    article(page, toy_site)
    given(page, tmp_path / "article.docx")
    expect(page.locator(STATUS)).to_have_text(said("found").replace("#", "18"))
    assert asked.count((toy_site / "assets" / "own-copy-word.js").as_uri()) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_article_itself_is_that_of_a_build_with_it(page: Page, site: Path, real_with_text: Path, lang: str) -> None:
    article(page, real_with_text, lang)
    built = page.evaluate(SHOWN)
    article(page, site, lang)
    given(page, article_copy())
    # Its words are in no message
    assert (page.evaluate(SHOWN) == built) is True


def paste(page: Page, kind: str, copy: str) -> None:
    """Paste something into the panel."""
    page.locator("textarea").evaluate(
        """(area, [kind, copy]) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData(kind, copy);
            area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }""",
        [kind, copy],
    )


def test_words_that_a_program_types_are_taken_too(page: Page, toy_site: Path, copies: Path) -> None:
    article(page, toy_site)
    page.locator(OPENER).click()
    page.locator("textarea").fill((copies / COPY).read_text(encoding="utf-8"))
    page.keyboard.press("Tab")
    expect(page.locator(REPORT)).to_be_visible()


def test_each_passage_leads_to_the_panel_and_keeps_its_place(page: Page, toy_site: Path, copies: Path) -> None:
    article(page, toy_site)
    way = page.locator("#p5 .open-copy")
    expect(way).to_have_accessible_name(re.compile(r"texte ¶\s5"))
    way.click()
    given(page, copies / COPY)
    page.keyboard.press("Escape")
    expect(way).to_be_hidden()
    expect(page.locator("#p5 > .block-tools > .cite-passage")).to_be_focused()
    expect(page.locator("#p5 > .edition-text")).to_be_in_viewport()


@pytest.mark.parametrize("place", ["#p1", "#p4-q1", "#p6", "#p8", "#n2", "#edition-biography"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_reader_stays_in_place(page: Page, toy_site: Path, copies: Path, place: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 500})
    article(page, toy_site, "en")
    top = "place => document.querySelector(place).getBoundingClientRect().top"
    page.evaluate("down => scrollTo(0, scrollY + down)", page.evaluate(top, place) - 70)
    before, scrolled = page.evaluate(top, place), page.evaluate("scrollY")
    given(page, copies / COPY)
    until(page, lambda: abs(page.evaluate(top, place) - before) <= 1)
    assert page.evaluate("scrollY") > scrolled
    button(page, "remove", "en").click()
    until(page, lambda: abs(page.evaluate(top, place) - before) <= 1)


def test_nothing_is_asked_of_anybody_and_nothing_is_kept(page: Page, toy_site: Path, copies: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    article(page, toy_site)
    page.wait_for_load_state("networkidle")
    assert not [address for address in asked if "own-copy" in address]
    asked.clear()
    given(page, copies / COPY)
    page.keyboard.press("Escape")
    own = [address for address in asked if not address.startswith("blob:") and "favicon" not in address]
    assert own == [(toy_site / "assets" / name).as_uri() for name in ("own-copy.js", "own-copy-fr.js")]
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.reload()
    assert page.locator(".edition-text").count() == 0


def test_a_copy_is_kept_for_the_other_languages_only_when_asked(
    context: BrowserContext, toy_site: Path, copies: Path
) -> None:
    page = context.new_page()
    article(page, toy_site)
    given(page, copies / COPY)
    keep = page.get_by_role("checkbox", name=said("keep"))
    expect(keep).not_to_be_checked()
    keep.check()
    page.keyboard.press("Escape")
    page.locator(".languages a[hreflang=en]").click()
    expect(page.locator("#p4 > .edition-text")).to_be_attached()
    expect(page.locator(".toast")).to_have_text(said("again", "en"))
    expect(page.locator(PANEL)).to_be_hidden()
    elsewhere = context.new_page()
    article(elsewhere, toy_site, "en")
    elsewhere.wait_for_load_state("networkidle")
    assert elsewhere.locator(".edition-text").count() == 0
    page.locator(OPENER).click()
    expect(page.get_by_role("checkbox", name=said("keep", "en"))).to_be_checked()
    button(page, "remove", "en").click()
    assert page.evaluate("sessionStorage.length") == 0
    page.reload()
    page.wait_for_load_state("networkidle")
    assert page.locator(".edition-text").count() == 0


def test_where_nothing_can_be_kept_the_panel_says_so(page: Page, toy_site: Path, copies: Path) -> None:
    article(page, toy_site)
    given(page, copies / COPY)
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }")
    page.get_by_role("checkbox").click()
    expect(page.locator(STATUS)).to_have_text(said("unkept"))
    expect(page.get_by_role("checkbox")).not_to_be_checked()


def test_layers_previews_and_the_witness_work_in_the_joined_page(page: Page, toy_site: Path, copies: Path) -> None:
    article(page, toy_site)
    page.locator(".layer[data-layer=names]").click()
    given(page, copies / COPY)
    page.keyboard.press("Escape")
    expect(page.locator(".layer[data-layer=names]")).to_have_attribute("aria-pressed", "false")
    page.locator(".witness-switch").click()
    expect(page.locator("#p6 .emendation del")).to_be_visible()
    expect(page.locator("#p6 .emendation ins")).to_be_hidden()
    page.locator(".witness-switch").click()
    expect(page.locator("#p6 .emendation del")).to_be_hidden()
    page.set_viewport_size({"width": 800, "height": 900})
    page.locator("#p2 > .edition-text .note-call a").hover()
    expect(page.locator("#edition-preview")).to_contain_text("affiche")
    page.locator("#p6 a.emendation").hover()
    expect(page.locator("#edition-preview")).to_contain_text("Syndicat")


def test_the_report_says_what_was_found_and_leads_there(page: Page, toy_site: Path, copies: Path) -> None:
    article(page, toy_site)
    given(page, copies / "damaged.txt")
    expect(page.locator(STATUS)).to_have_text(said("found").replace("#", "16", 1).replace("#", "18"))
    counts = {"exact": 14, "loose": 2, "missing": 2}
    for match, count in counts.items():
        expect(page.locator(f".copy-counts [data-match={match}]")).to_contain_text(str(count))
        assert page.locator(f".copy-marks [data-match={match}]").count() == count
    assert page.locator(".copy-counts [data-match]").count() == len(counts)
    missing = page.locator(".copy-places a")
    assert [link.get_attribute("href") for link in missing.all()] == ["#p2", "#n2"]
    missing.first.click()
    expect(page.locator(PANEL)).to_be_hidden()
    expect(page.locator("#p2 .words-missing")).to_be_in_viewport()


def test_where_a_copy_differs_its_words_are_in_the_panel_alone(page: Page, toy_site: Path, copies: Path) -> None:
    text = (copies / COPY).read_text(encoding="utf-8")
    start = text.index("Il serait facile de rire") + 60
    damaged = text[:start] + "Z" * 40 + text[start + 40 :]
    (copies / "changed.txt").write_text(damaged, encoding="utf-8")
    article(page, toy_site)
    given(page, copies / "changed.txt")
    page.locator(f"{REPORT} details summary").click()
    expect(page.locator(f"{REPORT} li q").first).to_contain_text("Z" * 40)
    assert page.locator(f"{REPORT} li a").first.get_attribute("href") == "#p7"


@pytest.mark.parametrize(
    ("name", "content", "answer"),
    [
        ("article.pdf", b"%PDF-1.7\n", "pdf"),
        ("nothing.txt", b" \n", "empty"),
        ("dots.txt", b"... ---", "no-text"),
        ("article.rtf", b"{\\rtf1 words}", "not-a-document"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "unreadable"),
        ("large.txt", b"a" * (9 * 1024**2), "too-large"),
        ("long.txt", b"a mille " * 140_000, "too-large"),
        ("twice.txt", 2 * (TOY_COPY.read_bytes() + b"\n\n"), "twice"),
        ("another.txt", b"Tout autre chose, sans rapport avec les oiseaux. " * 60, "none"),
    ],
)
def test_what_is_no_copy_changes_nothing_and_is_told(
    page: Page, toy_site: Path, tmp_path: Path, name: str, content: bytes, answer: str
) -> None:
    (tmp_path / name).write_bytes(content)
    article(page, toy_site)
    page.locator(OPENER).click()
    before = page.evaluate(BODY)
    page.set_input_files(FILE, tmp_path / name)
    expect(page.locator(STATUS)).to_have_text(said(answer))
    assert page.evaluate(BODY) == before
    expect(button(page, "choose")).to_be_visible()


@pytest.mark.parametrize("is_the_article", [False, True])
def test_a_hostile_page_runs_nothing(
    context: BrowserContext, toy_site: Path, copies: Path, tmp_path: Path, is_the_article: bool, console: list[str]
) -> None:
    page = context.new_page()
    words = (copies / "article.html").read_text(encoding="utf-8")
    hostile = words.replace("<p>", '<p onclick="window.ran = 6"><a href="javascript:window.ran = 7">x</a> ')
    (tmp_path / "hostile.html").write_text(HOSTILE % (hostile if is_the_article else "<p>Rien.</p>"), encoding="utf-8")
    asked: list[str] = []
    article(page, toy_site)
    page.locator(OPENER).click()
    before = page.evaluate(BODY)
    page.on("request", lambda request: asked.append(request.url))
    page.set_input_files(FILE, tmp_path / "hostile.html")
    expect(page.locator(STATUS)).not_to_have_text(said("working"))
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran ?? null") is None
    assert [address for address in asked if not address.startswith("blob:")] == []
    inside = "main :is(script, style, iframe, img, form, svg[onload], [onclick], [href^='javascript'])"
    assert page.locator(inside).count() == 0
    assert (page.evaluate(BODY) == before) is not is_the_article
    # Browsers say in the console what the copy would have done
    assert all("blocked" in message for message in console)
    console.clear()


def test_a_join_that_takes_too_long_is_ended(page: Page, toy_site: Path, copies: Path) -> None:
    article(page, toy_site)
    page.evaluate(
        """() => {
            window.Worker = class extends EventTarget {
                postMessage({ text }) { if (text) document.body.dataset.isAsked = "yes"; }
                terminate() { window.isEnded = true; }
            };
        }"""
    )
    page.clock.install()
    page.locator(OPENER).click()
    page.set_input_files(FILE, copies / COPY)
    # The time is counted from the question on, which comes when the copy is read
    expect(page.locator("body[data-is-asked]")).to_be_attached()
    page.clock.run_for(11_000)
    expect(page.locator(STATUS)).to_have_text(said("slow"))
    assert page.evaluate("window.isEnded")


def test_without_workers_the_page_joins_itself(page: Page, toy_site: Path, copies: Path) -> None:
    article(page, toy_site)
    page.evaluate("() => { window.Worker = class { constructor() { throw new Error('no workers'); } }; }")
    given(page, copies / COPY)
    expect(page.locator("#p4 > .edition-text")).to_be_attached()


def test_without_script_the_line_leads_to_the_about_page(browser: Browser, toy_site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    article(page, toy_site)
    assert page.locator(".open-copy:visible").count() == 0
    expect(page.locator(".text-line a")).to_be_visible()
    page.locator(".text-line a").click()
    page.wait_for_url("**/fr/about.html")
    context.close()


def test_where_the_script_is_lost_the_way_leads_to_the_about_page(
    browser: Browser, toy_site: Path, console: list[str]
) -> None:
    page = browser.new_page()
    page.route("**/own-copy.js", lambda route: route.abort())
    article(page, toy_site)
    page.locator(OPENER).click()
    page.wait_for_url("**/fr/about.html")
    page.close()
    assert all("ERR_FAILED" in message for message in console)
    console.clear()


def test_a_page_with_words_has_no_way_in(page: Page, toy_with_text: Path) -> None:
    article(page, toy_with_text)
    assert page.locator(".open-copy").count() == 0
    assert list((toy_with_text / "assets").glob("own-copy*")) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_panel_fits_its_window(page: Page, toy_site: Path, copies: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    article(page, toy_site)
    page.locator(OPENER).click()
    expect(page.locator(PANEL)).to_be_visible()
    sideways = "[...document.querySelectorAll('html, dialog.own-copy')].map(e => e.scrollWidth - e.clientWidth)"
    assert page.evaluate(sideways) == [0, 0]
    given(page, copies / "damaged.txt")
    assert page.evaluate(sideways) == [0, 0]


def test_neither_panel_nor_buttons_are_printed(page: Page, toy_site: Path, copies: Path) -> None:
    article(page, toy_site)
    given(page, copies / COPY)
    page.emulate_media(media="print")
    assert page.locator(f"{PANEL}:visible, .open-copy:visible").count() == 0
