"""Where things are: the project, its notebooks, and the learner's own folder."""

import os
from pathlib import Path


def project() -> Path:
    """Return the project's root: the nearest folder with notebooks/, from here or from the code."""
    here = Path.cwd()
    for folder in (*Path(__file__).resolve().parents, here, *here.parents):
        if (folder / "notebooks").is_dir() and (folder / "pyproject.toml").is_file():
            return folder
    return here


def notebooks() -> Path:
    """Return the folder of the lessons."""
    return project() / "notebooks"


def learner() -> Path:
    """Return the learner's own folder: FIFTEEN_KEYS_LEARNER if it is set, else learner/."""
    chosen = os.environ.get("FIFTEEN_KEYS_LEARNER", "").strip()
    return Path(chosen).expanduser().absolute() if chosen else project() / "learner"
