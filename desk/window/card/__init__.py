"""The patient's card."""
