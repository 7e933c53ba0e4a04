"""Home and the lists beside it."""
