"""Records of the projects: what each costs and is expected to bring, and the survey behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.measure.choices.surplus import gain_from_changes, surplus_from_changes
from helpers.store.decided.schedule import distinct
from helpers.store.drawn.ventures.projects import (
    ASPECTS,
    CHANGES,
    NAMES,
    NEITHER,
    PROJECTS,
    STORES,
    WAVES,
)
from helpers.store.told.ventures.portfolio import (
    MARGIN,
    ORDERS,
    SHARE,
    VISITS,
    Expected,
    chosen_list,
    expected,
    survey_table,
)
from helpers.store.written.columns import Column, Table, flag, measured, money, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

UNIT = "$ thousand a week"
PROJECT = Column("project", "text", "", _("Which project."), options=NAMES)
ASPECT_COLUMNS = (
    money("fee", _("Delivery fee of the store.")),
    measured("range", "hundred products", _("What it has to choose from."), 0),
    measured("days", "days", _("Until it delivers."), 0),
    measured("minutes", "minutes", _("To find a product and pay."), 0),
    measured("adverts", "places", _("Sponsored places on a page."), 0),
    measured("returns", "days", _("In which goods may be returned."), 0),
)
CHANGE_COLUMNS = tuple(
    measured(column.name, column.unit, _("What it changes: {what}").format(what=column.meaning))
    for column in ASPECT_COLUMNS
)


def _projects(run: Run) -> pd.DataFrame:
    """Return the list of candidates: a row a project."""
    hope = expected(run.world)
    surplus, profit = (
        np.array([_hoped(hope, row)[part] for row in range(len(NAMES))]) for part in range(2)
    )
    begun = np.any([chosen_list(run.world, plan) for plan in distinct(run.plan)], axis=0)
    return pd.DataFrame(
        {
            "project": np.array(NAMES, object),
            **{name: CHANGES[:, column] for column, name in enumerate(ASPECTS)},
            "cost": hope.costs,
            "income": hope.incomes,
            "surplus_planned": surplus[:, 0].round(1),
            "surplus_error": surplus[:, 1].round(1),
            "profit_planned": profit[:, 0].round(1),
            "profit_error": profit[:, 1].round(1),
            "begun": begun,
        }
    )


def _hoped(hope: Expected, row: int) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return a project's planned surplus and profit, each with its standard error."""
    changes, alone = PROJECTS[row].changes, np.arange(len(NAMES))[None] == row
    worth = surplus_from_changes(hope.model, changes, SHARE, "fee").times(VISITS)
    error = gain_from_changes(hope.model, changes).standard_error
    profit = float(hope.profit(alone)[0]), ORDERS * MARGIN * error
    return (worth.value, worth.standard_error), profit


def _choices(run: Run) -> pd.DataFrame:
    """Return both waves of the survey: a row a choice and alternative."""
    waves = [survey_table(run.world, wave) for wave in WAVES]
    return pd.concat(waves, ignore_index=True)


PROJECTS_TABLE = Table(
    "projects",
    _(
        "Candidate projects, as the managers plan them: a row a project, money of the whole "
        "company. What is planned rests on the first wave of the survey."
    ),
    (
        PROJECT,
        *CHANGE_COLUMNS,
        measured("cost", UNIT, _("From the budget for projects."), 0),
        measured("income", UNIT, _("What it brings or saves beside sales."), 0),
        measured("surplus_planned", UNIT, _("What shoppers gain: logsum.")),
        measured("surplus_error", UNIT, _("Standard error of that."), 0),
        measured("profit_planned", UNIT, _("What it adds to profit, after its cost.")),
        measured("profit_error", UNIT, _("Standard error of that."), 0),
        flag("begun", _("It was begun.")),
    ),
    _projects,
)

PROJECT_CHOICES = Table(
    "project_choices",
    _(
        "A survey: shoppers see two stores and buy at one of them, or at neither. A row a choice "
        "and alternative; at neither all is 0."
    ),
    (
        number("choice_id", "", _("Number of the choice."), 1),
        number("wave", "", _("The second wave asked other shoppers, later."), 1, 2),
        Column("alternative", "text", "", _("Which one."), options=(*STORES, NEITHER)),
        *ASPECT_COLUMNS,
        number("buys", "", _("1 for a store, 0 for neither."), 0, 1),
        flag("chosen", _("This one was chosen.")),
    ),
    _choices,
)
