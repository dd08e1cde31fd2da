"""Pictures of the service desk."""
