"""Friends: who heard of the store from whom, and what an invitation would do, by luck alone."""

from dataclasses import dataclass, fields

import numpy as np

from helpers.store.drawn.luck import DISTRICT, Luck
from helpers.store.drawn.world import World

HAVE_A_FRIEND = 0.9
"""Share of people who know one who came to the store, or would come, before them."""
CIRCLE = 200
"""How far apart in a district's list two friends can stand."""


@dataclass(frozen=True)
class Friends:
    """A row a person.

    friend: row of the person who may invite this one, -1 = nobody. A friend stands above in the
    list, so that a world of more people begins with the same friendships. generation: how many
    friends stand above each other. reluctance: unit exponential, to be overcome by invitations.
    arm: uniform; who is offered a reward. unanswered: uniform; invitations that bring nobody.
    """

    friend: np.ndarray
    generation: np.ndarray
    reluctance: np.ndarray
    arm: np.ndarray
    unanswered: np.ndarray


def friends(world: World) -> Friends:
    """Return the friendships of a world; worked out once."""
    if "friends" not in world.kept:
        districts = range(-(-world.people // DISTRICT))
        drawn = [_of_district(world.luck, world.first_district + each) for each in districts]
        for place, part in enumerate(drawn):
            part.friend[part.friend >= 0] += place * DISTRICT
        columns = [
            np.concatenate([getattr(part, f.name) for part in drawn])[: world.people]
            for f in fields(Friends)
        ]
        world.kept["friends"] = Friends(*columns)
    return world.kept["friends"]


def _of_district(luck: Luck, district: int) -> Friends:
    row = np.arange(DISTRICT)
    near = luck.stream("friend", district).random(DISTRICT)
    friend = row - 1 - np.floor(near * np.minimum(row, CIRCLE)).astype(int)
    knows = luck.stream("has a friend", district).random(DISTRICT) < HAVE_A_FRIEND
    friend = np.where(knows & (row > 0), friend, -1)
    generation = np.zeros(DISTRICT, int)
    for person in np.flatnonzero(friend >= 0):
        generation[person] = generation[friend[person]] + 1
    return Friends(
        friend=friend,
        generation=generation,
        reluctance=luck.stream("reluctance", district).exponential(1.0, DISTRICT),
        arm=luck.stream("referral arm", district).random(DISTRICT),
        unanswered=luck.stream("unanswered invitations", district).random(DISTRICT),
    )
