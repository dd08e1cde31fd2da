"""The shelf: what is shown matters, only a click can act, and the recommender cannot cheat."""

from dataclasses import replace

import numpy as np
import pytest

from helpers import store
from helpers.store.decided.policy import SHELVES, SIMILARITIES, Policy
from helpers.store.drawn.world import World

WORLD = World("SHELF", people=1500, weeks=60)


@pytest.fixture(scope="module", params=SHELVES)
def run(request: pytest.FixtureRequest) -> store.Run:
    return store.simulate(WORLD, Policy(recommendations=request.param))


def test_without_a_shelf_every_outcome_is_the_one_without():
    story = store.simulate(WORLD, Policy(recommendations="off")).story
    assert not story.seen.any()
    assert np.array_equal(story.bought, story.here & story.without)
    assert np.array_equal(story.without, story.with_)


def test_when_everybody_sees_it_every_outcome_is_the_one_with_it():
    story = store.simulate(WORLD, Policy(recommendation_share=1.0)).story
    assert np.array_equal(story.seen, story.here)
    assert np.array_equal(story.bought, story.here & story.with_)


def test_the_shelf_acts_through_the_click_alone(run):
    story = run.story
    assert np.array_equal(story.without[~story.clicks], story.with_[~story.clicks])


def test_what_would_happen_without_the_shelf_does_not_depend_on_the_shelf(run):
    bare = store.simulate(WORLD, Policy(recommendations="off")).story
    assert np.array_equal(run.story.without, bare.without)
    assert np.array_equal(run.story.here, bare.here)


def test_both_outcomes_stay_the_same_whoever_sees_the_shelf():
    few, many = (
        store.simulate(WORLD, Policy(recommendation_share=share)).story for share in (0.1, 0.9)
    )
    assert np.array_equal(few.without, many.without)
    assert np.array_equal(few.with_, many.with_)
    assert (many.seen >= few.seen).all()


def test_a_random_share_of_visits_sees_the_shelf():
    story = store.simulate(WORLD, Policy(recommendation_share=0.3)).story
    visits = story.here.sum()
    assert story.seen.sum() / visits == pytest.approx(0.3, abs=4 * np.sqrt(0.21 / visits))


def test_four_different_products_stand_on_a_page_and_never_its_own(run):
    if run.plan[0].recommendations == "off":
        assert run.impressions.empty
        return
    shown = run.impressions["product_id"].to_numpy().reshape(-1, 4)
    assert (np.diff(np.sort(shown), axis=1) > 0).all()
    viewed = run.sessions.loc[run.sessions["shelf_shown"], "product_viewed"].to_numpy()
    assert not (shown == viewed[:, None]).any()


def test_at_most_one_product_of_a_shelf_is_clicked_and_the_log_agrees(run):
    clicks = run.impressions.groupby("session_id")["clicked"].sum()
    clicked = run.sessions.set_index("session_id")["shelf_clicked"].reindex(clicks.index)
    assert (clicks == clicked).all()


@pytest.mark.parametrize("similarity", SIMILARITIES)
def test_item_to_item_shows_the_same_when_hidden_tastes_are_dealt_anew(similarity: str):
    blind = World(WORLD.code, WORLD.people, WORLD.weeks)
    goods, people = blind.catalogue, blind.population
    assert blind.visits.week.size  # drawn before the tastes are changed
    blind.__dict__["catalogue"] = replace(goods, taste=goods.taste[::-1])
    # The same visits to the same pages, by people of whom others' tastes are told.
    blind.__dict__["population"] = replace(people, taste=people.taste[::-1])
    assert not np.array_equal(blind.population.taste, WORLD.population.taste)
    policy = Policy(similarity=similarity)
    seeing, guessing = (store.simulate(world, policy).story for world in (WORLD, blind))
    assert np.array_equal(seeing.shelf.shown, guessing.shelf.shown)
    assert not np.array_equal(seeing.clicks, guessing.clicks)


def test_the_shelf_by_margin_shows_what_earns_most_and_best_sellers_what_sold_most():
    goods = WORLD.catalogue
    margin = (goods.list_cents - goods.cost_cents).astype(float)
    sold = np.bincount(goods.past_product, minlength=margin.size).astype(float)
    for kind, worth in {"by margin": margin, "best sellers": sold}.items():
        shown = np.unique(store.simulate(WORLD, Policy(recommendations=kind)).story.shelf.shown)
        assert worth[shown].min() >= np.sort(worth)[-5]


def test_products_at_random_are_all_shown_about_equally_often():
    shown = store.simulate(WORLD, Policy(recommendations="at random")).story.shelf.shown
    visits = WORLD.visits
    assert np.unique(shown).size == WORLD.catalogue.category.size
    apart = (shown - visits.viewed[:, None].astype(int)) % WORLD.catalogue.category.size
    count = np.bincount(apart.ravel(), minlength=WORLD.catalogue.category.size)[1:]
    assert np.abs(count / count.mean() - 1).max() < 6 / np.sqrt(count.mean())


def test_better_search_changes_no_curious_visit():
    worse, better = (
        store.simulate(WORLD, Policy(search_quality=quality)) for quality in (0.2, 0.9)
    )
    curious = WORLD.visits.curious
    for name in ("here", "seen", "clicks", "without", "with_", "bought"):
        old, new = (getattr(run.story, name) for run in (worse, better))
        assert np.array_equal(old[curious], new[curious]), name
    assert (better.story.without >= worse.story.without).all()
    assert better.story.bought[~curious].sum() > worse.story.bought[~curious].sum()


def test_the_best_fitting_product_is_clicked_most_often():
    story = store.simulate(WORLD, Policy(recommendation_share=1.0)).story
    clicked = story.clicks & story.here
    fit = story.shelf.fit[clicked]
    chosen = fit[np.arange(len(fit)), story.shelf.place[clicked]]
    assert chosen.mean() > fit.mean() + 0.1


@pytest.mark.worlds
def test_item_to_item_beats_chance_in_fit_clicks_and_caused_orders_in_19_worlds_of_20():
    wins = np.zeros(3, int)
    for number in range(1, 21):
        world = World(f"W-{number:02d}", people=4000, weeks=104)
        chance, good = (_worth(world, kind) for kind in ("at random", "item-to-item"))
        wins += good > chance
    assert (wins >= 19).all(), dict(zip(("fit", "clicks", "caused orders"), wins, strict=True))


def _worth(world: World, kind: str) -> np.ndarray:
    """A shelf's mean fit, and how many clicks and orders it brings if everybody sees it."""
    story = store.simulate(world, Policy(recommendations=kind, recommendation_share=1.0)).story
    caused = story.here & story.with_ & ~story.without
    return np.array([story.shelf.fit[story.here].mean(), story.clicks.sum(), caused.sum()])
