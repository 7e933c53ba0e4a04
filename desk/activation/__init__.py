"""The unit's application to activate SMS reminders; plain Python."""
