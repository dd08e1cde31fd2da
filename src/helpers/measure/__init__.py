"""Measures: a table goes in, a number or a table comes out. One idea per file, its paper cited.

What visits are    fit_visit_types
Who buys again    to_frequency_recency, hold_out, rfm, old_pace, silence,
    fit_bg_nbd, fit_pareto_nbd
What they are worth    fit_gamma_gamma, lifetime_value, value_of_expected_orders, whale_curve, gini
Who they are    segment_by_recency_frequency, _spending, _cost_to_serve, _search, _club, _chance,
    customer_accounts, segment_totals
How long they stay    kaplan_meier, fit_hazards, fit_sbg, pooled_retention, repeat_by_age,
    repeat_gain, hazard_survival
Whom to let go    full_cost_profit, gain_from_dropping, gain_in_held_out_year, expected_next_year,
    yearly_correlation
What goes together    item_similarity, also_bought
What a price does    break_even_volume, gain_from_cut, best_price, weekly_prices, price_test,
    elasticity_from_experiment, ..._from_history, ..._between
Who waits    erlang_b, erlang_c, mean_wait, queue_length, late_share, little, desk_days,
    minutes_per_call, work_saved, priority_waits, weighted_wait, serving_order
Where they met us    touch_paths, attribute, credit_by_rule, markov_attribution,
    switch_off_test, share_lost
What is chosen    fit_mnl, choice_shares, logsum
What it is worth to shoppers    surplus_gain, share_after, gain_from_changes,
    surplus_from_changes
What a brand is    brand_table, correspondence_analysis, awareness_gain, brand_logit, price_premium
Who brings whom    branching_ratio, people_per_seed, generations, friends_brought
Who would recommend us    net_promoter_score, score_of_counts, answer_rates, weighted_score,
    score_with_follow_up
What partners bring    shapley_value, core_violations, sales_by_region, less_history
Whom to hire    hiring_success, gain_from_selection, mean_score_of_hired, corrected_for_range,
    correlation_among_hired, opinions_that_count
What a venture may lose    ruin_probability, mean_time_to_ruin, periods_to_be_sure,
    growing_losses, chance_of_growing_losses, first_time, drift_from_results,
    volatility_from_results, next_total, option_to_stop, amazon_accounts
What teams do    perfect_orders, order_worth, gain_of_mending, stage_shares, perfect,
    league_table, shrink_ratings, shrunken_rating, fit_rating_prior
What drives the company    loop_gain, loop_multiplier, gap_after_step, half_life, steady_gap,
    held_out_lift, fit_fading, mediated, programme_effect, effect_per_point, links_in_history,
    links_in_trials, gain_in_trials, location_shares, best_position, by_position, fit_location,
    gain_of_position, share_for_sacrifice
What staff do    screen_by_exit_offer, best_exit_offer, return_to_owner, survivors, gains_by_team,
    added_by_an_hour
Several goals at once    pareto_frontier, beaten_by, points, weighted_scores, weighted_winner,
    winners_by_weighting
What caused it    two_proportions, compare_groups, message_test, uplift_by, targeting_gain,
    caused_share, shelf_credit, gap_by_click, gap_by_coin, effects_of_shelf, paired_difference,
    unpaired_difference, average_effects
Where to go    expected_values, expected_value_of_perfect_information, ..._of_sample_information,
    least_useful_accuracy, chance_to_pay, fit_bass, bass_curve,
    bass_as_time_passes, bass_by_regression, peak_time, straight_line,
    shopper_weeks, present_weeks, entry_value, entry_forecast
What a redesign does    weekly_conversion, before_after, design_test, relative_lift
What goes with what    correlation
How sure we are    Estimate, side_by_side, sample_size_two_proportions, ..._two_means,
    family_wise_error, posterior
What looking too often does    false_alarm_of_looks, pocock_boundary, exaggeration_ratio,
    ordered_soon, p_values_at_looks
"""

