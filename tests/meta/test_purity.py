"""Only the shell touches the world; all other modules give the same for the same."""

import ast

from tests.meta.library import MODULES, Module, imports
from tests.meta.test_layers import layer

SHELL = layer("edition.shell.disk")
"""The layer that may touch the world, as the one after it may."""
EXCEPTIONS = {
    "edition.languages.language_files": {"pathlib.Path", ".read_text()"},
    "edition.render.template_loader": {"pathlib.Path"},
    "edition.render.pages.about_page": {"importlib.metadata"},
}
"""Module -> what it may use: languages and templates lie in files; the about page names what is installed."""

NETWORK = {
    "ftplib",
    "http.client",
    "http.server",
    "httpx",
    "requests",
    "socket",
    "socketserver",
    "ssl",
    "urllib.request",
    "urllib.robotparser",
    "urllib3",
}
WORLD = NETWORK | {
    "asyncio",
    "certifi",
    "click",
    "datetime",
    "gc",
    "getpass",
    "glob",
    "http",
    "importlib.metadata",
    "importlib.resources",
    "logging",
    "multiprocessing",
    "os",
    "pathlib.Path",
    "random",
    "secrets",
    "shutil",
    "signal",
    "subprocess",
    "sys",
    "tempfile",
    "threading",
    "time",
    "uuid",
}
METHODS = {"read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "iterdir", "rglob", "touch"}
CALLS = {"open", "input", "print", "exec", "eval", "__import__"}


def uses(module: Module) -> set[str]:
    """Return what of the outside world a module names."""
    found: set[str] = set()
    for node in ast.walk(module.tree):
        match node:
            case ast.Import(names):
                found |= {alias.name for alias in names}
            case ast.ImportFrom(name, names) if name:
                found |= {name} | {f"{name}.{alias.name}" for alias in names}
            case ast.Call(ast.Name(name)) if name in CALLS:
                found.add(f"{name}()")
            case ast.Call(ast.Attribute(_, name)) if name in METHODS:
                found.add(f".{name}()")
    outside = {name for name in found if name in WORLD or name.split(".")[0] in WORLD}
    return outside | {name for name in found if name.endswith("()")}


PURE = [module for module in MODULES if layer(module.name) < SHELL]


def test_all_below_the_shell_is_pure() -> None:
    impure = {
        module.name: used
        for module in PURE
        if (used := {name for name in uses(module) if not name.startswith(tuple(EXCEPTIONS.get(module.name, ())))})
    }
    assert impure == {}


def test_the_shell_is_no_larger_than_it_must_be() -> None:
    """What touches nothing by itself puts together what does."""
    shell = {
        module.name: uses(module)
        for module in MODULES
        if layer(module.name) == SHELL and module.path.name != "__init__.py"
    }
    idle = {name for name, used in shell.items() if used <= {"pathlib.Path"}}
    assert idle == {
        f"edition.shell.{name}"
        for name in (
            "build_points",
            "check_stages",
            "notebook_runs.kept_ledger",
            "notebook_runs.ledger_run",
            "pipeline",
            "read_copy",
            "site_making.mkdocs_settings",
            "site_making.site_build",
        )
    }


def test_exceptions_are_needed() -> None:
    used = {module.name: uses(module) for module in MODULES}
    assert [
        (name, one)
        for name, allowed in EXCEPTIONS.items()
        for one in allowed
        if not any(found.startswith(one) for found in used[name])
    ] == []


def test_one_module_opens_the_network_and_three_commands_ask_for_it() -> None:
    """The preview listens on this machine through MkDocs; only `fetch`, `claims --fetch`, `links` ask another one."""
    assert {module.name for module in MODULES if uses(module) & NETWORK} == {"edition.shell.single_request"}
    users = {
        above: {module.name for module in MODULES if above in [name for _, name in imports(module)]}
        for above in ("edition.shell.single_request", "edition.shell.polite_visitor")
    }
    explains = "edition.commands.check"
    assert users["edition.shell.single_request"] == {
        "edition.shell.polite_visitor",
        "edition.shell.link_probes.probed_link",
        explains,
    }
    assert users["edition.shell.polite_visitor"] == {
        "edition.commands.fetch",
        "edition.commands.links",
        "edition.shell.link_probes.probed_link",
        "edition.shell.link_probes.probe_round",
        "edition.shell.notebook_runs.table_fetch",
        explains,
    }


def test_the_environment_is_read_in_few_places() -> None:
    readers = {
        module.name
        for module in MODULES
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv"))
        or (isinstance(node, ast.Name) and node.id == "getproxies")
    }
    assert readers == {
        "edition.commands",
        "edition.shell.find_copy",
        "edition.shell.site_making.mkdocs_adapter",
        "edition.shell.site_making.site_address",
        "edition.shell.notebook_runs.kernel_client",
        "edition.shell.notebook_runs.kernel_guard",
        "edition.shell.single_request",
        "edition.shell.terminal",
    }


def test_no_clock_reaches_the_site() -> None:
    """One module tells people how long each notebook took, which no result holds; two pace and date probes of links."""
    clocks = {module.name for module in MODULES if uses(module) & {"time", "datetime"}}
    assert clocks == {
        "edition.shell.notebook_runs.notebook_kernel",
        "edition.shell.link_probes.probe_round",
    }
    probers = {module.name for module in MODULES if "edition.shell.link_probes" in str(imports(module))}
    assert {name for name in probers if ".link_probes." not in name} == {
        "edition.commands.links",
        "edition.commands.check",
    }
