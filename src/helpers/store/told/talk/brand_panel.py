"""What a research firm hears in its forty towns: words, who knows whom, and choices."""

from dataclasses import dataclass

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.luck import YEAR
from helpers.store.drawn.talk.brands import (
    ASKED,
    BRANDS,
    KNOWN,
    NAMED,
    OURS,
    PER_DOLLAR,
    PRICE_SPREAD,
    PRICES,
    SHOPPERS,
    TOWNS,
    brands,
    waves,
)
from helpers.store.drawn.world import World
from helpers.store.told.talk.brand import awareness, constant, stock, ties_of, with_campaign

PEOPLE = TOWNS * SHOPPERS


@dataclass(frozen=True)
class Choices:
    """What each panel shopper chose in one wave: a row a shopper.

    week: of the wave. town: of each shopper, from 0. prices: shown, dollars, shoppers by brands.
    chosen, without: the brand chosen, and the one chosen had there been no campaign.
    """

    week: int
    town: np.ndarray
    prices: np.ndarray
    chosen: np.ndarray
    without: np.ndarray


def two_plans(plan: list[Policy]) -> tuple[list[Policy], list[Policy]]:
    """Return the plan in the towns held out, and the one in the towns with the campaign."""
    return plan, with_campaign(plan)


def words_named(world: World, week: int, level: float, side: int) -> np.ndarray:
    """Return how often each word was named of each brand in a wave: counts, brands by words.

    Parameters: level (of Orinoco's stock of brand), side (0 towns held out, 1 with the campaign).
    Everybody names the one word that fits the brand best, so a brand's counts add up to ASKED.
    """
    return count_words(word_chances(world, level), _interviews(world, week)[side])


def word_chances(world: World, level: float) -> np.ndarray:
    """Return the chance that each word is named of each brand when the stock is at a level."""
    weight = np.exp(NAMED + ties_of(world, level))
    return weight / weight.sum(axis=1, keepdims=True)


def count_words(chances: np.ndarray, draws: np.ndarray) -> np.ndarray:
    """Return counts, brands by words: each draw from 0 to 1 names the word whose turn it falls in.

    >>> count_words(np.array([[0.5, 0.5]]), np.array([[0.1, 0.4, 0.9]])).tolist()
    [[2, 1]]
    """
    ends = np.cumsum(chances, axis=1)[:, :-1]
    named = [np.searchsorted(end, draw) for end, draw in zip(ends, draws, strict=True)]
    return np.array([np.bincount(one, minlength=chances.shape[1]) for one in named])


def known_by(world: World, week: int, plans: tuple[list[Policy], list[Policy]]) -> np.ndarray:
    """Return how many of those asked know each brand in a wave: sides (as plans) by brands."""
    chances = np.tile(1 / (1 + np.exp(-KNOWN)), (2, 1))
    chances[:, OURS] = [awareness(plan)[week] for plan in plans]
    draws = world.luck.stream("brand awareness", year=week).random((2, len(BRANDS), ASKED))
    return (draws < chances[:, :, None]).sum(axis=2)


def choices(world: World, plan: list[Policy]) -> list[Choices]:
    """Return what the panel chose, wave by wave, with and without the campaign.

    Source: random utility with Gumbel luck, McFadden (1974): the multinomial logit.
    """
    ours = [constant(world, each) for each in two_plans(plan)]
    return [_wave(world, int(week), ours) for week in waves(world)]


def _wave(world: World, week: int, ours: list[np.ndarray]) -> Choices:
    known, town = brands(world), np.repeat(np.arange(TOWNS), SHOPPERS)
    prices = _prices(world, week)
    luck = world.luck.stream("brand choices", year=week).gumbel(size=prices.shape)
    wish = known.constants - PER_DOLLAR * prices + luck
    others = wish[:, OURS] - known.constants[OURS] + known.tastes[town]
    picked = []
    for here in (known.campaign[town], np.zeros(PEOPLE, bool)):
        wish[:, OURS] = others + np.where(here, ours[1][week], ours[0][week])
        picked.append(wish.argmax(axis=1))
    return Choices(week, town, prices, *picked)


def _prices(world: World, week: int) -> np.ndarray:
    shock = world.luck.stream("brand prices", year=week).standard_normal((PEOPLE, len(BRANDS)))
    return (PRICES * np.exp(PRICE_SPREAD * shock)).round(1)


def _interviews(world: World, week: int) -> np.ndarray:
    return world.luck.stream("brand interviews", year=week).random((2, len(BRANDS), ASKED))


def levels(plan: list[Policy]) -> tuple[np.ndarray, np.ndarray]:
    """Return the stock of brand by week in the towns held out and in those with the campaign."""
    held, lit = (stock(each) for each in two_plans(plan))
    return held, lit


def first_year(world: World) -> np.ndarray:
    """Return who is asked in the first year: a draw from 0 to 1 for each, brands by people.

    Whatever people think of brands, the same are asked: it does not depend on the world's nature.
    """
    if "interviews" not in world.kept:
        first = [_interviews(world, int(week)) for week in waves(world) if week < YEAR]
        world.kept["interviews"] = np.concatenate([side for wave in first for side in wave], axis=1)
    asked: np.ndarray = world.kept["interviews"]
    return asked
