"""Makes a checkout ready and runs it: `python3 packaging/bootstrap.py run`, or `test`, or `setup`.

Needs nothing but Python 3.11 or newer. Everything installed goes to `.venv` in the checkout, in the
versions and with the hashes of `packaging/dev.lock`. Packages of the operating system are installed
only by root or where CI is set; anybody else gets the line to type.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "consent-desk.stamp"
LOCK = ROOT / "packaging" / "dev.lock"
OLDEST = (3, 11)

# What Qt's own libraries are linked to, by Debian's names.
RUN_PACKAGES = (
    "libgl1",
    "libegl1",
    "libglib2.0-0",
    "libdbus-1-3",
    "libfontconfig1",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
)
# A virtual screen with real keys, the accessibility tree, and judges of the papers.
TEST_PACKAGES = (
    "xvfb",
    "xauth",
    "x11-xkb-utils",
    "xdotool",
    "at-spi2-core",
    "dbus",
    "poppler-utils",
    "qpdf",
)


class SetupError(Exception):
    """The set-up cannot go on; the message says what to do."""


def main(arguments: Sequence[str]) -> int:
    """Carry out one command; returns its exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("command", choices=sorted(COMMANDS), nargs="?", default="setup")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="handed on to the command")
    options = parser.parse_args(arguments)
    # What is compiled is kept: the tests and the torture start hundreds of processes, and each
    # would compile everything anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    try:
        return COMMANDS[options.command](options.rest)
    except SetupError as error:
        print(error, file=sys.stderr)
    except subprocess.CalledProcessError as failure:
        print(f"{Path(str(failure.cmd[0])).name} failed: see above", file=sys.stderr)
    return 1


def set_up(rest: Sequence[str] = ()) -> int:
    """Everything a developer needs."""
    prepare((*RUN_PACKAGES, *TEST_PACKAGES))
    return 0


def run(rest: Sequence[str]) -> int:
    """The demonstration in a window; without a screen the tour, as pictures and papers."""
    prepare(RUN_PACKAGES)
    if has_screen(sys.platform, os.environ):
        return call([tool("consent-desk"), "--demo", *rest])
    print("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): taking the tour.")
    return tour(rest)


def tour(rest: Sequence[str]) -> int:
    """The tour: real keys in the real window, saved as pictures and papers."""
    prepare(RUN_PACKAGES)
    out = ROOT / "build" / "tour"
    if not rest:
        shutil.rmtree(out, ignore_errors=True)
        rest = ["--out", str(out)]
    code = call([tool("consent-desk"), "tour", *rest])
    if code == 0 and out.is_dir():
        kinds = {".png": "pictures", ".pdf": "papers"}
        for suffix, kind in kinds.items():
            found = sorted(out.glob(f"*{suffix}"))
            print(f"{len(found)} {kind}: {out}{os.sep}*{suffix}")
    return code


def test(rest: Sequence[str]) -> int:
    """The whole test suite, or the part that pytest's arguments name."""
    prepare((*RUN_PACKAGES, *TEST_PACKAGES))
    # All of them take every core and one more process, for a window waits a quarter of its time; a
    # file at a time, the longest first (tests/conftest.py). A part is quicker, and easier to read,
    # in one.
    processes = str((os.cpu_count() or 1) + 1)
    spread = ["--numprocesses", processes, "--dist", "loadfile", "--no-loadscope-reorder"]
    return call([python(), "-m", "pytest", *(rest or spread)])


def lint(rest: Sequence[str]) -> int:
    """Style, form, types and the direction of imports; all are run, whatever the first says."""
    prepare(RUN_PACKAGES)
    checks = (
        [tool("ruff"), "check", "--no-cache", "."],
        [tool("ruff"), "format", "--no-cache", "--check", "."],
        [tool("mypy")],
        [tool("lint-imports"), "--no-cache"],
    )
    return max([call(check) for check in checks])


def bench(rest: Sequence[str]) -> int:
    """What is measured, against its bounds."""
    prepare(RUN_PACKAGES)
    return call([python(), str(ROOT / "tests" / "benchmarks" / "bench.py"), *rest])


def torture(rest: Sequence[str]) -> int:
    """What must not harm a register, done to one: kills, edits, damage, hostile input."""
    prepare(RUN_PACKAGES)
    return call([python(), str(ROOT / "tests" / "torture" / "torture.py"), *rest])


def lock(rest: Sequence[str]) -> int:
    """Renew both lock files: versions and hashes for every platform, and no addresses."""
    prepare(RUN_PACKAGES)
    form = ("--universal", "--generate-hashes", "--no-emit-index-url", "--no-annotate")
    compile_ = [tool("uv"), "pip", "compile", "--quiet", "--python-version", "3.11", *form]
    compile_ += ["--no-config", "--custom-compile-command", "make lock", *rest, "pyproject.toml"]
    runtime = ["--constraint", "packaging/dev.lock", "--output-file", "packaging/runtime.lock"]
    return call([*compile_, "--group", "dev", "--output-file", "packaging/dev.lock"]) or call(
        [*compile_, *runtime]
    )


