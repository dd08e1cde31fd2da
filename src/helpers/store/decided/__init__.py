"""What the managers decide: the levers, schedules of them, and the two recorded years."""
