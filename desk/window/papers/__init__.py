"""The papers in the window: looked at, printed, given out in numbers, scanned when they return."""
