"""Fifteen Keys: the one command. ``python start.py --help`` tells what it can do."""

import os
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(ROOT, "src"))

from helpers.words import _  # noqa: E402

OLDEST = (3, 11)

if __name__ == "__main__":
    # Nothing above or here is newer than Python 2.7, so that an old Python gets this far.
    if sys.version_info[:2] < OLDEST:
        sys.exit(
            _(
                "Fifteen Keys needs Python 3.11 or later and this is Python {found}: "
                "install a newer one from python.org, then start again with it."
            ).format(found="{0}.{1}".format(*sys.version_info[:2]))
        )
    from helpers.house.commands import main

    sys.exit(main(sys.argv[1:]))
