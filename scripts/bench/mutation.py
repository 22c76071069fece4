"""Change the library here and there, run the tests that reach the change, and list the changes that no test noticed.

usage: python scripts/bench/mutation.py [PATH …] [--tests PATH …] [--minutes N] [--seed N] [--texts]

PATH: modules or folders of the library; the join and the checks if none is named. The operators are those of mutmut
(numbers, comparisons, arguments, assignments, conditions …), over the whole module: its constants are changed too.
Texts are left alone unless --texts is given, as most are sentences for people. First each file of tests is run once, to
know which lines it reaches; then each change is tried in a process of its own, with the files that reach its line, the
quickest first, until a test fails. Changes are tried in an order drawn by the seed, so that a run that is stopped by
--minutes is a fair sample. Exits 1 if fewer than SCORE_AIM per cent of the changes are noticed.
"""

import argparse
import importlib.machinery
import importlib.util
import os
import pickle
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import CodeType

import coverage
import hypothesis
import libcst as cst
import pytest
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators, operator_string

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = ROOT / "scripts" / "edition"
DEFAULT_PATHS = ("join", "checks")
DEFAULT_TESTS = ("tests/unit", "tests/laws", "tests/golden")
SCORE_AIM = 85
SLOWER, SLACK = 5, 20
"""Times as long as the tests take, and seconds, after which a change is noticed: it made something endless."""
LEFT_ALONE = (cst.Annotation, cst.Decorator, cst.Import, cst.ImportFrom)
OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-W", "ignore::pytest.PytestAssertRewriteWarning")

Reach = Mapping[str, tuple[float, Mapping[str, frozenset[int]]]]
"""File of tests -> seconds that it takes, and the lines of each file of the library that it reaches."""


@dataclass(frozen=True)
class Mutant:
    """One change of one module."""

    path: Path
    line: int
    statement: int
    old: str
    new: str
    code: str

    def __str__(self) -> str:
        return f"{self.path.relative_to(LIBRARY)}:{self.line}: {_short(self.old)}  →  {_short(self.new)}"


def _short(code: str) -> str:
    text = " ".join(code.split())
    return text if len(text) <= 90 else f"{text[:45]} … {text[-42:]}"


def mutants(path: Path, texts: bool) -> Iterator[Mutant]:
    """Yield every change of a module that is still Python."""
    wrapper = MetadataWrapper(cst.parse_module(path.read_text(encoding="utf-8")))
    module, places = wrapper.module, wrapper.resolve(PositionProvider)
    for node, statement in _nodes(module, module):
        for kind, operator in mutation_operators:
            if isinstance(node, kind) and (texts or operator is not operator_string):
                for changed in operator(node):
                    code = cst.ensure_type(module.deep_replace(node, changed), cst.Module).code
                    old, new = module.code_for_node(node), module.code_for_node(changed)
                    if _is_python(code):
                        yield Mutant(path, places[node].start.line, places[statement].start.line, old, new, code)


def _nodes(node: cst.CSTNode, statement: cst.CSTNode) -> Iterator[tuple[cst.CSTNode, cst.CSTNode]]:
    """Yield the nodes of a module that may be changed, each with the statement that it is in."""
    if isinstance(node, LEFT_ALONE) or _is_docstring(node):
        return
    statement = node if isinstance(node, cst.BaseCompoundStatement | cst.SimpleStatementLine) else statement
    yield node, statement
    for child in node.children:
        yield from _nodes(child, statement)


def _is_docstring(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Expr) and isinstance(node.value, cst.SimpleString | cst.ConcatenatedString)


def _is_python(code: str) -> bool:
    try:
        compile(code, "changed", "exec")
    except SyntaxError:
        return False
    return True


def reach(names: Sequence[str]) -> Reach:
    """Run each file of tests in a process of its own and note what it reaches."""
    found: dict[str, tuple[float, Mapping[str, frozenset[int]]]] = {}
    named = [ROOT / name for name in names]
    for path in sorted(path for one in named for path in (one.rglob("test_*.py") if one.is_dir() else [one])):
        with tempfile.TemporaryFile() as told:
            begin = time.monotonic()
            code, _ = in_a_process(partial(_reached, path, told.fileno()), limit=600)
            if code != 0:
                raise SystemExit(f"{path.relative_to(ROOT)} fails as it is")
            told.seek(0)
            found[str(path)] = (time.monotonic() - begin, pickle.load(told))  # noqa: S301 - our own process
    return found


def _reached(path: Path, told: int) -> int:
    measured = coverage.Coverage(data_file=None, include=[f"{LIBRARY}/*"], config_file=False)
    measured.start()
    code = pytest.main([*OPTIONS, str(path)])
    measured.stop()
    data = measured.get_data()
    lines = {name: frozenset(data.lines(name) or ()) for name in data.measured_files()}
    os.write(told, pickle.dumps(lines))
    return int(code)


