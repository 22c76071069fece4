"""Building with a reader's copy: its own folder, the same anchors, the words in their places."""

import re
from pathlib import Path

import pytest

from tests import damage
from tests.site.conftest import COPY, Run, snapshot

pytestmark = pytest.mark.site


def ids(page: bytes) -> list[str]:
    return re.findall(r'\sid="([^"]+)"', page.decode())


def test_the_words_go_to_a_folder_of_their_own(project: Path, edition: Run) -> None:
    done = edition("build", "--source", project / COPY)
    assert done.returncode == 0, done.stderr
    assert not (project / "site").exists()
    page = (project / "site-with-text" / "fr" / "article.html").read_text(encoding="utf-8")
    assert 'class="edition-text" lang="fr"' in page
    assert "noindex" in page


def test_pages_and_anchors_are_the_same_with_and_without_text(built_project: Path) -> None:
    without, with_text = snapshot(built_project / "site"), snapshot(built_project / "site-with-text")
    assert {p for p in without if p.endswith(".html")} == {p for p in with_text if p.endswith(".html")}
    for path in (p for p in without if p.endswith(".html")):
        assert ids(without[path]) == ids(with_text[path]), path


def test_a_site_without_text_shows_no_words(built_project: Path) -> None:
    for path, content in snapshot(built_project / "site").items():
        assert b"edition-text" not in content or not path.endswith(".html"), path


def test_the_copy_comes_from_the_environment_too(project: Path, edition: Run) -> None:
    done = edition("build", EDITION_SOURCE=str(project / COPY))
    assert done.returncode == 0
    assert (project / "site-with-text").is_dir()


def test_the_only_file_in_sources_is_the_copy_and_two_are_refused(project: Path, edition: Run) -> None:
    sources = project / "sources"
    sources.mkdir()
    (sources / "one.txt").write_bytes((project / COPY).read_bytes())
    assert edition("build").returncode == 0
    assert (project / "site-with-text").is_dir()
    (sources / "two.txt").write_bytes((project / COPY).read_bytes())
    refused = edition("build")
    assert refused.returncode == 1
    assert "one.txt, two.txt" in refused.stderr


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(None, "no such file"), (b"", "is empty"), (b"\x00\x01\x02" * 500, "cannot be read as a copy")],
)
def test_a_bad_copy_is_one_message(project: Path, edition: Run, content: bytes | None, sentence: str) -> None:
    copy = project / "copy.txt"
    if content is not None:
        copy.write_bytes(content)
    failed = edition("build", "--source", copy)
    assert failed.returncode == 1
    assert sentence in failed.stderr
    assert "Traceback" not in failed.stderr
    assert not (project / "site-with-text").exists()


def test_a_folder_as_copy_is_one_message(project: Path, edition: Run) -> None:
    failed = edition("build", "--source", project)
    assert failed.returncode == 1
    assert "is a folder" in failed.stderr


def test_fifty_megabytes_are_refused_without_reading_them(project: Path, edition: Run) -> None:
    copy = project / "large.txt"
    with copy.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    failed = edition("build", "--source", copy)
    assert failed.returncode == 1
    assert "50 MB" in failed.stderr


def test_a_site_with_words_that_are_not_free_is_not_fit_to_be_published(built: Path, edition: Run) -> None:
    with_text = built / "site-with-text"
    assert edition("check", "--stage", "site", "--site", with_text).returncode == 0
    refused = edition("check", "--stage", "site", "--site", with_text, "--public")
    assert refused.returncode == 1
    assert "site-text.not-public" in refused.stdout
    assert edition("check", "--stage", "site", "--public").returncode == 0


def test_what_the_copys_format_marks_is_woven_in(project: Path, edition: Run) -> None:
    page = (project / "../copies/article.html").read_text(encoding="utf-8")
    start = page.index("Le premier soin")
    copy = project / "marked.html"
    copy.write_text(
        page[:start] + "<em>Le premier</em> soin" + page[start + len("Le premier soin") :], encoding="utf-8"
    )
    assert edition("build", "--source", copy).returncode == 0
    built = (project / "site-with-text" / "fr" / "article.html").read_text(encoding="utf-8")
    assert "<em>Le premier</em> soin" in built


def test_a_damaged_copy_is_joined_and_the_about_page_says_how(project: Path, edition: Run) -> None:
    article = (project / COPY).read_text(encoding="utf-8")
    copy = project / "damaged.txt"
    copy.write_text(damage.mistyped(damage.with_page_heads(article, 9), 0.02), encoding="utf-8")
    assert edition("build", "--source", copy).returncode == 0
    site = project / "site-with-text"
    about = (site / "en" / "about.html").read_text(encoding="utf-8")
    facts = dict(re.findall(r"<dt>([^<]+)</dt><dd>([^<]+)</dd>", about))
    assert facts["File"] == "damaged.txt"
    assert int(facts["exact"]) + int(facts["with differences"]) + int(facts["missing"]) + int(facts["ambiguous"]) == 18
    assert int(facts["with differences"]) > 5
    assert facts["places not found inside their block"] == "0"
    assert "Cahiers du littoral" not in (site / "fr" / "article.html").read_text(encoding="utf-8")


def test_words_of_the_article_on_a_page_of_the_public_site_are_found(built: Path, edition: Run) -> None:
    """They may be there although no file of the data has them: a summary runs on with a citation as it is worded."""
    sound = edition("check", "--stage", "site", "--source", built / COPY)
    assert sound.returncode == 0, sound.stdout
    page = built / "site" / "fr" / "article.html"
    words = (built / COPY).resolve().read_text(encoding="utf-8")
    leak = " ".join(words.partition("Doubler n’est pas")[2].split()[:9])
    page.write_text(
        page.read_text(encoding="utf-8").replace("</h1>", f"</h1><p>{leak.replace(' ', ' <b></b>')}</p>", 1),
        encoding="utf-8",
    )
    found = edition("check", "--stage", "site", "--source", built / COPY)
    assert found.returncode == 1
    assert "leaks.run" in found.stdout
    assert "site/fr/article.html" in found.stdout
    assert "leaks.run" not in edition("check", "--stage", "site").stdout
