"""What a brand is in the mind, and what its name is worth."""
