"""Rules that no page can need go, all others stay as they were."""

import pytest
from edition.render.pruned_stylesheet import names_in, pruned

NAMES = names_in(['<main id="top"><p class="lead wide"><a href="#">x</a></p></main>', "make('dialog', {})"])


@pytest.mark.parametrize(
    "rule",
    [
        ".lead{color:red}",
        "p.lead>a{color:red}",
        "#top .wide{color:red}",
        ".lead:hover,.lead:focus-visible::before{color:red}",
        "a:not(.gone):hover{color:red}",
        ":is(.gone,.lead){color:red}",
        "dialog::backdrop{color:red}",
        "a[href^=http]{color:red}",
        "*,:after{color:red}",
        "html body{color:red}",
        "@media print{.lead{color:red}}",
        "@media screen and (min-width:10em){.lead{color:red}}",
        "@supports (display:grid){.lead{color:red}}",
        "@page{margin:1cm}",
        '@font-face{font-family:x;src:url("a;b")}',
        ":root{--ink:red}.lead{color:var(--ink)}",
        ":root{--a:var(--b);--b:1px}.lead{margin:var(--a)}",
        "@keyframes spin{from{top:0}to{top:1px}}.lead{animation:spin 1s}",
    ],
)
def test_what_a_page_may_need_is_kept(rule: str) -> None:
    assert pruned(rule, NAMES).replace(" ", "") == rule.replace(" ", "")


@pytest.mark.parametrize(
    ("rule", "left"),
    [
        (".gone{color:red}", ""),
        (".lead .gone{color:red}", ""),
        ("#gone{color:red}", ""),
        ("table{color:red}", ""),
        (".gone,.lead{color:red}", ".lead{color:red}"),
        (".gone:hover,.lead:not(.gone){color:red}", ".lead:not(.gone){color:red}"),
        ("@media print{.gone{color:red}}", ""),
        ("@media print{.gone{color:red}.lead{top:0}}", "@media print{.lead{top:0}}"),
        ("@supports (top:0){@media print{.gone{top:0}.lead{top:0}}}", "@supports (top:0){@media print{.lead{top:0}}}"),
        (":root{--icon:url('data:a;{b}');--ink:red}.lead{color:var(--ink)}", ":root{--ink:red}.lead{color:var(--ink)}"),
        (":root{--a:var(--b);--b:1px}", ""),
        ("@keyframes spin{from{top:0}}.gone{animation:spin 1s}", ""),
        ("/* why */.lead{color:red}", ".lead{color:red}"),
        ('@charset "utf-8";.lead{color:red}', ".lead{color:red}"),
    ],
)
def test_what_none_can_need_goes(rule: str, left: str) -> None:
    assert pruned(rule, NAMES) == left


def test_names_are_those_of_elements_classes_ids_and_of_what_scripts_make() -> None:
    found = names_in(["<section class=\"a b {{ c }}\" id='d'>", 'make("div", { className: "e", id: "f" })'])
    assert found == {"html", "body", "root", "section", "a", "b", "d", "div", "e", "f"}
