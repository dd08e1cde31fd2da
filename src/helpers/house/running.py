"""Run a long command with signs of life, and turn its failure into one clear sentence."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

from helpers.words import _

# What uv, pip and the systems below them say, and the sentence a person can act upon.
SENTENCES = {
    "disk": (
        r"No space left|ENOSPC|os error 28\b|not enough space|disk quota|os error 112\b",
        _("The disk is full: free about 1 GB, then start again."),
    ),
    "permission": (
        r"Permission denied|Access is denied|Read-only file system|os error (5|13|30)\b",
        _(
            "This folder may not be written to: move it to one that is yours (your home or "
            "documents), then start again."
        ),
    ),
    "package": (
        r"hash mismatch|DO NOT MATCH THE HASHES",
        _(
            "A package differs from the one this suite was tested with and was not installed: "
            "update your copy of the suite, then start again."
        ),
    ),
    "network": (
        r"error sending request|dns error|Could not connect|Failed to fetch|name resolution"
        r"|getaddrinfo|Connection\w*Error|NewConnectionError|timed out|unreachable|CERTIFICATE"
        r"|Could not find a version that satisfies",
        _(
            "The packages cannot be reached: connect to the internet (behind a company proxy set "
            "HTTPS_PROXY), then start again; this is needed only once."
        ),
    ),
}


class Obstacle(Exception):
    """Something stands in the way; its text is the one sentence a person is told."""

    def __init__(self, sentence: str, kind: str = "other") -> None:
        super().__init__(sentence)
        self.kind = kind


def obstacle(output: str, log: Path) -> Obstacle:
    """The sentence for a command that failed with this output.

    Example:
        >>> print(obstacle("OSError: [Errno 28] No space left on device", Path("install.log")))
        The disk is full: free about 1 GB, then start again.
    """
    for kind, (pattern, sentence) in SENTENCES.items():
        if re.search(pattern, output, re.IGNORECASE):
            return Obstacle(sentence, kind)
    return Obstacle(
        _("Installing stopped; the last lines of {log} say why: {end}").format(
            log=log, end=" / ".join(output.strip().splitlines()[-3:])
        )
    )


def run(command: list[str], doing: str, log: Path) -> None:
    """Run the command to its end, its output in the log, a sign of life on the screen."""
    began = time.monotonic()
    start = log.stat().st_size if log.exists() else 0
    with log.open("ab") as sink:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=sink, stderr=sink, env=quiet_environment()
        )
        _watch(process, doing, began)
    if process.returncode:
        raise obstacle(log.read_bytes()[start:].decode(errors="replace"), log)


def quiet_environment() -> dict[str, str]:
    """The environment for uv and pip: settings of other projects must not lead packages astray."""
    astray = ("PIP_TARGET", "PIP_USER", "PIP_PREFIX", "PIP_REQUIRE_HASHES", "PYTHONHOME")
    return {name: value for name, value in os.environ.items() if name not in astray}


def _watch(process: subprocess.Popen[bytes], doing: str, began: float) -> None:
    alive = sys.stdout.isatty()
    print(f"  {doing} ...", end="" if alive else "\n", flush=True)
    told = 0
    try:
        while process.poll() is None:
            time.sleep(0.1)
            seconds = int(time.monotonic() - began)
            if alive and seconds > told:
                print(f"\r  {doing} ... {seconds} s", end="", flush=True)
            elif seconds >= told + 10:
                print(_("    still at it, {seconds} s").format(seconds=seconds), flush=True)
            else:
                continue
            told = seconds
    except KeyboardInterrupt:
        process.terminate()
        raise
    if alive:
        print(flush=True)
