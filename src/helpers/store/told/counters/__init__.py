"""What is sold beside the store's own shelf: the marketplace and the toy counter."""
