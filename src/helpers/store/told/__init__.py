"""What happens: the company's path, the story of its weeks, sales and accounts."""
