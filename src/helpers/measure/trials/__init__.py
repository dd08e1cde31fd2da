"""What a decision caused, and how sure we are."""
