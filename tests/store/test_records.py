"""Records: tables that hang together, and know nothing that a manager could not."""

import numpy as np
import pytest

from helpers import store
from helpers.store import Policy
from helpers.store.drawn.world import World
from helpers.store.written.records import RECORDS
from helpers.store.written.truth import TRUTH

WORLD = World("RECORDS", people=1200, weeks=95)
KEYS = {
    "customers": ["customer_id"],
    "products": ["product_id"],
    "past_baskets": ["basket_id", "product_id"],
    "sessions": ["session_id"],
    "impressions": ["session_id", "position"],
    "orders": ["order_id"],
    "order_lines": ["order_id", "line"],
    "returns": ["return_id"],
    "contacts": ["contact_id"],
    "messages": ["message_id"],
    "experiments": ["experiment", "customer_id", "start_week"],
    "touchpoints": ["customer_id", "day", "channel"],
    "campaigns": ["region", "week", "channel"],
    "regions": ["customer_id"],
    "financials": ["week"],
    "service_calls": ["call_id"],
    "service_lanes": ["customer_id"],
    "partners": ["partner"],
    "partner_launches": ["region", "partner"],
    "partner_orders": ["order_id"],
    "markets": ["market"],
    "pilots": ["market"],
    "first_buyers": ["market", "week_open"],
    "past_entries": ["entry_id"],
    "employees": ["employee_id"],
    "reviews": ["employee_id", "period"],
    "team_weeks": ["week", "team"],
    "applicants": ["applicant_id"],
    "newcomers": ["applicant_id"],
    "skill_tests": ["person"],
    "team_orders": ["team_order"],
    "venture_weeks": ["week"],
    "brand_tracking": ["week", "campaign", "brand", "attribute"],
    "brand_awareness": ["week", "campaign", "brand"],
    "brand_choices": ["choice_id", "alternative"],
    "surveys": ["customer_id", "week"],
    "referrals": ["customer_id"],
    "invitations": ["customer_id"],
    "expectation_survey": ["panelist", "week"],
    "flywheel_weeks": ["week"],
    "flywheel_trials": ["trial"],
    "branches": ["branch", "quarter"],
    "toys": ["toy"],
    "toy_choices": ["choice_id", "alternative"],
    "toy_orders": ["choice_id"],
    "rivals": ["week"],
    "lifetimes": ["customer_id"],
    "projects": ["project"],
    "project_choices": ["choice_id", "alternative"],
    "customer_years": ["customer_id", "year"],
    "position_test": ["town", "segment"],
}
EMPTY_WITHOUT_PARTNERS = ("partner_launches", "partner_orders")
"""No partner sold in the recorded years; tests/store/test_marketplace.py looks at these."""
BELONGS = [
    ("sessions", "customer_id", "customers"),
    ("sessions", "product_viewed", "products"),
    ("impressions", "session_id", "sessions"),
    ("impressions", "product_id", "products"),
    ("orders", "session_id", "sessions"),
    ("orders", "customer_id", "customers"),
    ("order_lines", "order_id", "orders"),
    ("order_lines", "product_id", "products"),
    ("past_baskets", "product_id", "products"),
    ("returns", "order_id", "orders"),
    ("contacts", "order_id", "orders"),
    ("messages", "customer_id", "customers"),
    ("experiments", "customer_id", "customers"),
    ("touchpoints", "customer_id", "customers"),
    ("regions", "customer_id", "customers"),
    ("pilots", "market", "markets"),
    ("first_buyers", "market", "markets"),
    ("reviews", "employee_id", "employees"),
    ("newcomers", "applicant_id", "applicants"),
    ("surveys", "customer_id", "customers"),
    ("customer_years", "customer_id", "customers"),
    ("referrals", "customer_id", "customers"),
    ("referrals", "inviter_id", "customers"),
    ("invitations", "customer_id", "customers"),
    ("toy_orders", "toy", "toys"),
    ("toy_orders", "choice_id", "toy_choices"),
    ("toy_choices", "customer_id", "customers"),
]


@pytest.fixture(scope="module")
def run() -> store.Run:
    return store.simulate(WORLD, store.as_managed(WORLD))


def test_every_table_has_a_key_that_is_never_repeated(run):
    assert set(KEYS) == set(run.tables)
    for name, key in KEYS.items():
        frame = getattr(run, name)
        assert len(frame) > 0 or name in EMPTY_WITHOUT_PARTNERS, name
        assert not frame.duplicated(key).any(), name


@pytest.mark.parametrize(("table", "column", "other"), BELONGS)
def test_every_row_belongs_to_a_row_that_exists(run, table: str, column: str, other: str):
    assert getattr(run, table)[column].isin(getattr(run, other)[KEYS[other][0]]).all()


def test_no_record_holds_a_column_of_the_truth():
    keys = {name for columns in KEYS.values() for name in columns} | {"order_team"}
    hidden = {column.name for table in TRUTH.values() for column in table.columns} - keys
    for table in RECORDS.values():
        assert not hidden & {column.name for column in table.columns}, table.name


