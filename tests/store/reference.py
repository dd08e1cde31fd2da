"""The store once more, slowly: a customer and a visit at a time, in plain loops.

It is the oracle of the fast arrays in helpers.store: same rules, told in their natural form (a
chance is compared with a uniform, survival shrinks week by week, money is added line by line).
"""

from dataclasses import dataclass, field
from math import exp, log

from helpers.store.decided.policy import Policy
from helpers.store.drawn.visits import HEADROOM
from helpers.store.drawn.world import World
from helpers.store.told import company as company_rules
from helpers.store.told import story as story_rules
from helpers.store.told.sales import INDIRECT_CENTS
from helpers.store.told.shoppers.messages import LASTS, WAVE
from tests.store.reference_luck import Visit, candidate_visits, chance
from tests.store.reference_messages import written_to
from tests.store.reference_money import Order, accounts, order
from tests.store.reference_redesign import added_by_design
from tests.store.reference_shelf import Shelves, clicks, goes_along, place_clicked, shelves_of


@dataclass
class Week:
    """The company in one week."""

    hazard: float
    quality: float
    traffic: float
    arrived: float


@dataclass
class Outcome:
    """What became of one visit that took place."""

    visit: Visit
    seen: bool
    shown: list[int]
    clicks: bool
    place: int
    without: bool
    with_: bool

    @property
    def bought(self) -> bool:
        return self.with_ if self.seen else self.without


@dataclass
class Story:
    """All that happened. messages: (week, person) of each. met: the week in which a person first
    met a design, by design and person.
    """

    arrive: list[int] = field(default_factory=list)
    leave: list[int] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    messages: set[tuple[int, int]] = field(default_factory=set)
    accounts: list[dict[str, int]] = field(default_factory=list)
    met: dict[tuple[str, int], int] = field(default_factory=dict)


def simulate(world: World, policy: Policy | list[tuple[int, Policy]]) -> Story:
    """Tell the story of a world under a policy or a schedule, week by week."""
    plan = [_in_force(policy, week) for week in range(world.weeks)]
    path = _follow(world, plan)
    story = Story()
    for person in range(world.people):
        arrive, leave = _stay(world, path, person)
        story.arrive.append(arrive)
        story.leave.append(leave)
    shelves = shelves_of(world)
    calendar: list[list[Visit]] = [[] for _week in plan]
    for visit in candidate_visits(world):
        calendar[visit.week].append(visit)
    for week, policy_now in enumerate(plan):
        if week and week % WAVE == 0:
            reached = written_to(world, policy_now, week, story.orders)
            story.messages |= {(week, who) for who in reached}
        for visit in calendar[week]:
            if _comes(path, story, visit):
                _happens(world, policy_now, path[week], shelves, story, visit)
    story.outcomes.sort(key=lambda outcome: outcome.visit.row)
    story.orders.sort(key=lambda order: order.visit.row)
    story.accounts = _accounts(world, plan, story)
    return story


def _in_force(policy: Policy | list[tuple[int, Policy]], week: int) -> Policy:
    if isinstance(policy, Policy):
        return policy
    return next((entry for start, entry in reversed(policy) if start <= week), Policy())


def _follow(world: World, plan: list[Policy]) -> list[Week]:
    memory = expectations = share = 0.0
    weeks = []
    for week, policy in enumerate(plan):
        missed = max(0.0, policy.indirect_cost_cut - company_rules.HARMLESS_CUT)
        quality = -company_rules.QUALITY_PER_CUT * missed
        memory += company_rules.MEMORY * (log(policy.price) - memory)
        expectations += world.nature.adaptation * (quality - expectations)
        delight = quality - expectations
        pull = -0.9 * delight + 0.45 * (world.rival[week] - quality) + policy.trust * memory
        opening = company_rules.OPENING_SHARE
        weeks.append(
            Week(
                hazard=company_rules.BASE_HAZARD * exp(pull),
                quality=quality,
                traffic=min(HEADROOM, exp(0.2 * delight)),
                arrived=opening + (1 - opening) * share,
            )
        )
        told = max(0.0, 1 + 0.5 * delight) * share
        share += (company_rules.BASS_P + company_rules.BASS_Q * told) * (1 - share)
    return weeks


