"""The message step: the text, its length and what it gives away."""
