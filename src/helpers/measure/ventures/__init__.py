"""Who waits, and how long."""
