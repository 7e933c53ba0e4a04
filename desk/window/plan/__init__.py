"""The plan: what goes to whom and when, on the screen, on paper and as a file."""
