"""Booked visits and the reminder plan; plain Python."""
