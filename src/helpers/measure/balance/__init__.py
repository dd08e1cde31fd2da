"""Several goals at once."""
