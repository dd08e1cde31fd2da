"""Pictures of tests."""
