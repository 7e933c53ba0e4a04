"""The information step: what must be said before a yes."""
