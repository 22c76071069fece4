"""Make `.venv` and install a set of locked requirements and this project into it; do nothing if that is done.

`bootstrap.py site|editions|notebooks|dev|lab [--python PROGRAM]`; the last makes `.venv-lab`, without this project.
Standard library only. Every failure is one sentence with its remedy; what pip and venv said is kept in
`.venv/install.log`. An old Python must be able to read this file, so that it can say that it is too old: hence no
annotations and no newer syntax.
"""

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys

OLDEST, NEWEST = (3, 11), (3, 14)
KINDS = ("site", "editions", "notebooks", "dev")
"""Sets of requirements, each holding the one before."""
LAB = "lab"
"""A set of its own in an environment of its own: JupyterLab with what the notebooks import, and not this project."""
VENV = ".venv"
MARK = os.path.join(VENV, "made-by-bootstrap")
LOG = os.path.join(VENV, "install.log")
NO_VENV = "install python3-venv (Debian, Ubuntu: apt install python3-venv) or virtualenv, then run this again"

UNFIT = (
    (b":", "a colon"),
    (b'"', "a double quote"),
    (b"`", "a backtick"),
    (b"$", "a dollar sign"),
    (b"\\", "a backslash"),
    (b"'''", "three quotes in a row"),
)
"""What the path of a .venv cannot hold: pip writes it between double quotes into programs that a shell reads."""

OFFLINE = r"NewConnectionError|NameResolutionError|Temporary failure in name|ConnectTimeout|ProxyError|ReadTimeout"
CAUSES = (
    (r"No space left|Disk quota", "the disk is full: free about 1 GB and run this again"),
    (
        r"DO NOT MATCH THE HASHES",
        "a package is not the one that was locked, so nothing of it was installed: run this "
        "again, and report it if it stays so",
    ),
    (
        OFFLINE,
        "the package index cannot be reached: connect this machine to the network (or set pip's proxy) and run "
        "this again",
    ),
    (
        r"SSLError|CERTIFICATE_VERIFY_FAILED",
        "the package index's certificate is not accepted: set the machine's date "
        "and certificates right and run this again",
    ),
    (
        r"No matching distribution|is not a supported wheel",
        "a package is not to be had for this machine and this Python: use Linux or macOS on x86-64 or arm64",
    ),
)
"""What pip's output shows, and what to do about it; the first that fits is said."""


class Failure(Exception):
    """One sentence that says what is wrong and what to do."""


def main(arguments):  # type: (list[str]) -> int
    """Bring .venv up to date; return the exit code."""
    every = list(KINDS) + [LAB]
    kind = arguments[0] if arguments else ""
    wanted = arguments[2] if arguments[1:2] == ["--python"] and len(arguments) == 3 else None
    if kind not in every or (len(arguments) > 1 and wanted is None):
        sys.stderr.write("usage: bootstrap.py %s [--python PROGRAM]\n" % "|".join(every))
        return 2
    if kind == LAB:
        use(".venv-lab")
    try:
        refuse_unfit(here())
        with locked():
            if not is_installed(kind):
                install(kind, wanted)
    except Failure as failure:
        sys.stderr.write("%s\n" % failure)
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("stopped; the next run begins anew\n")
        return 130
    return 0


def use(folder):  # type: (str) -> None
    """Work on another environment than `.venv`."""
    global VENV, MARK, LOG
    VENV, MARK, LOG = folder, os.path.join(folder, "made-by-bootstrap"), os.path.join(folder, "install.log")


def refuse_unfit(path):  # type: (bytes) -> None
    """Refuse a folder in which no .venv can work, or in which its programs would run what the path says."""
    found = [name for mark, name in UNFIT if mark in path]
    if re.search(b"[\\x00-\\x1f\\x7f]", path):
        found.append("a line break or another control character")
    try:
        path.decode("utf-8")
    except UnicodeDecodeError:
        found.append("a letter that is not UTF-8")
    if found:
        raise Failure(
            "the path of this folder holds %s, with which Python's environments do not work: move or rename the "
            "folder, and run this again" % " and ".join(found)
        )


class locked(object):  # noqa: N801 -- reads as a statement
    """Holds the project's folder, so that two runs at once do not install over each other."""

    def __enter__(self):  # type: () -> None
        self.folder = os.open(".", os.O_RDONLY)
        try:
            import fcntl

            fcntl.flock(self.folder, fcntl.LOCK_EX)
        except (ImportError, IOError, OSError):
            pass  # a network disk without locks is used by one person at a time

    def __exit__(self, *error):  # type: (object) -> None
        os.close(self.folder)


def is_installed(kind):  # type: (str) -> bool
    """Say whether .venv holds a set as it is locked now, for the Python it was made with, in this place."""
    return os.path.exists(program("python")) and read(stamp(kind)) == key(kind).encode()


def key(kind):  # type: (str) -> str
    """Return the digest of all that an installation depends on."""
    digest = hashlib.sha256()
    parts = [os.path.join(VENV, "pyvenv.cfg"), requirements(kind), "pyproject.toml", "scripts/bootstrap.py"]
    for content in [here()] + [read(part) or b"" for part in parts]:
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()


def install(kind, wanted):  # type: (str, str | None) -> None
    """Make .venv if need be and fill it; stamps are written last, so that an interrupted run is done again."""
    sets = (LAB,) if kind == LAB else KINDS
    if not any(is_whole(done) for done in sets):
        make_venv(wanted)
    for done in sets:
        remove(stamp(done))
    say("installing what is listed in %s; this is done once" % requirements(kind))
    pip("--require-hashes", "--only-binary", ":all:", "-r", requirements(kind))
    if kind != LAB:
        pip("--no-build-isolation", "--no-deps", "--no-index", "-e", ".")
    for done in sets[: sets.index(kind) + 1]:
        write(stamp(done), key(done).encode())


