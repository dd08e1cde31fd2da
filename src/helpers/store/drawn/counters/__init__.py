"""The partners and the toys, and what visitors would want of them."""
