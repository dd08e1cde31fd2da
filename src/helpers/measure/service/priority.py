"""Who waits when some go first: priority queues.

Cobham (1954), Operations Research 2: one agent, classes in order of priority, nobody interrupted.
Kleinrock (1965), Naval Research Logistics Quarterly 12: whoever goes first, waits weighted by the
work that each class brings come to the same. Priority moves waiting; it does not remove it.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from helpers.measure import accept
from helpers.measure.accept import Numbers
from helpers.measure.service.queueing import erlang_c
from helpers.words import _


def priority_waits(arrivals: npt.ArrayLike, handling: float = 1.0, agents: int = 1) -> Numbers:
    """Mean wait of each class when the first class goes first, the second next, and so on.

    Parameters: `arrivals` rate of each class, 0 or more, in order of priority; `handling` mean
    time of a contact, the same for all, exponential; `agents` 1 or more.
    Returns: a wait a class, in the unit of `handling`; nobody is interrupted.
    Raises: ValueError when a value cannot be used, or all classes together fill the agents.
    Source: Cobham (1954), eq. 3, with Erlang's delay for several agents.

    >>> priority_waits([0.2, 0.6]).round(4)
    array([1., 5.])
    """
    rates = _rates(arrivals)
    accept.between(handling, "handling", 0, np.inf, ends=False)
    load = float(rates.sum() * handling)
    residual = erlang_c(agents, load) * handling / agents
    filled = np.cumsum(rates) * handling / agents
    before = np.concatenate([[0.0], filled[:-1]])
    return residual / ((1 - before) * (1 - filled))


def weighted_wait(arrivals: npt.ArrayLike, waits: npt.ArrayLike, handling: float = 1.0) -> float:
    """Waits weighted by the work that each class brings: the same for every order of service.

    Parameters: `arrivals` and `waits` a value a class; `handling` mean time of a contact.
    Returns: in the unit of waits, times erlangs.
    Raises: ValueError when a value cannot be used.
    Source: Kleinrock (1965), conservation law.

    >>> weighted_wait([0.2, 0.6], [1.0, 5.0]), round(weighted_wait([0.2, 0.6], [4.0, 4.0]), 4)
    (3.2, 3.2)
    """
    rates, each = _rates(arrivals), accept.numbers(waits, "waits")
    if len(rates) != len(each) or (each < 0).any():
        raise ValueError(_("waits needs a value of 0 or more for each class of arrivals."))
    return float(rates @ each) * accept.between(handling, "handling", 0, np.inf, ends=False)


def serving_order(losses: npt.ArrayLike, handling: npt.ArrayLike = 1.0) -> npt.NDArray[np.int64]:
    """Who goes first when what waiting loses is to be least: a place in the list each, from 1.

    Parameters: `losses` what a unit of waiting loses with each class, 0 or more: worth times what
    waiting does to it; `handling` mean time of a contact of each class, or one for all.
    Returns: 1 for the class that goes first, and so on; equals keep their order.
    Raises: ValueError when a value cannot be used.
    Source: Cox & Smith (1961), the rule of loss over handling time ("c-mu").

    Worth 400 with a loss of 1 % a minute, and worth 900 with one of 0.1 %.

    >>> serving_order([400 * 0.01, 900 * 0.001])
    array([1, 2])
    """
    each = accept.numbers(losses, "losses")
    accept.some(each, "losses")
    times = np.broadcast_to(accept.numbers(handling, "handling"), each.shape)
    if (each < 0).any() or not (times > 0).all():
        raise ValueError(_("losses must be 0 or more and handling above 0, for each class."))
    places = np.empty(each.size, np.int64)
    places[np.argsort(-each / times, kind="stable")] = np.arange(1, each.size + 1)
    return places


def _rates(arrivals: npt.ArrayLike) -> Numbers:
    rates = accept.numbers(arrivals, "arrivals")
    accept.some(rates, "arrivals")
    if (rates < 0).any():
        raise ValueError(_("arrivals must be 0 or more for each class."))
    return rates
