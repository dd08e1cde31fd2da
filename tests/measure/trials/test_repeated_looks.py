"""Repeated looks: the published tables, a simulation, and what is refused."""

import numpy as np
import pytest

from helpers.measure import false_alarm_of_looks, pocock_boundary

# Armitage, McPherson & Rowe (1969), table 2: normal data, level 5 %.
PUBLISHED = {1: 0.050, 2: 0.083, 3: 0.107, 4: 0.126, 5: 0.142, 10: 0.193, 20: 0.248, 50: 0.320}
# Pocock (1977), table 1: level 5 %.
BARS = {2: 2.178, 3: 2.289, 4: 2.361, 5: 2.413, 10: 2.555}


@pytest.mark.parametrize(("looks", "chance"), PUBLISHED.items())
def test_the_published_chances_of_a_false_alarm_come_out(looks: int, chance: float) -> None:
    assert false_alarm_of_looks(looks) == pytest.approx(chance, abs=0.0006)


@pytest.mark.parametrize(("looks", "bar"), BARS.items())
def test_pococks_published_boundaries_come_out(looks: int, bar: float) -> None:
    assert pocock_boundary(looks) == pytest.approx(bar, abs=0.0006)


@pytest.mark.parametrize(("looks", "alpha"), [(1, 0.05), (7, 0.01), (30, 0.1)])
def test_at_its_boundary_all_looks_together_keep_the_level(looks: int, alpha: float) -> None:
    bar = pocock_boundary(looks, alpha)
    assert false_alarm_of_looks(looks, boundary=bar) == pytest.approx(alpha, abs=1e-6)


def test_a_simulated_random_walk_alarms_as_often() -> None:
    steps = np.random.default_rng(12).standard_normal((40_000, 7)).cumsum(axis=1)
    alarmed = (np.abs(steps / np.sqrt(np.arange(1, 8))) > 1.644854).any(axis=1).mean()
    assert false_alarm_of_looks(7, alpha=0.1) == pytest.approx(alarmed, abs=0.007)


def test_more_looks_mean_more_false_alarms_and_never_as_many_as_independent_tests() -> None:
    chances = [false_alarm_of_looks(looks) for looks in range(1, 60)]
    assert chances == sorted(chances)
    assert all(chance <= 1 - 0.95**looks + 1e-9 for looks, chance in enumerate(chances, 1))


def test_five_hundred_looks_are_worked_out_too() -> None:
    assert 0.45 < false_alarm_of_looks(500) < 0.52


@pytest.mark.parametrize("function", [false_alarm_of_looks, pocock_boundary])
@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"looks": 0}, "looks is 0"),
        ({"looks": 501}, "looks is 501"),
        ({"looks": 2.5}, "looks is 2.5; choose a whole number"),
        ({"looks": "many"}, "give one number"),
        ({"looks": 5, "alpha": 0}, "alpha is 0"),
        ({"looks": 5, "alpha": 5}, "alpha is 5"),
    ],
)
def test_what_makes_no_sense_is_refused(function, given, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        function(**given)


@pytest.mark.parametrize("boundary", [0, -1.96, 9])
def test_a_boundary_beyond_reason_is_refused(boundary: float) -> None:
    with pytest.raises(ValueError, match="boundary is"):
        false_alarm_of_looks(5, boundary=boundary)
