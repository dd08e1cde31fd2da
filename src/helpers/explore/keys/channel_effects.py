"""Channels: what a rule credits each with, beside what would be missing without it."""

from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd

from helpers import measure, store
from helpers.explore.frame.choices import choice
from helpers.explore.frame.stage import Stage, stage
from helpers.measure.channels.attribution import RULES
from helpers.measure.channels.journeys import cut_journeys
from helpers.show.channels.channel_bars import ChannelCredit, Channels
from helpers.store.decided.policy import CHANNELS
from helpers.store.told.shoppers.channels import LASTS_DAYS, LEVERS, SHOP, SPACES
from helpers.words import _

SHOPS = {
    "none": (0.0, 0.0),
    "half": (0.5, 0.0),
    "new": (1.0, 0.0),
    "mixed": (1.0, 0.5),
    "same": (1.0, 1.0),
}
"""The shops to choose from: how far open, and the share of visitors whom social meets anyway."""
NAMES = {
    "first": _("First touch"),
    "last": _("Last touch"),
    "linear": _("Linear"),
    "Markov": _("Markov"),
    "Shapley": _("Shapley"),
}


def channels(world: store.World) -> Stage:
    """An explorer of credit by rule, beside the twin in which the channel is off.

    Its controls: the rule, a channel to switch off, and a shop in town: how far it is open, and how
    many of its visitors the social posts meet anyway. At the start all is as it is today.
    """
    twins = store.ChannelTwins(world)
    today = store.Policy()
    seen = _Paths(world, twins)
    credit = lru_cache(maxsize=512)(
        lambda policy, rule: measure.attribute(seen.paths(policy), rule)
    )

    def compute(rule: str, off: str, shop: str) -> Channels:
        policy = _policy(off, shop)
        orders = twins.orders(policy)
        missed = {
            space: orders - twins.orders(store.change(policy, **{LEVERS[space]: 0.0}))
            for space in SPACES
            if getattr(policy, LEVERS[space])
        }
        table = pd.DataFrame({"credit": credit(policy, rule), "missed": pd.Series(missed)})
        changed = policy != today
        return Channels(
            table=table.reindex(list(SPACES)).astype(float),
            rule=NAMES[rule],
            orders=orders,
            added=orders - twins.orders(today) if changed else None,
            earned=twins.profit(policy) - twins.profit(today) if changed else None,
        )

    return stage(
        compute, ChannelCredit, _controls(), _presets(), _("Channels of Orinoco"), _notes()
    )


def _policy(off: str, shop: str) -> store.Policy:
    offline, overlap = SHOPS[shop]
    policy = store.Policy(offline=offline, overlap=overlap)
    return store.change(policy, **{LEVERS[off]: 0.0}) if off in CHANNELS else policy


def _shop_of(policy: store.Policy) -> tuple[float, float]:
    return policy.offline, policy.overlap


class _Paths:
    """The paths to orders in any setting: those of today's touches, less some, with the shop's."""

    def __init__(self, world: store.World, twins: store.ChannelTwins) -> None:
        self.twins = twins
        found = twins.touches(store.Policy())
        self.online = {place: self._keys(found, place) for place in range(len(CHANNELS))}
        # Worked out before the first move, so that no move has to wait for it.
        plans = [_policy("nothing", shop) for shop in SHOPS]
        self.shop = {_shop_of(plan): self._shops_keys(plan) for plan in plans}
        self.orders = self._key(twins.person, twins.day, len(SPACES))
        self.paths = lru_cache(maxsize=64)(self._paths)

    def _key(self, person: np.ndarray, day: np.ndarray, place: int) -> np.ndarray:
        """One number by which events sort: person, then day, then touches before orders."""
        return (person.astype(np.int64) * 10_000 + day) * 10 + place

    def _keys(self, found: dict[str, np.ndarray], place: int) -> np.ndarray:
        mine = found["channel"] == place
        return self._key(found["person"][mine], found["day"][mine], place)

    def _shops_keys(self, policy: store.Policy) -> np.ndarray:
        self.twins.bought(policy)
        return self._keys(self.twins.touches(policy, [SHOP]), len(CHANNELS))

    def _paths(self, policy: store.Policy) -> pd.DataFrame:
        kept = [self.online[p] for p, c in enumerate(CHANNELS) if getattr(policy, LEVERS[c])]
        kept.append(self.shop[_shop_of(policy)])
        events = np.concatenate([*kept, self.orders[self.twins.bought(policy)]])
        events.sort(kind="stable")
        place, day = events % 10, events // 10 % 10_000
        ordered = place == len(SPACES)
        cut = cut_journeys(events // 100_000, day, ordered, LASTS_DAYS)
        return pd.DataFrame(
            {
                "path_id": cut.path,
                "position": cut.position,
                "channel": pd.Categorical.from_codes(place[~ordered], pd.Index(SPACES)),
                "converted": cut.converted,
            }
        )


def _controls() -> dict[str, Any]:
    shops = {
        _("none, as today"): "none",
        _("half open, new people"): "half",
        _("open, new people"): "new",
        _("open, half are social's readers"): "mixed",
        _("open, all are social's readers"): "same",
    }
    return {
        "rule": choice(_("Rule"), {NAMES[rule]: rule for rule in RULES}, "last"),
        "off": choice(_("Switched off"), {_("nothing"): "nothing"} | {c: c for c in CHANNELS}),
        "shop": choice(_("Shop in town"), shops),
    }


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("Another rule: Markov"): {"rule": "Markov"},
        _("Search adverts off"): {"off": "search adverts"},
        _("Social off"): {"off": "social"},
        _("A shop that meets new people"): {"shop": "new"},
        _("The key fails: a shop for those who are reached already"): {"shop": "same"},
        _("That shop instead of social"): {"shop": "same", "off": "social"},
    }


def _notes() -> str:
    return _(
        "The same people and luck at every setting, over two years. A rule shares out the orders "
        "that came over touches; the dark bar is the twin: the same store with that channel off. A "
        "touch works for 21 days, and of several touches only the strongest counts; both are "
        "assumed. Today there is no shop."
    )
