"""Relationships: who invites whom, who would recommend us, and who keeps silent."""
