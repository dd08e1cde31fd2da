"""Whom surveys ask, what brands people know, and who has heard from whom."""