from helpers.measure.balance.pareto import beaten_by, pareto_frontier
from helpers.measure.balance.weighting import (
    points,
    weighted_scores,
    weighted_winner,
    winners_by_weighting,
)
from helpers.measure.brand.brand_records import awareness_gain, brand_table
from helpers.measure.brand.correspondence import Correspondence, correspondence_analysis
from helpers.measure.brand.premium import brand_logit, price_premium
from helpers.measure.channels.attribution import attribute, credit_by_rule, markov_attribution
from helpers.measure.channels.journeys import touch_paths
from helpers.measure.channels.switch_off import share_lost, switch_off_test
from helpers.measure.choices.decision_weight import decision_weight
from helpers.measure.choices.logit import Logit, choice_shares, fit_mnl, logsum
from helpers.measure.choices.surplus import (
    gain_from_changes,
    share_after,
    surplus_from_changes,
    surplus_gain,
)
from helpers.measure.choices.toy_records import best_rated_share, toy_alternatives
from helpers.measure.company.expectations import gap_after_step, half_life, steady_gap
from helpers.measure.company.flywheel_records import (
    gain_in_trials,
    links_in_history,
    links_in_trials,
)
from helpers.measure.company.held_out import Fading, fit_fading, held_out_lift
from helpers.measure.company.loops import loop_gain, loop_multiplier
from helpers.measure.company.mediation import Mediation, mediated
from helpers.measure.company.places import (
    best_position,
    location_shares,
    share_for_sacrifice,
)
from helpers.measure.company.position_records import (
    LocationFit,
    by_position,
    fit_location,
    gain_of_position,
)
from helpers.measure.company.programmes import effect_per_point, programme_effect
from helpers.measure.customers.bg_nbd import BGNBD, fit_bg_nbd
from helpers.measure.customers.buying_table import hold_out, to_frequency_recency
from helpers.measure.customers.concentration import gini, whale_curve
from helpers.measure.customers.customer_accounts import customer_accounts
from helpers.measure.customers.dismissal import (
    expected_next_year,
    full_cost_profit,
    gain_from_dropping,
    gain_in_held_out_year,
    yearly_correlation,
)
from helpers.measure.customers.gamma_gamma import GammaGamma, fit_gamma_gamma
from helpers.measure.customers.lifetime import lifetime_value, value_of_expected_orders
from helpers.measure.customers.old_pace import old_pace
from helpers.measure.customers.pareto_nbd import ParetoNBD, fit_pareto_nbd
from helpers.measure.customers.recency_scores import rfm
from helpers.measure.customers.repeat import hazard_survival, repeat_by_age, repeat_gain
from helpers.measure.customers.retention import SBG, fit_sbg, pooled_retention
from helpers.measure.customers.segment_totals import segment_totals
from helpers.measure.customers.segments import (
    segment_by_chance,
    segment_by_club,
    segment_by_cost_to_serve,
    segment_by_recency_frequency,
    segment_by_search,
    segment_by_spending,
)
from helpers.measure.customers.silence import silence
from helpers.measure.customers.survival import Hazards, fit_hazards, kaplan_meier
from helpers.measure.estimate import Estimate
from helpers.measure.markets.bayes import posterior
from helpers.measure.markets.diffusion import (
    Bass,
    bass_as_time_passes,
    bass_by_regression,
    bass_curve,
    bass_share,
    fit_bass,
    peak_time,
    straight_line,
)
from helpers.measure.markets.entry import entry_forecast, entry_value, present_weeks, shopper_weeks
from helpers.measure.markets.information import (
    expected_value_of_perfect_information,
    expected_value_of_sample_information,
    expected_values,
    least_useful_accuracy,
)
from helpers.measure.markets.past_entries import chance_to_pay
from helpers.measure.partners.coalitions import shapley_value
from helpers.measure.partners.core import core_violations
from helpers.measure.partners.marketplace import sales_by_region
from helpers.measure.prices.elasticity import (
    elasticity_between,
    elasticity_from_experiment,
    elasticity_from_history,
)
from helpers.measure.prices.price import best_price, break_even_volume, gain_from_cut
from helpers.measure.prices.price_records import price_test, weekly_prices
from helpers.measure.readings import side_by_side
from helpers.measure.relations.branching import branching_ratio, generations, people_per_seed
from helpers.measure.relations.non_response import (
    answer_rates,
    score_with_follow_up,
    weighted_score,
)
from helpers.measure.relations.recommendation import net_promoter_score, score_of_counts
from helpers.measure.relations.referral_records import friends_brought
from helpers.measure.service.priority import priority_waits, serving_order, weighted_wait
from helpers.measure.service.queueing import (
    erlang_b,
    erlang_c,
    late_share,
    little,
    mean_wait,
    queue_length,
)
from helpers.measure.service.service_log import desk_days, minutes_per_call, work_saved
from helpers.measure.staff.hiring import (
    corrected_for_range,
    correlation_among_hired,
    gain_from_selection,
    hiring_success,
    mean_score_of_hired,
)
from helpers.measure.staff.hours_records import added_by_an_hour
from helpers.measure.staff.opinions import opinions_that_count
from helpers.measure.staff.order_stages import (
    gain_of_mending,
    order_worth,
    perfect,
    perfect_orders,
    stage_shares,
)
from helpers.measure.staff.ratings import (
    RatingPrior,
    fit_rating_prior,
    league_table,
    shrink_ratings,
    shrunken_rating,
)
from helpers.measure.staff.screening import (
    Screening,
    best_exit_offer,
    return_to_owner,
    screen_by_exit_offer,
)
from helpers.measure.staff.staff_records import gains_by_team, survivors
from helpers.measure.trials.association import correlation
from helpers.measure.trials.comparison import compare_groups, two_proportions
from helpers.measure.trials.design_records import (
    before_after,
    design_test,
    relative_lift,
    weekly_conversion,
)
from helpers.measure.trials.false_alarms import family_wise_error
from helpers.measure.trials.history import less_history
from helpers.measure.trials.message_records import message_test
from helpers.measure.trials.pairs import paired_difference, unpaired_difference
from helpers.measure.trials.potential_outcomes import Effects, average_effects
from helpers.measure.trials.repeated_looks import false_alarm_of_looks, pocock_boundary
from helpers.measure.trials.sample_size import sample_size_two_means, sample_size_two_proportions
from helpers.measure.trials.tossed_again import ordered_soon, p_values_at_looks
from helpers.measure.trials.uplift import caused_share, targeting_gain, uplift_by
from helpers.measure.trials.winners import exaggeration_ratio
from helpers.measure.ventures.amazon import amazon_accounts
from helpers.measure.ventures.forecast import (
    drift_from_results,
    next_total,
    volatility_from_results,
)
from helpers.measure.ventures.growing_losses import (
    chance_of_growing_losses,
    first_time,
    growing_losses,
)
from helpers.measure.ventures.option_to_stop import OptionToStop, option_to_stop
from helpers.measure.ventures.ruin import mean_time_to_ruin, periods_to_be_sure, ruin_probability
from helpers.measure.visits.label_credit import shelf_credit
from helpers.measure.visits.shelf_gaps import effects_of_shelf, gap_by_click, gap_by_coin
from helpers.measure.visits.similarity import also_bought, item_similarity
from helpers.measure.visits.visit_types import VisitTypes, fit_visit_types

