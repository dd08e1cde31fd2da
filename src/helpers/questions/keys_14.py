"""What lesson 14 asks for, computed from the world."""

from functools import lru_cache

from helpers import measure, store
from helpers.measure.brand.correspondence import Correspondence
from helpers.measure.choices.logit import Logit
from helpers.measure.estimate import Estimate
from helpers.store.drawn.talk.brands import PER_DOLLAR
from helpers.store.told.areas.brand import share_of_sales
from helpers.store.told.talk.brand import WORTH, stock

US, BASE, RIVAL = "Orinoco", "Bazaro", "Kiosko"
START, WEEKS = 52, 104
"""Week in which the campaign begins, and the weeks of the records."""


@lru_cache(maxsize=32)
def mapped(code: str) -> Correspondence:
    """Return the map of the first year's interviews."""
    tracking = store.tables(store.open_world(code)).brand_tracking
    return measure.correspondence_analysis(measure.brand_table(tracking.query("week < @START")))


def typical(code: str) -> str:
    """Return the word that is tied to Orinoco most, against other brands."""
    return str(mapped(code).association.loc[US].idxmax())


def nearest(code: str) -> str:
    """Return the word that is drawn nearest to Orinoco on the map."""
    return str(mapped(code).distances(US).idxmin())


@lru_cache(maxsize=32)
def better_known(code: str) -> float:
    """Return how many more know Orinoco after the campaign than before, where it ran, a share."""
    heard = store.tables(store.open_world(code)).brand_awareness
    return round(measure.awareness_gain(heard[heard["campaign"]], US, START), 3)


@lru_cache(maxsize=32)
def hold_out(code: str) -> Estimate:
    """Return by what share more shoppers chose Orinoco in the towns with the campaign."""
    choices = store.tables(store.open_world(code)).brand_choices
    ours = choices[(choices["alternative"] == US) & (choices["week"] > START)]
    return measure.relative_lift(ours, "campaign", "chosen", "town")


@lru_cache(maxsize=32)
def caused(code: str) -> float:
    """Return by what share the campaign truly raised the choice of Orinoco where it ran."""
    world = store.open_world(code)
    choices = store.tables(world).brand_choices
    lit = choices[choices["campaign"] & (choices["week"] > START)]["choice_id"].unique()
    hidden = store.truth(world).brand_choices.set_index("choice_id").loc[lit]
    with_it, without = (
        (hidden[name] == US).sum() for name in ("with_campaign", "without_campaign")
    )
    return round(float(with_it / without - 1), 4)


@lru_cache(maxsize=32)
def logit(code: str) -> Logit:
    """Return the logit of the first year's choices, with Bazaro as the base."""
    choices = store.tables(store.open_world(code)).brand_choices
    return measure.brand_logit(choices[choices["week"] < START], BASE)


def printed(code: str, name: str) -> float:
    """Return a parameter of the logit as the question prints it."""
    return round(logit(code).params[name], 4)


def over(code: str, base: str | None = RIVAL) -> float:
    """Return what Orinoco may cost more than another brand, by the printed numbers, dollars."""
    less = printed(code, base) if base else 0.0
    return -(printed(code, US) - less) / printed(code, "price")


def added(policy: store.Policy) -> float:
    """Return what a policy held for two years adds to the worth of Orinoco's name, dollars."""
    return float(WORTH * stock([policy] * WEEKS)[-1] / PER_DOLLAR)


def dearer(policy: store.Policy) -> float:
    """Return what a policy costs more than today's, as a share of planned sales."""
    return share_of_sales(policy) - share_of_sales(store.Policy())
