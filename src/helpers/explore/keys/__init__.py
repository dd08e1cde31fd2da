"""The explorers of the fifteen keys."""