def clean(rest: Sequence[str]) -> int:
    """Remove everything that these commands made."""
    names = ("build", "dist", ".venv", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis")
    for name in (*names, ".import_linter_cache"):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for compiled in (ROOT / "resources" / "i18n").glob("*.qm"):
        compiled.unlink()
    return 0


COMMANDS = {
    "setup": set_up,
    "run": run,
    "tour": tour,
    "test": test,
    "lint": lint,
    "bench": bench,
    "torture": torture,
    "lock": lock,
    "clean": clean,
}


def prepare(packages: Sequence[str]) -> None:
    """Bring the operating system's packages and `.venv` up to date; seconds when they are.

    Raises SetupError when a person has to do something first.
    """
    if sys.version_info < OLDEST:
        raise SetupError(
            f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version}"
        )
    wanted = list(packages)
    if importlib.util.find_spec("ensurepip") is None and not is_stamped():
        wanted.append("python3-venv")
    ensure_system(wanted)
    if not is_stamped():
        make_environment()
    subprocess.run([python(), str(ROOT / "packaging" / "hatch_build.py")], check=True)


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown: only Linux and its kin tell by the environment."""
    if platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def ensure_system(packages: Sequence[str]) -> None:
    """Install Debian's packages that are not there, as root or in CI; else raise SetupError.

    Other systems bring these libraries with them, or name them otherwise: nothing is done there.
    """
    missing = missing_packages(packages)
    if not missing:
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    root = is_root()
    if not root and not os.environ.get("CI"):
        raise SetupError(
            "These packages of the operating system are not installed. Type this, then try again:"
            f"\n\n    sudo {' '.join(install)}\n"
        )
    before = [] if root else ["sudo", "--non-interactive"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    print(f"installing {' '.join(missing)}", flush=True)
    for command in (["apt-get", "update"], install):
        subprocess.run([*before, *command, "--quiet=2"], check=True, env=quiet, stdout=sys.stderr)


def missing_packages(packages: Sequence[str]) -> list[str]:
    """Which of Debian's packages are neither installed nor provided by one that is."""
    query, apt = shutil.which("dpkg-query"), shutil.which("apt-get")
    if not packages or query is None or apt is None:
        return []
    form = "${db:Status-Status}|${Package}, ${Provides}\n"
    listing = subprocess.run([query, "-W", "-f", form], check=True, capture_output=True, text=True)
    return lacking(packages, listing.stdout)


def lacking(packages: Sequence[str], listing: str) -> list[str]:
    """Which packages a listing of `status|name, provided (= version), ...` lines does not have."""
    present: set[str] = set()
    for line in listing.splitlines():
        status, _, names = line.partition("|")
        if status == "installed":
            present.update(name.split()[0] for name in names.split(",") if name.strip())
    return [package for package in packages if package not in present]


def is_root() -> bool:
    """Whether this process may install packages."""
    geteuid = getattr(os, "geteuid", None)
    return geteuid is not None and geteuid() == 0


def fingerprint() -> str:
    """Changes when `.venv` has to be made anew: what is installed, where, and by which Python."""
    parts = [sys.version, sys.base_prefix, str(ROOT)]
    parts += [path.read_text(encoding="utf-8") for path in (LOCK, ROOT / "pyproject.toml")]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def is_stamped() -> bool:
    """Whether `.venv` was finished and nothing has changed since."""
    return (
        STAMP.is_file()
        and STAMP.read_text(encoding="utf-8") == fingerprint()
        and Path(python()).exists()
    )


def make_environment() -> None:
    """Make `.venv` with everything locked and the program itself, in a form that can be edited."""
    print("making .venv", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    own = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    install(["--require-hashes", "--requirement", str(LOCK)])
    install(own)
    STAMP.write_text(fingerprint(), encoding="utf-8")


def install(what: Sequence[str]) -> None:
    """Install into `.venv` with uv, which takes seconds where pip takes a minute.

    Pip fetches uv first, by the lock too. It does the rest as well where uv cannot: a mirror or a
    certificate that only pip was told of.
    """
    pip = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if not Path(tool("uv")).exists():
        alone = VENV / "uv.lock"
        alone.write_text(locked("uv", LOCK.read_text(encoding="utf-8")), encoding="utf-8")
        subprocess.run([*pip, "--require-hashes", "--requirement", str(alone)], check=True)
    uv = [tool("uv"), "pip", "install", "--quiet", "--no-config", "--python", python()]
    if subprocess.run([*uv, *what], check=False).returncode != 0:
        print("uv could not; pip tries the same", flush=True)
        subprocess.run([*pip, *what], check=True)


def locked(name: str, lock: str) -> str:
    """The part of a lock file's text that is about one package: its version and its hashes."""
    lines = lock.splitlines(keepends=True)
    start = next(at for at, line in enumerate(lines) if line.startswith(f"{name}=="))
    stop = next((at for at in range(start + 1, len(lines)) if lines[at][0] != " "), len(lines))
    return "".join(lines[start:stop])


def python() -> str:
    """The Python of `.venv`."""
    return tool("python")


def tool(name: str) -> str:
    """A program of `.venv`, whether or not it is there yet."""
    if sys.platform == "win32":
        return str(VENV / "Scripts" / f"{name}.exe")
    return str(VENV / "bin" / name)


def call(command: Sequence[str]) -> int:
    """Run a program in the checkout with our own input and output; returns its exit code."""
    sys.stdout.flush()
    try:
        return subprocess.run(command, cwd=ROOT, check=False).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
