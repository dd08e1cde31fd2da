"""What the people who work here do."""
