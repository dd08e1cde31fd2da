"""Measures: a table goes in, a number or a table comes out. One idea per file, its paper cited.

What visits are    fit_visit_types
Who buys again    to_frequency_recency, hold_out, rfm, old_pace, silence,
    fit_bg_nbd, fit_pareto_nbd
What they are worth    fit_gamma_gamma, lifetime_value, value_of_expected_orders, whale_curve, gini
Who they are    segment_by_recency_frequency, _spending, _cost_to_serve, _search, _club, _chance,
    customer_accounts, segment_totals
What goes together    item_similarity, also_bought
What a price does    break_even_volume, gain_from_cut, best_price, weekly_prices, price_test,
    elasticity_from_experiment, ..._from_history, ..._between
Who waits    erlang_b, erlang_c, mean_wait, queue_length, late_share, little, desk_days,
    minutes_per_call, work_saved
Where they met us    touch_paths, attribute, credit_by_rule, markov_attribution,
    switch_off_test, share_lost
What partners bring    shapley_value
What staff do    screen_by_exit_offer, best_exit_offer, return_to_owner, survivors, gains_by_team
What caused it    two_proportions, compare_groups, message_test, uplift_by, targeting_gain,
    caused_share, shelf_credit, gap_by_click, gap_by_coin, effects_of_shelf, paired_difference,
    unpaired_difference, average_effects
Where to go    expected_values, expected_value_of_perfect_information, ..._of_sample_information,
    least_useful_accuracy, chance_to_pay, fit_bass, bass_curve,
    bass_as_time_passes, bass_by_regression, peak_time, straight_line,
    shopper_weeks, present_weeks, entry_value, entry_forecast
How sure we are    Estimate, side_by_side, sample_size_two_proportions, family_wise_error, posterior
What a redesign does    weekly_conversion, before_after, design_test, relative_lift
How sure we are    Estimate, side_by_side, sample_size_two_proportions, ..._two_means,
    family_wise_error, posterior
What looking too often does    false_alarm_of_looks, pocock_boundary, exaggeration_ratio,
    ordered_soon, p_values_at_looks
"""

from .attribution import attribute, credit_by_rule, markov_attribution
from .bayes import posterior
from .bg_nbd import BGNBD, fit_bg_nbd
from .buying_table import hold_out, to_frequency_recency
from .coalitions import shapley_value
from .comparison import compare_groups, two_proportions
from .concentration import gini, whale_curve
from .customer_accounts import customer_accounts
from .design_records import before_after, design_test, relative_lift, weekly_conversion
from .diffusion import (
    Bass,
    bass_as_time_passes,
    bass_by_regression,
    bass_curve,
    bass_share,
    fit_bass,
    peak_time,
    straight_line,
)
from .elasticity import (
    elasticity_between,
    elasticity_from_experiment,
    elasticity_from_history,
)
from .entry import entry_forecast, entry_value, present_weeks, shopper_weeks
from .estimate import Estimate
from .false_alarms import family_wise_error
from .gamma_gamma import GammaGamma, fit_gamma_gamma
from .information import (
    expected_value_of_perfect_information,
    expected_value_of_sample_information,
    expected_values,
    least_useful_accuracy,
)
from .journeys import touch_paths
from .label_credit import shelf_credit
from .lifetime import lifetime_value, value_of_expected_orders
from .message_records import message_test
from .old_pace import old_pace
from .pairs import paired_difference, unpaired_difference
from .pareto_nbd import ParetoNBD, fit_pareto_nbd
from .past_entries import chance_to_pay
from .potential_outcomes import Effects, average_effects
from .price import best_price, break_even_volume, gain_from_cut
from .price_records import price_test, weekly_prices
from .queueing import erlang_b, erlang_c, late_share, little, mean_wait, queue_length
from .readings import side_by_side
from .recency_scores import rfm
from .repeated_looks import false_alarm_of_looks, pocock_boundary
from .sample_size import sample_size_two_means, sample_size_two_proportions
from .screening import Screening, best_exit_offer, return_to_owner, screen_by_exit_offer
from .segment_totals import segment_totals
from .segments import (
    segment_by_chance,
    segment_by_club,
    segment_by_cost_to_serve,
    segment_by_recency_frequency,
    segment_by_search,
    segment_by_spending,
)
from .service_log import desk_days, minutes_per_call, work_saved
from .shelf_gaps import effects_of_shelf, gap_by_click, gap_by_coin
from .silence import silence
from .similarity import also_bought, item_similarity
from .staff_records import gains_by_team, survivors
from .switch_off import share_lost, switch_off_test
from .tossed_again import ordered_soon, p_values_at_looks
from .uplift import caused_share, targeting_gain, uplift_by
from .visit_types import VisitTypes, fit_visit_types
from .winners import exaggeration_ratio

__all__ = [
    "BGNBD",
    "Bass",
    "Effects",
    "Estimate",
    "GammaGamma",
    "ParetoNBD",
    "Screening",
    "VisitTypes",
    "also_bought",
    "attribute",
    "average_effects",
    "bass_as_time_passes",
    "bass_by_regression",
    "bass_curve",
    "bass_share",
    "best_exit_offer",
    "before_after",
    "best_price",
    "break_even_volume",
    "caused_share",
    "chance_to_pay",
    "compare_groups",
    "credit_by_rule",
    "customer_accounts",
    "desk_days",
    "design_test",
    "effects_of_shelf",
    "elasticity_between",
    "elasticity_from_experiment",
    "elasticity_from_history",
    "erlang_b",
    "erlang_c",
    "entry_forecast",
    "entry_value",
    "expected_value_of_perfect_information",
    "expected_value_of_sample_information",
    "expected_values",
    "exaggeration_ratio",
    "false_alarm_of_looks",
    "family_wise_error",
    "fit_bass",
    "fit_bg_nbd",
    "fit_gamma_gamma",
    "fit_pareto_nbd",
    "fit_visit_types",
    "gain_from_cut",
    "gains_by_team",
    "gap_by_click",
    "gap_by_coin",
    "gini",
    "hold_out",
    "item_similarity",
    "late_share",
    "least_useful_accuracy",
    "lifetime_value",
    "little",
    "mean_wait",
    "markov_attribution",
    "message_test",
    "minutes_per_call",
    "old_pace",
    "ordered_soon",
    "p_values_at_looks",
    "paired_difference",
    "peak_time",
    "pocock_boundary",
    "posterior",
    "present_weeks",
    "price_test",
    "queue_length",
    "return_to_owner",
    "relative_lift",
    "rfm",
    "sample_size_two_means",
    "sample_size_two_proportions",
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
    "side_by_side",
    "silence",
    "switch_off_test",
    "straight_line",
    "survivors",
    "targeting_gain",
    "to_frequency_recency",
    "touch_paths",
    "two_proportions",
    "unpaired_difference",
    "uplift_by",
    "value_of_expected_orders",
    "weekly_conversion",
    "weekly_prices",
    "whale_curve",
    "work_saved",
]
