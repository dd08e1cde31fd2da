"""Measures: a table goes in, a number or a table comes out. One idea per file, its paper cited.

What visits are    fit_visit_types
Who buys again    to_frequency_recency, hold_out, rfm, fit_bg_nbd, fit_pareto_nbd
What they are worth    fit_gamma_gamma, lifetime_value, value_of_expected_orders, whale_curve, gini
What goes together    item_similarity, also_bought
What a price does    break_even_volume, best_price, elasticity_from_experiment, ..._from_history
What caused it    two_proportions, compare_groups, uplift_by, targeting_gain, caused_share,
    paired_difference, unpaired_difference, average_effects
How sure we are    Estimate, sample_size_two_proportions, family_wise_error, posterior
"""

from .bayes import posterior
from .bg_nbd import BGNBD, fit_bg_nbd
from .buying_table import hold_out, to_frequency_recency
from .comparison import compare_groups, two_proportions
from .concentration import gini, whale_curve
from .elasticity import elasticity_from_experiment, elasticity_from_history
from .estimate import Estimate
from .false_alarms import family_wise_error
from .gamma_gamma import GammaGamma, fit_gamma_gamma
from .lifetime import lifetime_value, value_of_expected_orders
from .pairs import paired_difference, unpaired_difference
from .pareto_nbd import ParetoNBD, fit_pareto_nbd
from .potential_outcomes import Effects, average_effects
from .price import best_price, break_even_volume
from .recency_scores import rfm
from .sample_size import sample_size_two_proportions
from .similarity import also_bought, item_similarity
from .uplift import caused_share, targeting_gain, uplift_by
from .visit_types import VisitTypes, fit_visit_types

__all__ = [
    "BGNBD",
    "Effects",
    "Estimate",
    "GammaGamma",
    "ParetoNBD",
    "VisitTypes",
    "also_bought",
    "average_effects",
    "best_price",
    "break_even_volume",
    "caused_share",
    "compare_groups",
    "elasticity_from_experiment",
    "elasticity_from_history",
    "family_wise_error",
    "fit_bg_nbd",
    "fit_gamma_gamma",
    "fit_pareto_nbd",
    "fit_visit_types",
    "gini",
    "hold_out",
    "item_similarity",
    "lifetime_value",
    "paired_difference",
    "posterior",
    "rfm",
    "sample_size_two_proportions",
    "targeting_gain",
    "to_frequency_recency",
    "two_proportions",
    "unpaired_difference",
    "uplift_by",
    "value_of_expected_orders",
    "whale_curve",
]
