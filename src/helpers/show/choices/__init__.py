"""Which of several things people choose."""
