"""Pictures of what different missions choose."""
