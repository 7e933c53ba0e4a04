"""The outside world: carrying over, mail drafts, gateways."""