def test_the_records_stay_the_same_when_only_hidden_knowledge_changes():
    seen, blind = (World("RECORDS", 300, 30) for _time in range(2))
    blind.population.shelf_response[:] = 99  # would show wherever it were read
    off = Policy(recommendations="off")
    for name in RECORDS:
        mine, theirs = (getattr(store.simulate(world, off), name) for world in (seen, blind))
        assert mine.equals(theirs), name


def test_every_truth_row_belongs_to_a_record_in_the_same_order(run):
    for name, key in {
        "customers": "customer_id",
        "products": "product_id",
        "sessions": "session_id",
        "orders": "order_id",
        "service_calls": "call_id",
        "markets": "market",
        "employees": "employee_id",
        "applicants": "applicant_id",
    }.items():
        hidden = getattr(run.truth, name)
        assert hidden[key].equals(getattr(run, name)[key]), name
    shown = run.impressions[["session_id", "position"]]
    assert run.truth.impressions[["session_id", "position"]].equals(shown)


def test_customers_are_those_who_visited_from_their_first_week_on(run):
    first = run.sessions.groupby("customer_id")["week"].min()
    customers = run.customers.set_index("customer_id")["joined_week"]
    assert (customers.index == first.index).all()
    assert (customers == first).all()
    hidden = run.truth.customers.set_index("customer_id")
    last = run.sessions.groupby("customer_id")["week"].max()
    assert (hidden["arrive_week"] <= first).all()
    assert (last < hidden["leave_week"]).all()


def test_days_and_weeks_agree(run):
    for name in ("sessions", "orders", "returns", "contacts"):
        frame = getattr(run, name)
        assert (frame["day"] // 7 == frame["week"]).all(), name


def test_orders_are_the_visits_that_converted(run):
    converted = run.sessions.loc[run.sessions["converted"], "session_id"]
    assert run.orders["session_id"].to_list() == converted.to_list()
    clicked = run.sessions.set_index("session_id")["shelf_clicked"]
    assert (run.orders["from_shelf"].to_numpy() == clicked[run.orders["session_id"]]).all()


def test_the_truth_of_both_outcomes_explains_every_conversion(run):
    both = run.sessions.merge(run.truth.sessions, on="session_id", validate="one_to_one")
    told = np.where(both["shelf_shown"], both["buys_with"], both["buys_without"])
    assert (both["converted"] == told).all()
    assert (both["shelf_clicked"] == (both["shelf_shown"] & both["clicks_if_shown"])).all()


def test_caused_orders_are_those_of_visits_that_would_not_buy_without(run):
    caused = run.truth.orders.set_index("order_id")["caused_by_shelf"]
    without = run.truth.sessions.set_index("session_id")["buys_without"]
    assert (caused == ~without[caused.index]).all()
    labelled = run.orders.set_index("order_id")["from_shelf"]
    assert labelled[caused].all()
    assert 0 < caused.sum() < labelled.sum()


def test_lines_from_the_shelf_stand_in_orders_from_the_shelf_only(run):
    added = run.order_lines.loc[run.order_lines["from_shelf"], "order_id"]
    labelled = run.orders.set_index("order_id")["from_shelf"]
    assert len(added) > 0
    assert labelled[added].all()


def test_no_product_stands_twice_in_an_order_and_lines_are_numbered_on(run):
    lines = run.order_lines
    assert not lines.duplicated(["order_id", "product_id"]).any()
    assert (lines.groupby("order_id").cumcount() + 1 == lines["line"]).all()


def test_only_earlier_buyers_are_written_to(run):
    first = run.orders.groupby("customer_id")["week"].min()
    assert (run.messages["customer_id"].map(first) < run.messages["week"]).all()


def test_the_message_test_lists_who_was_written_to_and_who_was_not(run):
    tests = run.experiments[run.experiments["experiment"] == "message"]
    reached = tests.loc[tests["arm"] == "message", ["customer_id", "start_week"]]
    sent = run.messages[["customer_id", "week"]].rename(columns={"week": "start_week"})
    assert len(reached.merge(sent)) == len(reached) == len(sent)
    share = len(reached) / len(tests)
    assert share == pytest.approx(0.5, abs=2 / np.sqrt(len(tests)))


def test_the_price_test_puts_about_a_third_in_each_arm(run):
    tests = run.experiments[run.experiments["experiment"] == "price"]
    assert tests["customer_id"].to_list() == run.customers["customer_id"].to_list()
    shares = tests["arm"].value_counts(normalize=True)
    assert set(shares.index) == {"lower", "today", "higher"}
    assert np.allclose(shares, 1 / 3, atol=2 / np.sqrt(len(tests)))


def test_an_unknown_table_is_refused_with_those_there_are(run):
    with pytest.raises(AttributeError, match="no table 'wishes'.*orders"):
        _ = run.tables.wishes
    with pytest.raises(AttributeError, match="wishes"):
        _ = run.wishes
