"""Modules become one classic script: in the order of their imports, short, and the same to whoever runs it."""

import re
from string import ascii_lowercase

import pytest
from edition.render.own_copy.script_bundle import bundle

ENTRY = 'import { twice } from "./parts/twice.js";\nexport function start(program, place) { place(twice(program)); }\n'
TWICE = '/** Twice. */\nimport { two } from "./two.js";\nexport const twice = (value) => value * two; // so\n'
TWO = "/** Two. */\nexport const two = 2;\n"


def bundled(body: str, **modules: str) -> str:
    """Return what a script becomes that has one module with a function and what stands before it."""
    script = bundle({"m.js": body + "\nexport function start(program, place) {}", **modules}, "m.js", "start")
    return in_order(script.partition('"use strict";')[2].rpartition("function ")[0])


def in_order(script: str) -> str:
    """Return a script whose names of one letter are a, b, c in the order in which they are met."""
    met = dict(zip(dict.fromkeys(re.findall(r"\b[a-zA-Z]\b", script)), ascii_lowercase, strict=False))
    return re.sub(r"\b[a-zA-Z]\b", lambda name: met[name[0]], script)


def test_a_module_stands_after_what_it_imports() -> None:
    modules = {"start.js": ENTRY, "parts/twice.js": TWICE, "parts/two.js": TWO}
    script = in_order(bundle(modules, "start.js", "start"))
    assert script == ('(function a(b){"use strict";const c=2,d=(e)=>e*c;function f(a,b){b(d(a))}f(a,b)})("page");\n')


def test_a_module_imported_twice_stands_once() -> None:
    modules = {
        "m.js": 'import { one } from "./one.js";\nimport { two } from "./two.js";\nexport function start() {}',
        "one.js": 'import { two } from "./two.js";\nexport const one = () => two;',
        "two.js": TWO,
    }
    assert bundle(modules, "m.js", "start").count("=2") == 1


@pytest.mark.parametrize(
    ("typed", "short"),
    [
        ("const found = { text: 1 }; found.text;", "const a={text:1};a.text;"),
        ("const text = 1; const found = { text };", "const a=1,b={text:a};"),
        ("const { text, size: large = 2, ...rest } = globalThis;", "const{text:a,size:b=2,...c}=globalThis;"),
        ("const { text = 1 } = globalThis;", "const{text:a=1}=globalThis;"),
        ('const text = "const text";', 'const a="const text";'),
        ("const text = 1; `text ${text + 1} ${`text ${text}`}`;", "const a=1;`text ${a+1} ${`text ${a}`}`;"),
        ("const text = /text \\/\\* /gu; // a text", "const a=/text \\/\\* /gu;"),
        ("document.title = document.title", "document.title=document.title;"),
        ("const a1 = 1; a1 + +a1 - -a1;", "const a=1;a+ +a- -a;"),
        ("for (const [key, value] of []) key in value;", "for(const[a,b]of[])a in b;"),
        (
            "class Text { size = 1; get half() { return this.size; } }",
            "class a{size=1;get half(){return this.size}}",
        ),
        ("const one = 1; const two = 2; let three; let four;", "const a=1,b=2;let c,d;"),
        ("try { close() } catch (error) { throw error }", "try{close()}catch(a){throw a}"),
    ],
)
def test_names_are_shortened_and_nothing_else_is_changed(typed: str, short: str) -> None:
    assert bundled(typed) == short


def test_a_name_that_is_the_browsers_somewhere_is_left_alone() -> None:
    typed = "const one = (name) => name; const other = () => name;"
    assert "(name)=>name" in bundled(typed)


def test_names_that_never_meet_share_a_short_one() -> None:
    assert bundled("const one = (left) => left; const other = (right) => right;") == "const a=(b)=>b,c=(b)=>b;"
