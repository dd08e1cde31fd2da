"""Where to go, and what it is worth to know more first."""
