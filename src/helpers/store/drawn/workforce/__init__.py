"""Who works at Orinoco and who applies, where, and in which hours."""
