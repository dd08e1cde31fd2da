"""Pictures of alliances."""
