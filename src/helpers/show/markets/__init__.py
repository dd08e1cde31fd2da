"""Pictures of markets."""