def _stay(world: World, path: list[Week], person: int) -> tuple[int, int]:
    """The week in which a person comes, and the first week in which they are gone."""
    people = world.population
    arrive = 0
    while arrive < world.weeks and path[arrive].arrived < people.arrival[person]:
        arrive += 1
    still, fate = 1.0, exp(-people.patience[person])
    for week in range(arrive, world.weeks):
        still *= exp(-path[week].hazard * people.leaving_rate[person])
        if still <= fate:
            return arrive, week + 1
    return arrive, world.weeks


def _comes(path: list[Week], story: Story, visit: Visit) -> bool:
    stays = story.arrive[visit.person] <= visit.week < story.leave[visit.person]
    return stays and visit.luck["keep"] < path[visit.week].traffic / HEADROOM


def _happens(
    world: World, policy: Policy, week: Week, shelves: Shelves, story: Story, visit: Visit
) -> None:
    """One visit, from the first page to the till."""
    people, who = world.population, visit.person
    shown = shelves.shown(policy, visit)
    fit = [shelves.fit(who, product) for product in shown]
    place = place_clicked(fit, visit.luck["click choice"])
    would_click = clicks(world, visit, fit)
    lift = 0.0
    if would_click:
        mood = 2.0 if visit.curious else 0.75
        lift = people.shelf_response[who] * mood * min(2.0, max(0.0, 0.2 + 0.36 * fit[place]))
    wish = _wish(world, policy, week, visit)
    wish += added_by_design(world, policy, visit, story.met)
    since_wave = visit.week % WAVE
    if since_wave < LASTS and (visit.week - since_wave, who) in story.messages:
        wish += people.message_response[who]
    without = visit.luck["buy"] < chance(wish)
    with_ = visit.luck["buy"] < chance(wish + lift)
    seen = bool(shown) and visit.luck["seen"] < policy.recommendation_share
    outcome = Outcome(visit, seen, shown, would_click, place, without, with_)
    story.outcomes.append(outcome)
    if outcome.bought:
        labelled = seen and would_click
        added = labelled and goes_along(world, visit, shown[place], fit[place])
        level, extra = _price(world, policy, who), shown[place] if added else None
        story.orders.append(
            order(visit, world.catalogue, level, extra, from_shelf=labelled, caused=not without)
        )


def _wish(world: World, policy: Policy, week: Week, visit: Visit) -> float:
    """The log-odds of buying, before shelf and message."""
    people, who = world.population, visit.person
    wish = story_rules.INTERCEPT + people.intent[who]
    wish += story_rules.SEASON_PULL * world.season[visit.week]
    wish += story_rules.QUALITY_GAIN * week.quality
    wish -= people.price_sensitivity[who] * log(_price(world, policy, who))
    if visit.curious:
        return wish + story_rules.CURIOUS_LESS
    return wish + story_rules.SEARCH_GAIN * (policy.search_quality - 0.5)


def _price(world: World, policy: Policy, who: int) -> float:
    return policy.price * (1 + policy.price_test * int(world.population.price_arm[who]))


def _accounts(world: World, plan: list[Policy], story: Story) -> list[dict[str, int]]:
    visits, sent = [0] * world.weeks, [0] * world.weeks
    for outcome in story.outcomes:
        visits[outcome.visit.week] += 1
    for week, _who in story.messages:
        sent[week] += 1
    saved = [policy.indirect_cost_cut for policy in plan]
    indirect = [round(INDIRECT_CENTS * world.people * (1 - share)) for share in saved]
    return accounts(story.orders, visits, sent, indirect, world.people)
