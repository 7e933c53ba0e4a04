"""The tour: the program shown to itself, with real keys, saved as pictures and papers."""
