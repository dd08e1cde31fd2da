"""Many settings of one lever at once, on the same people and luck: what each would have led to."""
