"""Every lever of the store in one place."""

from dataclasses import dataclass, field, fields, replace
from typing import Any

from helpers.store.drawn.nature import check_number
from helpers.store.drawn.ventures.markets import MARKETS
from helpers.store.drawn.workforce.order_teams import STAGES
from helpers.words import _

SHELVES = ("off", "best sellers", "item-to-item", "by margin", "at random")
SIMILARITIES = ("cosine", "lift", "conditional")
CHANNELS = ("search adverts", "social", "e-mail", "display")
NO_MARKET = "home only"
ALLOCATIONS = ("today's mix", "stars together", "spread evenly")
NO_STAGE = "none"
DESIGNS = ("today", "clear path", "magazine", "fresh paint")
COALITIONS: dict[str, tuple[str, ...]] = {
    "none": (),
    "Tambor": ("Tambor",),
    "Caney": ("Caney",),
    "Curiara": ("Curiara",),
    "Tambor and Caney": ("Tambor", "Caney"),
    "Tambor and Curiara": ("Tambor", "Curiara"),
    "Caney and Curiara": ("Caney", "Curiara"),
    "all": ("Tambor", "Caney", "Curiara"),
}
"""The partners that a choice of the lever lets into the marketplace."""
PATHS = ("none", "step", "ramp")
DROP_RULES = ("nobody", "full-cost losers", "contribution losers", "dear losers")
ALL_SEGMENTS = "all"
SERVED = (ALL_SEGMENTS, "the quick", "the choosy")
CONTACT_RULES = ("nobody", "everybody", "at random", "likeliest buyers", "lapsed buyers")
PRIORITY_RULES = ("in order", "by value", "by response", "at random")


def number(default: float, low: float, high: float, key: int, unit: str) -> Any:
    """Return a lever that is a number: its neutral value, range, key and unit."""
    return field(default=default, metadata={"range": (low, high), "key": key, "unit": unit})


def choice(default: str, options: tuple[str, ...], key: int) -> Any:
    """Return a lever that is a choice: its neutral value, options and key."""
    return field(default=default, metadata={"options": options, "key": key, "unit": "choice"})


