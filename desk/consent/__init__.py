"""The subject: who may consent, to whom a reminder goes, what it says; plain Python."""
