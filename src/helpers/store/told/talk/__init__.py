"""What people hear of the store, say of it and tell one another."""
