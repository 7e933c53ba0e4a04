"""Use cases: plain functions of a command, an access and a unit of work."""
