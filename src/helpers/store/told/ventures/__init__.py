"""Going abroad, the list of projects, and the venture with its limit."""
