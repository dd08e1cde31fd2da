"""Fifteen Keys: what the lessons are made of.

- ``store``: the world. People, catalogue and luck; the levers a manager pulls; the weekly story;
  the records a manager sees and, apart, the truth that nobody sees.
- ``measure``: table to number or table. One idea a file, its paper cited.
- ``show``: table to picture, with a headline, an alt text and the data behind it.
- ``explore``: sliders that move a picture. Wires the three above together, computes nothing.
- ``ask``: predict, check, hint, reveal; keeps a learner's attempts.
- ``questions``: one module a lesson; its keys are computed from the learner's own world.
- ``house``: installs, opens, checks and tests all this; no lesson imports it.
- ``words``: every word that a person reads passes through it, so that it can be translated.

``measure`` and ``show`` know neither each other nor ``store``: tables are the interface.
"""
