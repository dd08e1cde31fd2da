"""Every word that a person reads passes through ``_``, so that another language can follow."""

import gettext
import os

_ = gettext.translation(
    "fifteen_keys",
    localedir=os.path.join(os.path.dirname(os.path.abspath(__file__)), "locale"),
    fallback=True,
).gettext
