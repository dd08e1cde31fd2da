"""Pictures of visits and of the shelf."""
