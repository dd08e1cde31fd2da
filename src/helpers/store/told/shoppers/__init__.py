"""What a shopper meets in the store, and what it does to the visit."""
