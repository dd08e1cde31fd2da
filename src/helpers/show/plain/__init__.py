"""Pictures that any lesson draws."""
