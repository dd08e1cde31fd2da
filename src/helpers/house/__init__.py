"""Put the suite on a machine, open it, check it and test it. No lesson imports this.

- ``install`` and ``running``: .venv from the lock, with progress, and a sentence when it stops.
- ``opening``: JupyterLab for the lessons, Voila for the explorers.
- ``checkup``: what can be wrong, a line each, and how to mend it.
- ``proof``: everything that a change must pass.
- ``commands``: which of these ``start.py`` was asked for.

Before .venv is there nothing but the standard library can be imported here.
"""
