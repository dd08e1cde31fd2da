"""Pictures of customers."""
