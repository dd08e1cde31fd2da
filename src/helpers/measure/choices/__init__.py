"""Which of several alternatives is chosen, and what the choice is worth."""
