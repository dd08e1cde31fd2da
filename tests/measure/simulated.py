"""Customers whose rates, lifetimes and spending are known, because we made them up."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

WEEKS = 104.0


@dataclass(frozen=True)
class Past:
    """A table as a manager has it, and what only we know: who is alive, what they order next."""

    customers: pd.DataFrame
    alive: np.ndarray
    next_year: np.ndarray


def pareto_nbd(params: dict[str, float], people: int, seed: int) -> Past:
    """Customers of Schmittlein, Morrison & Colombo's model, who joined over half a year."""
    luck = np.random.default_rng(seed)
    rate = luck.gamma(params["r"], 1 / params["alpha"], people)
    life = luck.exponential(1 / luck.gamma(params["s"], 1 / params["beta"], people))
    return _past([_until(luck, *pair) for pair in zip(rate, life, strict=True)], life, luck)


def bg_nbd(params: dict[str, float], people: int, seed: int) -> Past:
    """Customers of Fader, Hardie & Lee's model: after an order some are gone."""
    luck = np.random.default_rng(seed)
    rate = luck.gamma(params["r"], 1 / params["alpha"], people)
    leave = luck.beta(params["a"], params["b"], people)
    times, life = [], []
    for pace, chance in zip(rate, leave, strict=True):
        orders = _until(luck, pace, np.inf)
        stay = luck.geometric(chance)
        times.append(orders[:stay])
        life.append(orders[stay - 1] if stay <= len(orders) else np.inf)
    return _past(times, np.array(life), luck)


def _until(luck: np.random.Generator, rate: float, end: float) -> np.ndarray:
    last = min(end, WEEKS + 52)
    return np.sort(luck.uniform(0, last, luck.poisson(rate * last)))


def _past(times: list[np.ndarray], life: np.ndarray, luck: np.random.Generator) -> Past:
    now = WEEKS - luck.uniform(0, 26, len(times))
    seen = [orders[orders < end] for orders, end in zip(times, now, strict=True)]
    table = pd.DataFrame(
        {
            "frequency": [float(len(orders)) for orders in seen],
            "recency": [orders[-1] if len(orders) else 0.0 for orders in seen],
            "T": now,
        }
    )
    later = [
        ((orders >= end) & (orders < end + 52)).sum()
        for orders, end in zip(times, now, strict=True)
    ]
    return Past(table, life > now, np.array(later, dtype=float))


def gamma_gamma(params: dict[str, float], people: int, seed: int) -> pd.DataFrame:
    """Spending of Fader & Hardie's model, one to eight repeat orders each."""
    luck = np.random.default_rng(seed)
    scale = luck.gamma(params["q"], 1 / params["gamma"], people)
    orders = luck.integers(1, 9, people)
    mean = luck.gamma(params["p"] * orders, 1 / (scale * orders))
    return pd.DataFrame({"frequency": orders, "monetary_value": mean})


def visits(
    luck: np.random.Generator,
    people: int = 300,
    base: float = 0.1,
    lift: float = 0.0,
    by_customer: bool = False,
) -> pd.DataFrame:
    """Visits of customers who differ; the shelf is drawn by visit or by customer."""
    customer = np.repeat(np.arange(people), luck.integers(1, 8, people))
    keen = luck.beta(2 * base, 2 * (1 - base), people)[customer]
    drawn = luck.random(people)[customer] if by_customer else luck.random(len(customer))
    shown = drawn < 0.5
    bought = luck.random(len(customer)) < keen + lift * shown * (1 - keen)
    clicked = shown & (luck.random(len(customer)) < 0.5) & bought
    return pd.DataFrame(
        {"customer_id": customer, "shown": shown, "bought": bought, "clicked": clicked}
    )
