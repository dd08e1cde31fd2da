"""Club members are Pareto/NBD customers, so that the model can find them out; nobody else is."""

import pandas as pd
import pytest

from helpers import store
from helpers.measure import fit_pareto_nbd, hold_out
from helpers.store import Policy
from helpers.store.drawn import people
from helpers.store.drawn.world import World

pytestmark = pytest.mark.worlds


def forecast(world: World, split: int) -> dict[str, float]:
    """What the model fitted to the weeks before the split says, and what is true."""
    run = store.simulate(world, Policy(recommendation_share=1.0))
    past = hold_out(run.orders, split, world.weeks)
    model = fit_pareto_nbd(past)
    leave = pd.Series(run.story.leave, index=world.population.customer_id)
    return {
        "orders a year": 52 * past["frequency"].sum() / past["T"].sum(),
        "said alive": model.chance_alive(past).mean(),
        "alive": (leave[past.index] > split).mean(),
        "said orders": model.expected_orders(past, world.weeks - split).sum(),
        "orders": past["actual_orders"].sum(),
    }


def forecasts(worlds: range, size: int, split: int) -> pd.DataFrame:
    """The year after the split, in several worlds: a row each."""
    return pd.DataFrame([forecast(World(f"L-{n}", size, split + 52), split) for n in worlds])


def test_the_model_finds_out_who_of_the_club_is_alive_and_what_they_will_order(monkeypatch):
    # Members are few: here everybody joins, which changes nobody else's rule.
    monkeypatch.setattr(people, "CLUB_SHARE", 1.0)
    told = forecasts(range(1, 5), size=1500, split=78)
    assert told["orders a year"].min() >= 4
    gap = told["said alive"] - told["alive"]
    assert abs(gap.mean()) < 0.03
    assert gap.abs().max() < 0.06
    assert told["said orders"].sum() == pytest.approx(told["orders"].sum(), rel=0.05)


def test_the_model_promises_too_many_orders_of_everybody_else(monkeypatch):
    monkeypatch.setattr(people, "CLUB_SHARE", 0.0)
    told = forecasts(range(7, 9), size=16_000, split=52)
    assert told["orders a year"].max() < 2
    assert told["said orders"].sum() > 1.10 * told["orders"].sum()
    assert (told["said alive"] - told["alive"]).mean() > 0.02
