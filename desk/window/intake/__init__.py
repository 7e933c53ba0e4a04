"""The walk: keeps the draft and follows the flow."""
