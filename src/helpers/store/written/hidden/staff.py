"""Truth about the staff: who is engaged, and for how much money each would go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from helpers.store.drawn.workforce.staff import staff
from helpers.store.written.columns import Table, flag, measured
from helpers.store.written.records.staffing import EMPLOYEE, cohorts, employee_ids
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _employees(run: Run) -> pd.DataFrame:
    """Return what each person on the staff is like: a row a person, as in the records."""
    _told, rows = cohorts(run)
    parts = [
        pd.DataFrame(
            {
                "employee_id": employee_ids(number, mine),
                "disengaged": staff(run.world, number).disengaged[mine],
                "asks": staff(run.world, number).asks[mine],
            }
        )
        for number, mine in enumerate(rows)
    ]
    return pd.concat(parts, ignore_index=True)


EMPLOYEES = Table(
    "employees",
    _("What each person on the staff is like: a row a person."),
    (
        EMPLOYEE,
        flag("disengaged", _("Is disengaged.")),
        measured("asks", "$", _("Would quit for more than this.")),
    ),
    _employees,
)
