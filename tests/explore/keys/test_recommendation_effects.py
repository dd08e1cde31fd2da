import pytest

from helpers import explore, measure, store
from helpers.explore.keys.recommendation_effects import EVERYBODY, credit_of
from tests.explore.stages import piece


@pytest.fixture(scope="module")
def small():
    return store.open_world("W-01", people=1000, weeks=52)


@pytest.fixture(scope="module")
def shown(small):
    return explore.recommendations(small)


def credit(shown, **values):
    """Orders, labelled, caused and put off, both moods, and what was earned, at a setting."""
    shown.set(**(shown.presets["Start"] | values))
    assert shown.problem is None
    return shown.chart.data.credit


def test_a_better_search_moves_the_hunters_and_no_curious_visit(shown):
    low, high = credit(shown, search=0.0), credit(shown, search=1.0)
    assert (low.T["curious"] == high.T["curious"]).all()
    assert high["orders"]["hunting"] > low["orders"]["hunting"]


def test_a_better_search_earns_the_shelf_more_labels(shown):
    low, high = credit(shown, search=0.0), credit(shown, search=1.0)
    assert high["labelled"].sum() > low["labelled"].sum()


def test_without_a_shelf_nothing_is_labelled_caused_or_earned(shown):
    off = credit(shown, shelf="off")
    assert off[["labelled", "caused", "put_off"]].to_numpy().sum() == 0
    assert shown.chart.data.earned == 0


def test_what_the_shelf_adds_is_the_difference_between_the_twins(small, shown):
    credit(shown)
    data, off = shown.chart.data, store.change(EVERYBODY, recommendations="off")
    orders = store.twins(small, off, EVERYBODY, outcome="orders")
    assert data.added == orders.difference
    earned = store.twins(small, off, EVERYBODY, outcome="contribution")
    assert data.earned == pytest.approx(earned.difference)


def test_the_fast_count_is_that_of_the_tables(small):
    run = store.simulate(small)
    visits = run.tables.sessions.merge(run.truth.sessions)
    assert credit_of(run).equals(measure.shelf_credit(visits))


def test_similarity_matters_to_the_item_to_item_shelf_alone(shown):
    by_cosine = credit(shown, shelf="best sellers", similarity="cosine")
    assert by_cosine.equals(credit(shown, shelf="best sellers", similarity="lift"))
    assert not credit(shown).equals(credit(shown, similarity="lift"))


def test_where_the_key_fails_the_shelf_mostly_relabels(shown):
    home = credit(shown).sum()
    shown.menu.value = "The key fails: everyone hunts"
    hunters = shown.chart.data.credit
    assert hunters["orders"]["curious"] == 0
    fewer = hunters["caused"].sum() / hunters["labelled"].sum()
    assert fewer < home["caused"] / home["labelled"]


def test_a_moved_control_changes_picture_words_and_headline(shown):
    credit(shown)
    before = shown.view.value
    shown.set(shelf="at random")
    for pattern in (r'src="[^"]+"', r'alt="[^"]+"', r"<p [^>]*>[^<]+"):
        assert piece(pattern, shown.view.value) != piece(pattern, before)


def test_every_preset_has_a_code_that_brings_it_back(shown):
    for values in shown.presets.values():
        shown.set(**values)
        code = shown.code
        shown.reset()
        shown.code_box.value = code
        assert shown.values == values
