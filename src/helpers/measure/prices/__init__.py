"""What a price does."""
