"""Pictures of where a store stands."""
