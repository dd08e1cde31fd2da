"""What drives the company as a whole: loops, expectations, chains and places."""
