"""Cancelling and moving visits, what was sent of it, and how it leaves."""
