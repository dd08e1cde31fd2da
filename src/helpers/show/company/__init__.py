"""Pictures of the company as a whole."""
"""Pictures of what drives a whole company."""
