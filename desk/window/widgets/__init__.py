"""Controls painted from the tokens, built on real Qt controls."""
