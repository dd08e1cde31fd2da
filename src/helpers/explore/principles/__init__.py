"""The explorers of the nine customer-centric principles."""