__all__ = [
    "gain_from_changes",
    "share_after",
    "surplus_from_changes",
    "surplus_gain",
    "BGNBD",
    "Bass",
    "Correspondence",
    "Effects",
    "Estimate",
    "Fading",
    "GammaGamma",
    "Hazards",
    "LocationFit",
    "Logit",
    "Mediation",
    "OptionToStop",
    "ParetoNBD",
    "RatingPrior",
    "SBG",
    "Screening",
    "VisitTypes",
    "added_by_an_hour",
    "also_bought",
    "amazon_accounts",
    "answer_rates",
    "attribute",
    "average_effects",
    "awareness_gain",
    "bass_as_time_passes",
    "bass_by_regression",
    "bass_curve",
    "bass_share",
    "beaten_by",
    "before_after",
    "best_exit_offer",
    "best_position",
    "best_price",
    "branching_ratio",
    "brand_logit",
    "brand_table",
    "best_rated_share",
    "break_even_volume",
    "caused_share",
    "chance_of_growing_losses",
    "chance_to_pay",
    "choice_shares",
    "compare_groups",
    "correspondence_analysis",
    "corrected_for_range",
    "correlation",
    "correlation_among_hired",
    "credit_by_rule",
    "core_violations",
    "customer_accounts",
    "design_test",
    "decision_weight",
    "desk_days",
    "effects_of_shelf",
    "drift_from_results",
    "elasticity_between",
    "elasticity_from_experiment",
    "elasticity_from_history",
    "entry_forecast",
    "entry_value",
    "erlang_b",
    "erlang_c",
    "exaggeration_ratio",
    "expected_next_year",
    "expected_value_of_perfect_information",
    "expected_value_of_sample_information",
    "expected_values",
    "false_alarm_of_looks",
    "family_wise_error",
    "first_time",
    "fit_bass",
    "fit_bg_nbd",
    "fit_fading",
    "fit_gamma_gamma",
    "fit_hazards",
    "fit_mnl",
    "fit_pareto_nbd",
    "fit_rating_prior",
    "fit_sbg",
    "fit_visit_types",
    "friends_brought",
    "full_cost_profit",
    "gain_from_cut",
    "gain_from_dropping",
    "gain_in_held_out_year",
    "gain_from_selection",
    "gain_in_trials",
    "gain_in_held_out_year",
    "gain_of_mending",
    "gains_by_team",
    "gap_after_step",
    "gap_by_click",
    "gap_by_coin",
    "generations",
    "gini",
    "half_life",
    "hazard_survival",
    "held_out_lift",
    "programme_effect",
    "effect_per_point",
    "hiring_success",
    "growing_losses",
    "hold_out",
    "item_similarity",
    "kaplan_meier",
    "late_share",
    "league_table",
    "least_useful_accuracy",
    "less_history",
    "lifetime_value",
    "links_in_history",
    "links_in_trials",
    "little",
    "location_shares",
    "logsum",
    "loop_gain",
    "loop_multiplier",
    "markov_attribution",
    "mean_score_of_hired",
    "mean_time_to_ruin",
    "mean_wait",
    "mediated",
    "message_test",
    "minutes_per_call",
    "next_total",
    "net_promoter_score",
    "old_pace",
    "order_worth",
    "opinions_that_count",
    "option_to_stop",
    "ordered_soon",
    "p_values_at_looks",
    "paired_difference",
    "pareto_frontier",
    "peak_time",
    "perfect",
    "perfect_orders",
    "periods_to_be_sure",
    "people_per_seed",
    "pocock_boundary",
    "pooled_retention",
    "points",
    "posterior",
    "present_weeks",
    "price_premium",
    "price_test",
    "priority_waits",
    "queue_length",
    "relative_lift",
    "repeat_by_age",
    "repeat_gain",
    "return_to_owner",
    "rfm",
    "ruin_probability",
    "sample_size_two_means",
    "sample_size_two_proportions",
    "score_of_counts",
    "score_with_follow_up",
    "serving_order",
    "sales_by_region",
    "screen_by_exit_offer",
    "segment_by_chance",
    "segment_by_club",
    "segment_by_cost_to_serve",
    "segment_by_recency_frequency",
    "segment_by_search",
    "segment_by_spending",
    "segment_totals",
    "shapley_value",
    "share_lost",
    "shelf_credit",
    "shopper_weeks",
    "shrink_ratings",
    "shrunken_rating",
    "side_by_side",
    "silence",
    "stage_shares",
    "steady_gap",
    "straight_line",
    "survivors",
    "switch_off_test",
    "targeting_gain",
    "to_frequency_recency",
    "touch_paths",
    "toy_alternatives",
    "two_proportions",
    "unpaired_difference",
    "uplift_by",
    "value_of_expected_orders",
    "volatility_from_results",
    "weekly_conversion",
    "weekly_prices",
    "weighted_score",
    "weighted_wait",
    "weighted_scores",
    "weighted_winner",
    "whale_curve",
    "winners_by_weighting",
    "work_saved",
    "yearly_correlation",
    "by_position",
    "fit_location",
    "gain_of_position",
    "share_for_sacrifice",
]