def files_that_reach(mutant: Mutant, reached: Reach) -> list[str]:
    """Return the files of tests that run a mutant's line, the quickest first."""
    own = {mutant.line, mutant.statement}
    seconds = {file: time for file, (time, lines) in reached.items() if own & lines.get(str(mutant.path), frozenset())}
    return sorted(seconds, key=lambda file: seconds[file])


def is_noticed(mutant: Mutant, files: Sequence[str], seconds: float) -> bool:
    """Say whether a test fails with a mutant in the place of its module."""

    def attempt() -> int:
        sys.meta_path.insert(0, _Changed(mutant))
        return int(pytest.main([*OPTIONS, *files]))

    code, ended = in_a_process(attempt, SLOWER * seconds + SLACK)
    return code != 0 or not ended


def in_a_process(work: Callable[[], int], limit: float) -> tuple[int, bool]:
    """Do something in a silent copy of this process; return its exit code and whether it ended by itself in time."""
    child = os.fork()
    if child == 0:
        os.setsid()
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
        os._exit(work())
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status), True
        time.sleep(0.01)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return -1, False


class _Changed(importlib.machinery.SourceFileLoader):
    """Finds and loads one module of the library in its changed form."""

    def __init__(self, mutant: Mutant) -> None:
        parts = mutant.path.relative_to(LIBRARY.parent).with_suffix("").parts
        self.is_folder = parts[-1] == "__init__"
        super().__init__(".".join(parts[:-1] if self.is_folder else parts), str(mutant.path))
        self.mutant = mutant

    def find_spec(self, fullname: str, path: object, target: object = None) -> importlib.machinery.ModuleSpec | None:
        if fullname != self.name:
            return None
        inside = [str(self.mutant.path.parent)] if self.is_folder else None
        return importlib.util.spec_from_file_location(
            fullname, self.mutant.path, loader=self, submodule_search_locations=inside
        )

    def get_code(self, fullname: str) -> CodeType:
        code = compile(self.mutant.code, self.path, "exec")
        assert isinstance(code, CodeType)
        return code


def modules(paths: Sequence[str]) -> list[Path]:
    """Return the files of the library that are named, those of folders included."""
    found: set[Path] = set()
    for name in paths:
        path = next((one for one in (Path(name).resolve(), LIBRARY / name) if one.exists()), None)
        if path is None or not path.is_relative_to(LIBRARY):
            raise SystemExit(f"{name} is no module or folder of {LIBRARY.relative_to(ROOT)}")
        found.update(path.rglob("*.py") if path.is_dir() else [path])
    return sorted(found)


def main() -> int:
    """Try changes until all are tried or the time is over; print the survivors and the score of each module."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=DEFAULT_PATHS, metavar="PATH")
    parser.add_argument("--tests", nargs="+", default=DEFAULT_TESTS, metavar="PATH")
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--texts", action="store_true")
    options = parser.parse_args()
    os.chdir(ROOT)
    sys.path.remove(str(Path(__file__).parent))
    hypothesis.settings.register_profile("changed", phases=["explicit", "generate"], database=None, derandomize=True)
    hypothesis.settings.load_profile("changed")
    chosen = [mutant for path in modules(options.paths) for mutant in mutants(path, options.texts)]
    random.Random(options.seed).shuffle(chosen)  # noqa: S311 - repeatable, no secret
    reached = reach(options.tests)
    end = time.monotonic() + 60 * options.minutes
    noticed: Counter[Path] = Counter()
    tried: Counter[Path] = Counter()
    for mutant in chosen:
        if time.monotonic() > end:
            break
        tried[mutant.path] += 1
        files = files_that_reach(mutant, reached)
        if files and is_noticed(mutant, files, sum(reached[file][0] for file in files)):
            noticed[mutant.path] += 1
        else:
            print(f"{mutant}{'' if files else '  (no test comes here)'}", flush=True)
    return report(noticed, tried, len(chosen))


def report(noticed: Counter[Path], tried: Counter[Path], made: int) -> int:
    """Print the score of each module and of all; return the exit code."""
    for path in sorted(tried):
        print(f"{noticed[path]:6} of {tried[path]:5}  {path.relative_to(LIBRARY)}")
    score = 100 * noticed.total() / max(1, tried.total())
    print(
        f"{noticed.total():6} of {tried.total():5}  noticed: {score:.0f} % (aim {SCORE_AIM} %); {made} changes in all"
    )
    print(f"for docs/data/mutation-runs.yaml:  possible: {made}  tried: {tried.total()}  noticed: {noticed.total()}")
    return 0 if score >= SCORE_AIM else 1


if __name__ == "__main__":
    sys.exit(main())
