"""One explorer a file, for the customer-centric principles."""
