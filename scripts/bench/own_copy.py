"""What joining a reader's copy in the page weighs and takes, in Chromium.

usage: python scripts/bench/own_copy.py [--source COPY]   (else EDITION_SOURCE; weights alone without either)

Builds the site, gives its article's page the copy as a reader does, and prints the time from the choice of the file to
the page with its words, at full speed and at a quarter of it, after two seconds of choosing and after none. Ends with
code 1 where a figure is over its aim; that of a file which is given at once has none.
"""

import argparse
import gzip
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
SCRIPT_AIM, DATA_AIM = 18_000, 10_000
"""Bytes, compressed."""
AIMS = {1: 250, 4: 1000}
"""By how much the processor is slowed down -> milliseconds."""
TIMES = 5
CHOOSING = (2_000, 0)
"""Milliseconds from the panel to the file: as readers need them, while the script makes itself ready; none."""
JOINED = """() => new Promise((done) => {
  const seen = () => document.querySelector(".edition-text") && (watch.disconnect(), done(performance.now()));
  const watch = new MutationObserver(seen);
  watch.observe(document.body, { childList: true, subtree: true });
  const chosen = () => (window.chosen = performance.now());
  document.querySelector("dialog input[type=file]").addEventListener("change", chosen, true);
})"""


def main() -> int:
    """Print all figures; return 1 if one is over its aim."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", default=os.environ.get("EDITION_SOURCE"))
    source = parser.parse_args().source
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        command: list[str | Path] = [
            Path(sys.executable).with_name("edition"),
            "build",
            "--no-source",
            "--output",
            site,
        ]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        failed = _weigh(site)
        if source:
            with sync_playwright() as playwright:
                program = os.environ.get("CHROMIUM", "/usr/bin/chromium")
                browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
                failed += [_timed(browser, site, Path(source), slower, CHOOSING[0]) for slower in AIMS]
                for slower in AIMS:
                    _timed(browser, site, Path(source), slower, CHOOSING[1])
                browser.close()
    return int(any(failed))


def _weigh(site: Path) -> list[bool]:
    """Print the compressed weight of script and data."""
    scripts = sorted((site / "assets").glob("own-copy*.js"))
    over: list[bool] = []
    for script in scripts:
        size = len(gzip.compress(script.read_bytes(), 9))
        aim = DATA_AIM if script.stem.count("-") == 2 and len(script.stem.rpartition("-")[2]) == 2 else SCRIPT_AIM
        print(f"{script.name:<22}{size / 1000:>8.1f} kB   aim {aim / 1000:.0f}")
        over.append(size > aim)
    return over


def _timed(browser: Browser, site: Path, source: Path, slower: int, choosing: int) -> bool:
    """Print how long a copy takes from its choice to the page with its words."""
    taken = []
    for _ in range(TIMES):
        page = browser.new_page()
        page.goto((site / "fr" / "article.html").as_uri())
        page.locator(".text-line .open-copy").click()
        page.locator("dialog[open]").wait_for()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
        page.evaluate(f"() => {{ window.joined = ({JOINED})(); }}")
        page.wait_for_timeout(choosing)
        page.locator("dialog input[type=file]").set_input_files(source)
        taken.append(float(page.evaluate("async () => (await window.joined) - window.chosen")))
        page.close()
    median = statistics.median(taken)
    how = f"speed 1/{slower}, after {choosing / 1000:.0f} s"
    print(f"joined, {how:<22}{median:>8.0f} ms   aim {AIMS[slower]}   ({min(taken):.0f} to {max(taken):.0f})")
    return median > AIMS[slower]


if __name__ == "__main__":
    sys.exit(main())
