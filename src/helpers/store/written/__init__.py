"""What is written down: the managers' records, the truth behind them, and the files in data/."""
