"""Pictures of relationships: who brings whom, and what the silent would say."""
