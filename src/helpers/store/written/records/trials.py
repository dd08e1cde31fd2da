"""Records of messages and of randomised tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.talk.friends import friends
from helpers.store.told.sales import MESSAGE_CENTS
from helpers.store.told.shoppers.messages import LASTS, WAVE
from helpers.store.told.shoppers.redesign import arm_draws, spells
from helpers.store.told.talk.referrals import reward_spells
from helpers.store.written.columns import (
    CUSTOMER,
    WEEK,
    Column,
    Table,
    money,
    number,
)
from helpers.store.written.records.shoppers import who_has_visited
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

EXPERIMENTS_RUN = ("price", "message", "design", "referral")
ARMS = ("lower", "today", "higher", "no message", "message", "new", "no reward", "reward")


def _messages(run: Run) -> pd.DataFrame:
    """Return the messages sent: a row each, in dollars."""
    person, wave = np.nonzero(run.story.messages.sent)
    customer = run.world.population.customer_id[person]
    return pd.DataFrame(
        {
            "message_id": customer.astype(np.int64) * 1000 + wave,
            "customer_id": customer,
            "week": (wave * WAVE).astype(np.int16),
            "cost": np.full(person.size, MESSAGE_CENTS / 100),
        }
    )


def _experiments(run: Run) -> pd.DataFrame:
    """Return who was in which arm of which randomised test: a row a customer and test."""
    tests = [*_message_arms(run), *_design_arms(run), *_referral_arms(run)]
    arms = pd.concat([_price_arms(run), *tests])
    return arms.sort_values(["customer_id", "start_week", "experiment"], ignore_index=True)


def _price_arms(run: Run) -> pd.DataFrame:
    weeks = [week for week, policy in enumerate(run.plan) if policy.price_test]
    people = run.world.population
    arms = {-1: "lower", 0: "today", 1: "higher"}
    known = who_has_visited(run)[0] if weeks else np.array([], int)
    arm = people.price_arm[known]
    return _arms(
        "price", people.customer_id[known], min(weeks, default=0), max(weeks, default=0), arms, arm
    )


def _message_arms(run: Run) -> list[pd.DataFrame]:
    waves = range(1, run.story.messages.sent.shape[1])
    tests = [wave for wave in waves if run.plan[wave * WAVE].contact_rule == "at random"]
    return [_message_wave(run, wave) for wave in tests]


def _message_wave(run: Run, wave: int) -> pd.DataFrame:
    known = np.flatnonzero(run.story.messages.known[:, wave])
    arm = run.story.messages.sent[known, wave].astype(int)
    customer = run.world.population.customer_id[known]
    names = {0: "no message", 1: "message"}
    return _arms("message", customer, wave * WAVE, wave * WAVE + LASTS - 1, names, arm)


def _design_arms(run: Run) -> list[pd.DataFrame]:
    return [_design_test(run, start, end) for start, end in spells(run.plan)]


def _design_test(run: Run, start: int, end: int) -> pd.DataFrame:
    """Return the arm of everybody who came by during a test of a design: others met no arm."""
    visits = run.world.visits
    during = run.story.here & (visits.week >= start) & (visits.week <= end)
    known = np.unique(visits.person[during])
    arm = (arm_draws(run.world)[known] < run.plan[start].design_share).astype(int)
    customer = run.world.population.customer_id[known]
    return _arms("design", customer, start, end, {0: "today", 1: "new"}, arm)


def _referral_arms(run: Run) -> list[pd.DataFrame]:
    """Return, for each test of a reward, who of all customers was offered it."""
    return [_referral_test(run, start, end) for start, end in reward_spells(run.plan)]


def _referral_test(run: Run, start: int, end: int) -> pd.DataFrame:
    who, first = who_has_visited(run)
    known = who[first <= end]
    arm = (friends(run.world).arm[known] < run.plan[start].referral_share).astype(int)
    customer = run.world.population.customer_id[known]
    return _arms("referral", customer, start, end, {0: "no reward", 1: "reward"}, arm)


def _arms(
    test: str, customer: np.ndarray, start: int, end: int, names: dict[int, str], arm: np.ndarray
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "experiment": np.full(customer.size, test, dtype=object),
            "customer_id": customer,
            "start_week": np.full(customer.size, start, np.int16),
            "end_week": np.full(customer.size, end, np.int16),
            "arm": np.array([names[int(one)] for one in arm], dtype=object),
        }
    )


MESSAGES = Table(
    "messages",
    _("A row a message that the store sent to a customer."),
    (
        number("message_id", "", _("Number of the message."), 1),
        CUSTOMER,
        WEEK,
        money("cost", _("What it cost the store.")),
    ),
    _messages,
)

EXPERIMENTS = Table(
    "experiments",
    _("Who was in which arm of which randomised test: a row a customer and test."),
    (
        Column("experiment", "text", "", _("Which test."), options=EXPERIMENTS_RUN),
        CUSTOMER,
        number("start_week", "weeks", _("First week of the test."), 0, 519),
        number("end_week", "weeks", _("Last week of the test."), 0, 519),
        Column(
            "arm",
            "text",
            "",
            _("What the coin or die said."),
            options=ARMS,
        ),
    ),
    _experiments,
)
