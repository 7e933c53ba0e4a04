"""What the authority step must ask for this very person, and the facts it makes for the rules."""
