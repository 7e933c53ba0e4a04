"""The access log in the window: the unit's, a patient's, and spot checks."""
