"""What is still to come, with luck averaged out or drawn many times."""
