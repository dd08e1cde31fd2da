"""People who wait for one of several agents: how many wait, how long, and how many of them.

Customers come by chance, singly and at a steady rate, form one line, and wait as long as it takes;
handling times are exponential. Load is what comes in: arrivals times handling time, in erlangs. One
erlang keeps one agent busy all the time.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from helpers.measure import accept
from helpers.measure.accept import Numbers
from helpers.words import _


def erlang_b(agents: int, load: float) -> float:
    """Share of calls that are turned away where nobody can wait.

    Parameters: `agents` 1 or more, a whole number; `load` in erlangs, 0 or more.
    Returns: a share, 0 to 1.
    Raises: ValueError when a value cannot be used.
    Source: Erlang (1917), by the recursion B(n) = a B(n-1) / (n + a B(n-1)).

    One agent, one erlang: half of all calls come while the agent is busy.

    >>> erlang_b(agents=1, load=1.0)
    0.5
    """
    return float(_blocked(_whole(agents), _loads(load))[0])


def erlang_c(agents: int, load: float) -> float:
    """Share of customers who have to wait at all, where everybody waits in one line.

    Parameters: `agents` 1 or more; `load` in erlangs, below the agents.
    Returns: a share, 0 to 1.
    Raises: ValueError when the load is as large as the agents or larger: the line never ends.
    Source: Erlang (1917), C = n B / (n - a (1 - B)).

    One agent who is busy half of the time: every second customer waits.

    >>> round(erlang_c(agents=1, load=0.5), 4), round(erlang_c(agents=10, load=8), 4)
    (0.5, 0.4092)
    """
    _steady(_whole(agents), load)
    return float(_delayed(agents, _loads(load))[0])


def mean_wait(agents: int, load: float, handling: float) -> float:
    """How long customers wait on average, those who do not wait at all included.

    Parameters: `agents` and `load` as for erlang_c; `handling` mean time of one contact, above 0.
    Returns: in the unit of `handling`.
    Raises: ValueError when the load is as large as the agents or larger.
    Source: Erlang (1917), W = C handling / (agents - load).

    >>> mean_wait(agents=1, load=0.5, handling=6.0)
    6.0
    >>> [round(mean_wait(agents, load=8, handling=360)) for agents in (9, 10, 11, 12)]
    [235, 74, 29, 13]
    """
    accept.between(handling, "handling", 0, np.inf, ends=False)
    return erlang_c(agents, load) * handling / (agents - load)


def queue_length(agents: int, load: float) -> float:
    """How many customers wait in line on average.

    Parameters: as for erlang_c. Returns: a number of people.
    Source: Erlang (1917), by Little's law: arrivals times mean wait.

    >>> queue_length(agents=1, load=0.5)
    0.5
    """
    return mean_wait(agents, load, handling=1.0) * load


def late_share(
    agents: int, load: npt.ArrayLike, handling: npt.ArrayLike, limit: float
) -> float | Numbers:
    """Share of customers who wait longer than a limit.

    Parameters: `agents` 1 or more; `load` in erlangs, one number or many; `handling` mean time of
    one contact, as many; `limit` in the same unit, 0 or more.
    Returns: a share each. It is 1 where the load is as large as the agents or larger: there the
    line only grows.
    Raises: ValueError when a value cannot be used.
    Source: Erlang (1917), C exp(-(agents - load) limit / handling).

    >>> round(float(late_share(agents=1, load=0.5, handling=6.0, limit=0.0)), 4)
    0.5
    >>> float(late_share(agents=1, load=2.0, handling=6.0, limit=5.0))
    1.0
    """
    accept.between(limit, "limit", 0, np.inf)
    loads, times = _loads(load), accept.numbers(handling, "handling")
    if not (times > 0).all():
        raise ValueError(_("handling must be above 0 everywhere."))
    free = _whole(agents) - loads
    calm = np.minimum(loads, agents * (1 - 1e-12))
    shares = np.where(free > 0, _delayed(agents, calm) * np.exp(-free * limit / times), 1.0)
    return float(shares[0]) if np.ndim(load) == np.ndim(handling) == 0 else shares


def little(rate: float, time: float) -> float:
    """How many are inside on average: those who come per unit of time, times how long they stay.

    Parameters: `rate` arrivals a unit of time, `time` in that unit; both 0 or more.
    Returns: a number of people, whatever the line, the agents or the handling times are like.
    Raises: ValueError when a value is negative.
    Source: Little (1961), L = rate x time.

    80 an hour, each for a tenth of an hour.

    >>> little(rate=80, time=0.1)
    8.0
    """
    accept.between(rate, "rate", 0, np.inf)
    accept.between(time, "time", 0, np.inf)
    return float(rate * time)


def _blocked(agents: int, load: Numbers) -> Numbers:
    blocked = np.ones_like(load)
    for place in range(1, agents + 1):
        blocked = load * blocked / (place + load * blocked)
    return blocked


def _delayed(agents: int, load: Numbers) -> Numbers:
    blocked = _blocked(agents, load)
    return agents * blocked / (agents - load * (1 - blocked))


def _loads(load: npt.ArrayLike) -> Numbers:
    loads = accept.numbers(load, "load")
    if (loads < 0).any():
        raise ValueError(_("load must be 0 or more; it is arrivals times handling time."))
    return loads


def _whole(agents: int) -> int:
    if not accept.between(agents, "agents", 1, 10_000).is_integer():
        raise ValueError(_("agents is {agents}; give a whole number.").format(agents=agents))
    return int(agents)


def _steady(agents: int, load: float) -> None:
    if not accept.between(load, "load", 0, np.inf) < agents:
        raise ValueError(
            _(
                "load is {load:g} erlangs and there are {agents} agents: more comes in than they "
                "can handle, so the line never ends; add agents or take work away."
            ).format(load=load, agents=agents)
        )
