"""Who buys again, what they are worth, and who they are."""
