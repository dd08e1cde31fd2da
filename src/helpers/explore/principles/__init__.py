"""The explorers of the nine customer-centric principles."""
"""One explorer a file, for the customer-centric principles."""
