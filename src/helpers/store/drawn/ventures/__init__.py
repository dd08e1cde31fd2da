"""The markets, projects and ventures that lie on the table, and how others fared."""
