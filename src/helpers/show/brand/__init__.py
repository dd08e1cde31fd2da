"""Maps of brands, and what spending builds."""
