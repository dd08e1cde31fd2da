"""Pictures of the company as a whole."""