def is_whole(kind):  # type: (str) -> bool
    """Say whether .venv works here and holds some finished installation, perhaps of older requirements."""
    place = read(MARK) == here()
    return place and os.path.exists(stamp(kind)) and os.path.exists(program("python"))


def make_venv(wanted):  # type: (str | None) -> None
    """Make an empty .venv with the newest Python that can."""
    pythons = suitable([wanted] if wanted else candidates())
    for version, python in pythons:
        empty_venv()
        if run([python, "-m", "venv", VENV]) == 0:
            return say("made %s with Python %s" % (VENV, version))
    maker = which("virtualenv")
    empty_venv()
    if maker and run([maker, "--quiet", "-p", pythons[0][1], VENV]) == 0:
        return say("made %s with virtualenv and Python %s" % (VENV, pythons[0][0]))
    raise Failure(cause() or NO_VENV)


def empty_venv():  # type: () -> None
    """Leave an empty .venv that is marked as ours; one that somebody else made is not touched."""
    if os.path.lexists(VENV) and not os.path.exists(MARK):
        raise Failure("%s was not made by make: move it away and run this again" % VENV)
    try:
        shutil.rmtree(VENV, ignore_errors=True)
        os.mkdir(VENV)
        write(MARK, here())
    except (IOError, OSError) as error:
        raise Failure(
            "this folder cannot be written (%s): copy it to one of your own, or free some space" % error.strerror
        )


def candidates():  # type: () -> list[str]
    """Return the programs that may be a suitable Python, by name."""
    minors = range(NEWEST[1], OLDEST[1] - 1, -1)
    return ["python3", "python"] + ["python3.%d" % minor for minor in minors]


def suitable(names):  # type: (list[str]) -> list[tuple[str, str]]
    """Return version and path of the Pythons that can be used, newest first."""
    found = []
    for name in names:
        path = which(name)
        version = version_of(path) if path else None
        if path and version:
            found.append((version, path))
    good = [(version, path) for version, path in found if OLDEST <= version <= NEWEST]
    if good:
        return [("%d.%d" % version, path) for version, path in sorted(good, key=lambda pair: pair[0], reverse=True)]
    seen = ", ".join(sorted(set("%d.%d" % version for version, _ in found))) or "none"
    raise Failure(
        "Python %d.%d to %d.%d is needed, found %s: install one of them (from your system's packages or "
        "python.org) and run this again" % (OLDEST + NEWEST + (seen,))
    )


def version_of(path):  # type: (str) -> tuple[int, ...] | None
    """Return the major and minor version of a Python, or None if it is none."""
    try:
        asked = subprocess.Popen(
            [path, "-S", "-E", "-c", "import sys; print('%d %d' % sys.version_info[:2])"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        said = asked.communicate()[0].split()
    except (IOError, OSError):
        return None
    return tuple(int(part) for part in said) if asked.returncode == 0 and len(said) == 2 else None


def which(name):  # type: (str) -> str | None
    """Return the path of a program, or None."""
    folders = [""] if os.sep in name else os.environ.get("PATH", os.defpath).split(os.pathsep)
    for folder in folders:
        path = os.path.join(folder, name)
        if os.path.isfile(path) and os.access(path, os.X_OK):
            return path
    return None


def pip(*arguments):  # type: (*str) -> None
    """Run pip's install in .venv; its words go to the log."""
    command = [program("python"), "-I", "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    if run(command + list(arguments)) != 0:
        raise Failure("%s (pip's own words are in %s)" % (cause() or "pip could not install all packages", LOG))


def run(command):  # type: (list[str]) -> int
    """Run a program with its output in the log; return its exit code."""
    surroundings = dict(os.environ, PIP_USER="0")
    try:
        with io.open(LOG, "ab") as log:
            return subprocess.call(command, stdout=log, stderr=subprocess.STDOUT, env=surroundings)
    except (IOError, OSError) as error:
        raise Failure("%s cannot be run (%s): run this again" % (command[0], error.strerror))


def cause():  # type: () -> str | None
    """Return what the log shows to be the reason, with its remedy."""
    log = (read(LOG) or b"").decode("utf-8", "replace")
    return next((sentence for pattern, sentence in CAUSES if re.search(pattern, log)), None)


def requirements(kind):  # type: (str) -> str
    """Return the name of the file that locks a set."""
    return os.path.join("binder", "requirements.txt") if kind == LAB else "requirements-%s.txt" % kind


def here():  # type: () -> bytes
    """Return the project's folder; a .venv that was moved or copied does not work."""
    return os.path.abspath(b".")


def stamp(kind):  # type: (str) -> str
    """Return the file that says that a set is installed."""
    return os.path.join(VENV, "installed-%s" % kind)


def program(name):  # type: (str) -> str
    """Return the path of a program in .venv."""
    return os.path.join(VENV, "bin", name)


def read(path):  # type: (str) -> bytes | None
    """Return a file's content, or None."""
    try:
        with io.open(path, "rb") as file:
            return file.read()
    except (IOError, OSError):
        return None


def write(path, content):  # type: (str, bytes) -> None
    """Write a small file."""
    with io.open(path, "wb") as file:
        file.write(content)


def remove(path):  # type: (str) -> None
    """Remove a file if it is there."""
    if os.path.exists(path):
        os.remove(path)


def say(sentence):  # type: (str) -> None
    """Tell a person what goes on."""
    sys.stderr.write("%s\n" % sentence)


if __name__ == "__main__":
    os.chdir(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    sys.exit(main(sys.argv[1:]))
