"""The explorers of the nine principles."""
