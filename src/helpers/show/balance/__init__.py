"""Pictures of several goals at once."""
