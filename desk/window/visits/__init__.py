"""The day's visits: who comes, whom to ask, and the mark SMS of each."""
