"""Pictures of prices."""
