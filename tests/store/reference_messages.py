"""The reference's messages: whom a wave reaches, by the orders before it."""

from helpers.store.decided.policy import Policy
from helpers.store.drawn.luck import DISTRICT, YEAR
from helpers.store.drawn.world import World
from helpers.store.told.shoppers import messages as rules
from tests.store.reference_money import Order


def written_to(world: World, policy: Policy, week: int, orders: list[Order]) -> list[int]:
    """The people who get a message in this wave."""
    past: dict[int, list[int]] = {}
    for order in orders:
        past.setdefault(order.visit.person, []).append(order.visit.week)
    chosen = []
    for district in range(-(-world.people // DISTRICT)):
        stream = world.luck.stream("message", district, week // YEAR)
        column = week % YEAR // rules.WAVE
        draws = stream.random((DISTRICT, YEAR // rules.WAVE))[:, column].tolist()
        mine = {who: draws[who % DISTRICT] for who in sorted(past) if who // DISTRICT == district}
        chosen += _picked_buyers(policy, week, past, mine)
    return sorted(chosen)


def _picked_buyers(
    policy: Policy, week: int, past: dict[int, list[int]], draw: dict[int, float]
) -> list[int]:
    """Whom the rule picks among one district's buyers, by their order weeks and draws."""
    rule = policy.contact_rule
    if rule == "nobody":
        return []
    if rule == "everybody":
        return list(draw)
    if rule == "at random":
        return [who for who in draw if draw[who] < policy.contact_share]
    last = {who: max(past[who]) for who in draw}
    count = int(policy.contact_share * len(draw))
    if rule == "lapsed buyers":
        lapsed = [who for who in draw if last[who] < week - rules.LAPSED_AFTER]
        return sorted(lapsed, key=lambda who: (-last[who], -draw[who]))[:count]
    recent = {who: sum(when >= week - rules.LOOK_BACK for when in past[who]) for who in draw}
    return sorted(draw, key=lambda who: (-recent[who], -last[who], -draw[who]))[:count]
