"""An explorer for each of the nine principles."""
