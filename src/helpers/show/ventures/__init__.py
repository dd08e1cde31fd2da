"""Pictures of a venture and its limits."""
