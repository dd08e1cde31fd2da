from itertools import combinations

import numpy as np
import pytest

from helpers import show
from helpers.show.frame import palette

# How each kind of colour blindness mixes the lights (Machado, Oliveira & Fernandes 2009).
EYES = {
    "all cones": np.eye(3),
    "protanopia": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
    "deuteranopia": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
    "tritanopia": [[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]],
}


def lab(colour: str, eyes: str) -> np.ndarray:
    """Lightness and two hues as an eye sees them (CIE 1976)."""
    shares = np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.array(EYES[eyes]) @ linear, 0, 1)
    to_xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    x, y, z = np.cbrt(np.array(to_xyz) @ seen / [0.9505, 1.0, 1.089])
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("colour", [*palette.MEANINGS.values(), *palette.SPARE, palette.QUIET])
def test_every_colour_carries_text_on_white(colour):
    assert palette.contrast(colour) >= 4.5


def test_axes_can_be_seen():
    assert palette.contrast(palette.EDGE) >= 2.9


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("together", palette.TOGETHER)
def test_what_shares_a_picture_can_be_told_apart(together, eyes):
    for one, other in combinations(together, 2):
        seen = [lab(palette.MEANINGS[name], eyes) for name in (one, other)]
        assert np.linalg.norm(seen[0] - seen[1]) >= 15, (one, other)


def test_a_segment_keeps_its_colour_whatever_stands_beside_it():
    alone = show.colours(["curious"])["curious"]
    beside = show.colours(["Lima", "hunting", "Curious", "Cusco"])
    assert beside["Curious"] == alone
    assert len(set(beside.values())) == 4


def test_contrast_of_a_colour_with_itself_is_one():
    assert palette.contrast("#777777", "#777777") == 1
