"""Debian's Firefox, led by Marionette, the protocol built into it: Playwright drives Firefoxes of its own alone."""

import json
import os
import signal
import socket
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any, Self

PREFERENCES: dict[str, Any] = {
    "marionette.port": 0,
    "remote.prefs.recommended": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "app.update.disabledForTesting": True,
    "app.normandy.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
}
"""Any free port; pages from disk with the rights that readers' browsers give them; no word to its makers."""
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key of an element in answers (WebDriver, 12.3)."""
PATIENCE = 60
"""Seconds after which Firefox will not come any more."""


class Firefox:
    """A window of Firefox, for as long as the context lasts."""

    def __init__(self, program: str) -> None:
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        folder = Path(self._profile.name)
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
        (folder / "user.js").write_text("".join(lines), encoding="utf-8")
        self._process = subprocess.Popen(
            [program, "--headless", "--marionette", "--no-remote", "--profile", str(folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env={**os.environ, "HOME": str(folder), "MOZ_CRASHREPORTER_DISABLE": "1"},
        )
        self._socket = socket.create_connection(("127.0.0.1", self._port(folder)), timeout=PATIENCE)
        self._stream = self._socket.makefile("rb")
        self._asked = 0
        self._answer()
        self._ask("WebDriver:NewSession", capabilities={"alwaysMatch": {}})

    def open(self, page: Path) -> None:
        """Open a page from disk."""
        self._ask("WebDriver:Navigate", url=page.as_uri())

    def evaluate(self, expression: str) -> Any:
        """Return the value of an expression, or what its promise gives."""
        script = (
            "const done = arguments[arguments.length - 1];"
            f"Promise.resolve().then(() => ({expression}))"
            ".then((value) => done({ value }), (error) => done({ error: String(error) }));"
        )
        told = self._ask("WebDriver:ExecuteAsyncScript", script=script, args=[], sandbox=None, newSandbox=False)
        if "error" in told:
            raise RuntimeError(told["error"])
        return told.get("value")

    def click(self, selector: str) -> None:
        """Click on what a selector finds first."""
        self._ask("WebDriver:ElementClick", id=self._find(selector))

    def choose(self, selector: str, file: Path) -> None:
        """Choose a file in a form."""
        self._ask("WebDriver:ElementSendKeys", id=self._find(selector), text=str(file))

    def _find(self, selector: str) -> str:
        found: str = self._ask("WebDriver:FindElement", using="css selector", value=selector)[ELEMENT]
        return found

    def _port(self, folder: Path) -> int:
        """Return the port that Firefox writes into its profile when it listens."""
        written, end = folder / "MarionetteActivePort", monotonic() + PATIENCE
        while not (written.exists() and written.read_text(encoding="utf-8")):
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(0.05)
            if self._process.poll() is not None or monotonic() > end:
                self._stop()
                raise RuntimeError("Firefox does not start")
        return int(written.read_text(encoding="utf-8"))

    def _ask(self, command: str, **parameters: Any) -> Any:
        self._asked += 1
        message = json.dumps([0, self._asked, command, parameters]).encode()
        self._socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, told = self._answer()
        if error:
            raise RuntimeError(f"{command}: {error['error']}: {error['message']}")
        return told["value"] if isinstance(told, dict) and set(told) == {"value"} else told

    def _answer(self) -> Any:
        length = b""
        while (digit := self._stream.read(1)) != b":":
            length += digit
        return json.loads(self._stream.read(int(length)))

    def _stop(self) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self._profile.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()
        self._socket.close()
        self._stop()
