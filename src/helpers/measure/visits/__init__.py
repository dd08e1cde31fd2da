"""What a visit is, what goes together, and what the shelf did."""
