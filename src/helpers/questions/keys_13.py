"""What lesson 13 asks for, computed from the world."""

from functools import lru_cache

from helpers import measure, store

PEOPLE, WEEKS = 16_000, 52
"""The market of the lesson: four times the people of the panel, over a year."""
START, REWARD = 4, 5
"""Week from which on the reward is offered, and its dollars."""
TEST = [(START, store.Policy(referral_reward=REWARD, referral_share=0.5))]
OFFERED = [(START, store.Policy(referral_reward=REWARD))]


def market(code: str) -> store.World:
    """Return the market of the world with this code."""
    return store.open_world(code, PEOPLE, WEEKS)


@lru_cache(maxsize=8)
def paid_for(code: str) -> int:
    """Return for how many friends' first orders the test paid the reward."""
    return int((store.simulate(market(code), TEST).referrals["reward"] > 0).sum())


@lru_cache(maxsize=8)
def offered(code: str) -> tuple[int, int]:
    """Return, were everybody offered the reward, buyers it is paid for and buyers it brings."""
    without, with_ = (store.simulate(market(code), plan) for plan in (store.Policy(), OFFERED))
    paid = int((with_.referrals["reward"] > 0).sum())
    extra = int((with_.by_person("orders") > 0).sum() - (without.by_person("orders") > 0).sum())
    return paid, extra


@lru_cache(maxsize=8)
def scores(code: str) -> dict[str, float]:
    """Return the net promoter score of who answered, weighted, and of everybody, in points."""
    run = store.simulate(market(code), TEST)
    asked, true = run.surveys, run.truth.surveys
    return {
        "answered": round(measure.net_promoter_score(asked["nps"][asked["responded"]]).value, 1),
        "weighted": round(measure.weighted_score(asked).value, 1),
        "everybody": round(measure.net_promoter_score(true["true_nps"]).value, 1),
    }
