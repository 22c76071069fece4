"""How well the paths of the library tell where a line lives: snippets to guess from, and how many guesses are right.

usage: python scripts/bench/guess.py draw SEED [--number N] > FILE
       python scripts/bench/guess.py score SEED GUESSES [--number N]

`draw` prints the paths and N snippets of three lines, drawn at random from all of the library but imports and the
docstrings of modules. Somebody who sees nothing else writes GUESSES, a JSON object: number of a snippet -> path.
`score` says what was right at the first guess, and whether folder and layer were.
"""

import argparse
import ast
import json
import random
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LIBRARY = ROOT / "edition"
LINES = 3

Snippet = tuple[str, str]
"""Path of a module, and some of its lines."""


def main() -> int:
    """Draw or score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("draw", "score"))
    parser.add_argument("seed", type=int)
    parser.add_argument("guesses", type=Path, nargs="?")
    parser.add_argument("--number", type=int, default=20)
    options = parser.parse_args()
    modules = sorted(LIBRARY.rglob("*.py"))
    drawn = random.Random(options.seed).sample([one for path in modules for one in snippets(path)], options.number)  # noqa: S311
    if options.what == "draw":
        print("\n".join(f"{path.relative_to(ROOT)}" for path in modules))
        for number, (_, lines) in enumerate(drawn, 1):
            print(f"\n{number}\n\n{textwrap.indent(textwrap.dedent(lines), '    ')}")
        return 0
    if options.guesses is None:
        parser.error("score needs the file of guesses")
    return score(drawn, json.loads(options.guesses.read_text(encoding="utf-8")))


def snippets(path: Path) -> Iterator[Snippet]:
    """Yield every run of lines of a module that may be drawn; empty lines do not count."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    left_out = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    if ast.get_docstring(tree) is not None:
        left_out.append(tree.body[0])  # type: ignore[arg-type]
    passed = {line for node in left_out for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)}
    rows = [line for number, line in enumerate(text.splitlines(), 1) if line.strip() and number not in passed]
    for at in range(len(rows) - LINES + 1):
        yield str(path.relative_to(ROOT)), "\n".join(rows[at : at + LINES])


def score(drawn: list[Snippet], guesses: dict[str, str]) -> int:
    """Print what was guessed otherwise, then how many were right; return 1 if more than one in twenty was not."""
    right = folders = layers = 0
    for number, (path, _) in enumerate(drawn, 1):
        guess = guesses.get(str(number), "")
        right += guess == path
        folders += guess.rpartition("/")[0] == path.rpartition("/")[0]
        layers += guess.split("/")[1:2] == path.split("/")[1:2]
        if guess != path:
            print(f"{number:>3}  {path}  taken for  {guess}")
    print(f"{right} of {len(drawn)} modules, {folders} folders, {layers} layers")
    return 0 if right >= 0.95 * len(drawn) else 1


if __name__ == "__main__":
    sys.exit(main())
