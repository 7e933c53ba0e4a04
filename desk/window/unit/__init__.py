"""The unit's own pages: what to carry over, its application, its settings, all keys."""
