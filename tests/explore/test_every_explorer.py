"""What each explorer owes whoever moves it: at every setting a picture and words, no warning."""

import copy
import itertools
import random
import re
import warnings

import numpy as np
import pytest

from helpers import explore, store
from helpers.explore.menu import entries
from helpers.show.frame import axes

CORNERS, BETWEEN = 48, 1000
NO_NUMBER = re.compile(r"\b(nan|inf|None)\b")


@pytest.fixture(scope="module", params=[entry.name for entry in entries()])
def shown(request):
    return getattr(explore, request.param)(store.open_world("TRY-IT", people=1500))


@pytest.fixture(autouse=True)
def _no_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def options(control):
    """All that a choice offers, or the two ends of a number."""
    if isinstance(control, explore.Slider):
        return [control.low, control.high]
    return [False, True] if isinstance(control, explore.Toggle) else list(control.options.values())


def somewhere(chance, control):
    """A setting that the control accepts, by chance."""
    if isinstance(control, explore.Slider):
        return control.accept(chance.uniform(control.low, control.high))
    return chance.choice(options(control))


def sound(chart, data):
    """The axes have finite ends, and the words hold a sentence without a number that is none."""
    words = chart.said() + " " + chart.alt(data)
    ends = [end for panel in chart.figure.axes for end in (*panel.get_xlim(), *panel.get_ylim())]
    assert np.isfinite(ends).all()
    assert chart.said().endswith((".", "?")), chart.said()
    assert not NO_NUMBER.search(words), words


def test_every_corner_is_drawn(shown):
    corners = list(itertools.product(*map(options, shown.controls.values())))
    if len(corners) > CORNERS:
        corners = random.Random(1).sample(corners, CORNERS)
    for values in corners:
        shown.set(**dict(zip(shown.controls, values, strict=True)))
        assert shown.problem is None, values
        assert "data:image/png" in shown.view.value
        sound(shown.chart, shown.chart.data)


@pytest.mark.worlds
def test_every_setting_in_between_gives_finite_numbers_and_a_sentence(shown):
    chance = random.Random(2)
    for _ in range(BETWEEN):
        values = {name: somewhere(chance, each) for name, each in shown.controls.items()}
        data = shown.compute(**values)
        sound(shown.chart.move(data), data)


def test_each_control_moves_the_picture_or_its_words(shown):
    for name, control in shown.controls.items():
        looks = set()
        for base, value in itertools.product(shown.presets.values(), options(control)):
            shown.set(**(base | {name: value}))
            looks.add(shown.view.value)
        assert len(looks) > len(shown.presets), name


def test_every_preset_is_a_setting_of_its_own_that_can_be_drawn(shown):
    settings = [tuple(values.values()) for values in shown.presets.values()]
    assert len(set(settings)) == len(settings) >= 3
    for values in shown.presets.values():
        shown.set(**values)
        assert shown.problem is None
        sound(shown.chart, shown.chart.data)


def test_what_is_kept_between_steps_shows_nothing_of_an_earlier_setting(shown, monkeypatch):
    usual = axes.fitting
    monkeypatch.setattr(axes, "fitting", lambda _before, needed: usual(None, needed))
    presets = list(shown.presets.values())
    for values in (*presets, *presets[:2]):
        shown.set(**values)
        fresh = copy.copy(shown.chart)
        fresh.refit()
        assert (shown.chart.pixels() == fresh.pixels()).all(), values
