"""Where customers met us, and which meeting counts."""
