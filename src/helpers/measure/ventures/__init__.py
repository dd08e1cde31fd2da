"""What a venture may lose, and when it must be rethought."""
