"""What kind of people live in a world. No manager sets these; a what-if world may."""

from dataclasses import dataclass, fields
from math import isfinite
from numbers import Real
from typing import Any

from helpers.words import _

RANGES = {
    "curious": (-20.0, 20.0),
    "intent_in_clicks": (-2.0, 2.0),
    "mood_in_clicks": (-2.0, 2.0),
    "shelf_response": (0.0, 2.0),
    "message_response": (0.0, 2.0),
    "price_sensitivity": (0.2, 2.0),
    "returns": (-4.0, 4.0),
    "disengaged": (0.0, 0.4),
    "bonus_hunters": (0.0, 1.0),
    "venture_demand": (-4.0, 4.0),
    "child_weight": (0.0, 1.0),
    "parent_knows": (0.0, 1.0),
    "design_response": (0.0, 2.0),
    "novelty_half_life": (0.0, 52.0),
    "persuadable": (0.0, 2.0),
    "silence": (0.0, 2.0),
    "brands_differ": (0.0, 2.0),
    "suitable": (0.02, 0.98),
    "leaving_spread": (0.0, 4.0),
    "adaptation": (0.0, 0.5),
    "shoppers_care": (0.0, 4.0),
    "sellers_follow": (0.0, 1.5),
    "products_follow": (0.0, 1.5),
    "visitors_follow": (0.0, 1.5),
    "site_pull": (0.0, 2.0),
    "value_spread": (0.0, 1.0),
    "foresight": (0.0, 1.0),
    "outrage": (0.0, 1.0),
    "distance_dislike": (0.0, 12.0),
    "quick_share": (0.1, 0.9),
    "outside_option": (-2.0, 2.0),
}


@dataclass(frozen=True)
class Nature:
    """Human nature in one world. The luck stays the same when nature changes.

    Raises:
        ValueError: a field is no finite number within its range.

    >>> Nature(curious=-20).curious
    -20
    """

    #: Added to the log-odds that a visit is a curious one; -20 = everyone hunts. -20 to 20.
    curious: float = 0.0
    #: How strongly the wish to buy also makes people click; 0 = not at all. -2 to 2.
    intent_in_clicks: float = 0.75
    #: How much more readily the curious click; 0 = mood makes no difference. -2 to 2.
    mood_in_clicks: float = 0.9
    #: Multiplies what a clicked recommendation does to the wish to buy; 0 = nothing. 0 to 2.
    shelf_response: float = 1.0
    #: Multiplies what a message does to the wish to buy; 0 = nothing. 0 to 2.
    message_response: float = 1.0
    #: Multiplies everybody's price sensitivity. 0.2 to 2.
    price_sensitivity: float = 1.0
    #: Added to the log-odds that an order comes back. -4 to 4.
    returns: float = 0.0
    #: Share of disengaged people among the staff at the start; outside it is 0.15. 0 to 0.4.
    disengaged: float = 0.15
    #: Share of newcomers who join for the next exit offer and are disengaged. 0 to 1.
    bonus_hunters: float = 0.0
    #: Added to what same-day delivery earns on average, thousand dollars a quarter. -4 to 4.
    venture_demand: float = 0.0
    #: How much the child's wish weighs in the middle household's choice of a toy, against the
    #: parent's; 1 = the user pays. 0 to 1.
    child_weight: float = 0.4
    #: How much of what sets a toy apart a parent can tell before buying. 0 to 1.
    parent_knows: float = 1.0
    #: Multiplies what a new design does for good; 0 = only its novelty acts. 0 to 2.
    design_response: float = 1.0
    #: Weeks in which a design's novelty halves for who has met it; 0 = there is none. 0 to 52.
    novelty_half_life: float = 4.0
    #: Multiplies how readily friends follow a rewarded invitation; 0 = only those come who were
    #: coming anyway. 0 to 2.
    persuadable: float = 1.0
    #: How much more readily the satisfied answer a survey than the dissatisfied, who keep silent;
    #: 0 = both alike. 0 to 2.
    silence: float = 1.0
    #: Multiplies what sets brands apart in people's minds; 0 = all brands are alike. 0 to 2.
    brands_differ: float = 1.0
    #: Share of applicants who care enough about customers for the job. 0.02 to 0.98.
    suitable: float = 0.5
    #: Multiplies how much people differ in how readily they leave, around the same mean; 0 = all
    #: leave alike. 0 to 4.
    leaving_spread: float = 1.0
    #: Share of the gap to delivered quality that expectations close in a week; 0 = nobody gets
    #: used to anything. 0 to 0.5.
    adaptation: float = 0.03
    #: Multiplies what a store's range, speed, effort, adverts and returns do to shoppers' choice of
    #: a store, when projects change them; money does what it does. 0 to 4.
    shoppers_care: float = 1.0
    #: Multiplies how strongly sellers follow visitors; 0 = the flywheel's link is cut. 0 to 1.5.
    sellers_follow: float = 1.0
    #: Multiplies how strongly products follow sellers; 0 = the flywheel's link is cut. 0 to 1.5.
    products_follow: float = 1.0
    #: Multiplies how strongly visitors follow products; 0 = the flywheel's link is cut. 0 to 1.5.
    visitors_follow: float = 1.0
    #: Multiplies what a good site does to a branch's staff and to its customers; 0 = all sites are
    #: alike. 0 to 2.
    site_pull: float = 1.0
    #: How far customers differ in what they are worth and in what waiting does to them; 0 = all
    #: are nearly alike. 0 to 1.
    value_spread: float = 1.0
    #: How well the store foresees what a customer is worth and what waiting does to them: the
    #: correlation of its scores with the truth. 0 to 1.
    foresight: float = 0.8
    #: How far word gets round when customers are let go; 0 = nobody else hears of it. 0 to 1.
    outrage: float = 0.5
    #: How strongly people dislike a store far from what they would like best: utility lost at a
    #: distance of 1; 0 = where it stands does not matter. 0 to 12.
    distance_dislike: float = 6.0
    #: Share of people who would like a short list best; all others like everything. 0.1 to 0.9.
    quick_share: float = 0.6
    #: Utility of buying elsewhere, to everybody; ours at no distance is 1. -2 to 2.
    outside_option: float = 0.0

    def __post_init__(self) -> None:
        for field in fields(self):
            check_number("Nature", field.name, getattr(self, field.name), *RANGES[field.name])


def check_number(owner: str, name: str, value: Any, low: float, high: float) -> None:
    """Pass if a value is a finite number in its range.

    Raises:
        ValueError: it is not; the sentence names the field, the value and the range.

    >>> check_number("Policy", "price", 3, 0.5, 2)
    Traceback (most recent call last):
    ...
    ValueError: Policy.price is 3, but it must be a number from 0.5 to 2.
    """
    number = isinstance(value, Real) and not isinstance(value, bool)
    if not (number and isfinite(value) and low <= value <= high):
        sentence = _("{owner}.{name} is {value!r}, but it must be a number from {low} to {high}.")
        raise ValueError(
            sentence.format(owner=owner, name=name, value=value, low=f"{low:g}", high=f"{high:g}")
        )
