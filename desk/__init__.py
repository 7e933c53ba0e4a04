"""Samtyckesdisken: a front desk's program for consent to SMS reminders."""

__version__ = "0.1.0"
