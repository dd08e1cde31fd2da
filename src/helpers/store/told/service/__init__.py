"""The service desk at work, and the chain from staff to sales."""
