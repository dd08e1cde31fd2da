"""Pictures of the staff."""