@dataclass(frozen=True)
class Policy:
    """What the managers decide. A what-if is ``replace(policy, price=0.95)``.

    Raises:
        ValueError: a lever is out of its range; the sentence names lever, value and range.

    >>> Policy(price=0.95).price
    0.95
    >>> Policy(recommendations="magic")
    Traceback (most recent call last):
    ...
    ValueError: Policy.recommendations is 'magic', but it must be one of: off, best sellers, \
item-to-item, by margin, at random.
    """

    #: Key 1. How well a hunter finds what they came for; 0.5 is today's search. 0 to 1.
    search_quality: float = number(0.5, 0, 1, key=1, unit="score")
    #: Key 1. Which products the shelf on a product's page shows.
    recommendations: str = choice("item-to-item", SHELVES, key=1)
    #: Key 1. What "bought together" means to the item-to-item shelf.
    similarity: str = choice("cosine", SIMILARITIES, key=1)
    #: Key 1. Share of visits that see the shelf, at random: the standing 50/50 test. 0 to 1.
    recommendation_share: float = number(0.5, 0, 1, key=1, unit="share of visits")
    #: Key 2. Dollars for whoever quits, offered to all staff once: in the week in which the lever
    #: is set to a new amount. 0 = no offer. 0 to 9,000.
    quit_offer: float = number(0.0, 0, 9000, key=2, unit="$")
    #: Key 2. Share of the planned profit that goes into a pool shared by all staff. 0 to 0.3.
    owner_share: float = number(0.0, 0, 0.3, key=2, unit="share of profit")
    #: Key 3. The market abroad that is opened, from the first week it is named on; what was opened
    #: stays open, so a schedule that names several opens one after the other.
    markets_entered: str = choice(NO_MARKET, (NO_MARKET, *MARKETS), key=3)
    #: Key 3. Weeks of a paid pilot before a market is opened, which opens only if the pilot's
    #: forecast covers the cost of entry. 0 (no pilot) to 52.
    pilot: float = number(0.0, 0, 52, key=3, unit="weeks")
    #: Key 4. Who works beside whom in the 40 order teams, by the skill test.
    team_allocation: str = choice(ALLOCATIONS[0], ALLOCATIONS, key=4)
    #: Key 4. The one stage of an order whose people are trained.
    stage_training: str = choice(NO_STAGE, (NO_STAGE, *STAGES), key=4)
    #: Key 4. How much one slip spoils of an order: 0 = its own fifth (stages add up), 1 = all of it
    #: (stages multiply): theirs to decide, ours to ask "what if". 0 to 1.
    complementarity: float = number(1.0, 0, 1, key=4, unit="share of an order")
    #: Key 5. How the toy list weighs the child's value against the parent's when it ranks: 1 = the
    #: child's alone, which its stars follow, as today; 0 = the parent's alone. 0 to 1.
    user_weight: float = number(1.0, 0, 1, key=5, unit="weight")
    #: Key 6. Spend on search adverts, times today's. 0 to 2.
    search_spend: float = number(1.0, 0, 2, key=6, unit="x today's spend")
    #: Key 6. Spend on social posts, times today's. 0 to 2.
    social_spend: float = number(1.0, 0, 2, key=6, unit="x today's spend")
    #: Key 6. Spend on e-mail newsletters, times today's. 0 to 2.
    email_spend: float = number(1.0, 0, 2, key=6, unit="x today's spend")
    #: Key 6. Spend on display adverts, times today's. 0 to 2.
    display_spend: float = number(1.0, 0, 2, key=6, unit="x today's spend")
    #: Key 6. A shop in town: 0 = none, as today; 1 = all doors open. 0 to 1.
    offline: float = number(0.0, 0, 1, key=6, unit="share of a full shop")
    #: Key 6. Share of the shop's visitors whom the social posts meet anyway: theirs to decide, ours
    #: to ask "what if". 0 (only by chance) to 1.
    overlap: float = number(0.0, 0, 1, key=6, unit="share of the shop's visitors")
    #: Key 6. The channel that a test switches off in a random half of the regions.
    channel_test: str = choice("none", ("none", *CHANNELS), key=6)
    #: Key 7. Prices relative to the list. 0.5 to 2.
    price: float = number(1.0, 0.5, 2, key=7, unit="x list price")
    #: Key 7. Customers randomised to prices (1 - d), 1 and (1 + d) times today's. 0 to 0.2.
    price_test: float = number(0.0, 0, 0.2, key=7, unit="share of price")
    #: Key 7. Share of indirect cost saved; what goes beyond a tenth is missed by customers. 0-0.3.
    indirect_cost_cut: float = number(0.0, 0, 0.3, key=7, unit="share of indirect cost")
    #: Key 7. How strongly lasting high prices make people leave: theirs to decide, ours to ask
    #: "what if". 0 to 12.
    trust: float = number(8.0, 0, 12, key=7, unit="exponent")
    #: Key 8. Agents at the service desk, on average over its opening hours. 5 to 20.
    agents: float = number(10.0, 5, 20, key=8, unit="agents")
    #: Key 8. Share of the easy contacts that self-service takes; 0 = there is none. 0 to 1.
    deflection: float = number(0.0, 0, 1, key=8, unit="share of easy contacts")
    #: Key 8. How long a page takes to load. 200 to 4,000.
    latency_ms: float = number(1000.0, 200, 4000, key=8, unit="milliseconds")
    #: Key 8. Calls at the desk relative to today's: not ours to decide, ours to ask "what if".
    #: 0.25 to 2.5.
    call_volume: float = number(1.0, 0.25, 2.5, key=8, unit="x today's calls")
    #: Key 9. Which partners sell in our marketplace; the firms are fictional.
    partners: str = choice("none", tuple(COALITIONS), key=9)
    #: Key 9. Share of a partner's sale that we take. 0 to 0.4.
    fee_split: float = number(0.15, 0, 0.4, key=9, unit="share of the sale")
    #: Key 9. Share of the regions in which partners sell, by lot; between 0 and 1 it is a test.
    #: 0 to 1.
    partner_regions: float = number(1.0, 0, 1, key=9, unit="share of regions")
    #: Key 9. Share of visits that find nothing at partners but what we offer too: theirs to
    #: decide, ours to ask "what if". 0 (all of it is new to us) to 1 (nothing is).
    assortment_overlap: float = number(0.5, 0, 1, key=9, unit="share of visits")
    #: Key 10. Same-day delivery, a venture: 0 = none, as today; 1 = a full launch. Once its rule
    #: has stopped it, it is not begun again. 0 to 1.
    venture: float = number(0.0, 0, 1, key=10, unit="share of a full launch")
    #: Key 10. What the venture may lose beyond its launch before it is stopped, dollars of a panel
    #: of 4,000 people. 1,000 to 20,000, all the cash of week 0.
    stop_loss: float = number(20_000.0, 1000, 20_000, key=10, unit="$")
    #: Key 10. Quarters in a row, each a loss and worse than the one before, after which the venture
    #: is stopped; 0 = never for that reason. 0 to 6.
    worse_quarters: float = number(0.0, 0, 6, key=10, unit="quarters")
    #: Key 11. Whom we send a message in each quarter's wave.
    contact_rule: str = choice("nobody", CONTACT_RULES, key=11)
    #: Key 11. Share of known buyers whom a rule that ranks may pick. 0 to 1.
    contact_share: float = number(0.2, 0, 1, key=11, unit="share of buyers")
    #: Key 12. Which design of the site the customers see who see a new one.
    design: str = choice("today", DESIGNS, key=12)
    #: Key 12. Share of customers who see it, at random; between 0 and 1 it is a test. 0 to 1.
    design_share: float = number(1.0, 0, 1, key=12, unit="share of customers")
    #: Key 13. Dollars for a customer whose friend places a first order. 0 = none. 0 to 30.
    referral_reward: float = number(0.0, 0, 30, key=13, unit="$")
    #: Key 13. Share of customers who are offered it, at random; between 0 and 1 it is a test.
    #: 0 to 1.
    referral_share: float = number(1.0, 0, 1, key=13, unit="share of customers")
    #: Key 13. How much of what customers ask for is acted on, the most wanted first. 0 to 1.
    ask_and_act: float = number(0.0, 0, 1, key=13, unit="share of what is asked for")
    #: Key 14. Spend on the brand, as a share of planned sales; .03 is today's. 0 to 0.2.
    brand_spend: float = number(0.03, 0, 0.2, key=14, unit="share of sales")
    #: Key 14. How far all channels say one thing; 0.5 is today's. 0 to 1.
    brand_consistency: float = number(0.5, 0, 1, key=14, unit="score")
    #: Key 15. Hours that everybody on the staff works in a week. 30 to 60.
    weekly_hours: float = number(40.0, 30, 60, key=15, unit="hours a week")
    #: Principle 1. How well the interview's score tells who cares about customers: the correlation
    #: among applicants; .42 is today's, 0 a lot. 0 to 0.7.
    interview_validity: float = number(0.42, 0, 0.7, key=16, unit="correlation")
    #: Principle 1. Share of applicants who are hired, the best scores first; 1 = all. 0.05 to 1.
    selection_ratio: float = number(0.2, 0.05, 1, key=16, unit="share of applicants")
    #: Principle 2. The rival's quality, added to today's: theirs to decide, ours to ask "what if".
    #: -1 to 2.
    rival_lead: float = number(0.0, -1, 2, key=17, unit="log-odds of buying")
    #: Principle 2. Share of the rival's lead that we answer; twice the answer costs four times as
    #: much. 0 to 1.
    match_rival: float = number(0.0, 0, 1, key=17, unit="share of the lead")
    #: Principle 2. How far it is made hard to leave: dampens the pull of a better rival, and
    #: everybody is served a little worse. 0 to 1.
    switching_cost: float = number(0.0, 0, 1, key=17, unit="score")
    #: Principle 3. How a budget of improvement is spent: all of it in the week in which "step" is
    #: set, or, from then on, a hundredth of it a week.
    improvement_path: str = choice("none", PATHS, key=18)
    #: Principle 4. What may be spent on projects, thousand dollars a week of the whole company; 0 =
    #: none is begun, as today. 0 to 80.
    project_budget: float = number(0.0, 0, 80, key=19, unit="$ thousand a week")
    #: Principle 4. What counts when projects are chosen: 0 = profit alone, 1 = shoppers' surplus
    #: alone. 0 to 1.
    mission_weight: float = number(0.0, 0, 1, key=19, unit="weight of shoppers")
    #: Principle 4. Per cent of revenue that profit, as planned, may not fall below when projects
    #: are chosen. 0 to 8.
    profit_floor: float = number(0.0, 0, 8, key=19, unit="% of revenue")
    #: Principle 5. Share of savings and seller fees that goes back into lower prices and more
    #: products; 0 = all is kept, as today. 0 to 1.
    reinvest_share: float = number(0.0, 0, 1, key=20, unit="share of savings and fees")
    #: Principle 6. Dollars a week and employee for a programme that makes the staff of all branches
    #: happier. 0 to 20.
    staff_budget: float = number(0.0, 0, 20, key=21, unit="$ a week and employee")
    #: Principle 7. Who goes first at the service desk; in order = whoever came first, as today.
    priority_rule: str = choice("in order", PRIORITY_RULES, key=22)
    #: Principle 7. Share of callers who go first, where some do. 0 to 0.5.
    priority_share: float = number(0.2, 0, 0.5, key=22, unit="share of callers")
    #: Principle 8. Which customers are let go, by the books of the year before the week in which
    #: the lever is set to a new rule: for good, and once. The overhead stays.
    drop_rule: str = choice(DROP_RULES[0], DROP_RULES, key=23)
    #: Principle 8. Dollars charged for an order below $35. 0 = none. 0 to 10.
    small_order_fee: float = number(0.0, 0, 10, key=23, unit="$")
    #: Principle 8. Order value from which we pay the shipping; below it the customer pays $3.90.
    #: 0 = we always pay, as today. 0 to 100.
    free_shipping_over: float = number(0.0, 0, 100, key=23, unit="$")
    #: Principle 9. Where the store stands: 0 = a short list, bought in a minute; 1 = everything,
    #: with advice; 0.5 is today's. 0 to 1.
    position: float = number(0.5, 0, 1, key=24, unit="place on the line")
    #: Principle 9. Whom the store serves; who is not served cannot buy.
    segments_served: str = choice(ALL_SEGMENTS, SERVED, key=24)

    def __post_init__(self) -> None:
        for lever in fields(self):
            value = getattr(self, lever.name)
            if "range" in lever.metadata:
                check_number("Policy", lever.name, value, *lever.metadata["range"])
            elif value not in lever.metadata["options"]:
                raise ValueError(_not_an_option(lever.name, value, lever.metadata["options"]))


def change(policy: Policy, **levers: Any) -> Policy:
    """Return the policy with some levers changed.

    Raises:
        ValueError: there is no such lever, or its value is out of range.

    >>> change(Policy(), price=0.9).price
    0.9
    """
    names = [lever.name for lever in fields(Policy)]
    for name in levers:
        if name not in names:
            sentence = _("Policy has no lever {name!r}; it has: {names}.")
            raise ValueError(sentence.format(name=name, names=", ".join(names)))
    return replace(policy, **levers)


def _not_an_option(name: str, value: object, options: tuple[str, ...]) -> str:
    sentence = _("Policy.{name} is {value!r}, but it must be one of: {options}.")
    return sentence.format(name=name, value=value, options=", ".join(options))
