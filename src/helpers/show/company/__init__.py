"""Pictures of what drives a whole company."""
