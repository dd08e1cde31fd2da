"""What is drawn before anybody decides: luck, people, catalogue and candidate visits."""
