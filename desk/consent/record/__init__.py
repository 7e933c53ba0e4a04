"""The record step: answers as events."""
