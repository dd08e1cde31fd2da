"""Who calls the service desk, when, and with what."""
