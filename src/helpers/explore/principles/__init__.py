"""The explorers of the nine customer-centric principles."""
"""One explorer a file, for the customer-centric principles."""
"""An explorer for each of the nine principles."""
"""The explorers of the nine principles."""
