"""The subject: who may consent, to whom a reminder goes and what it says; no Qt, SQL, PDF, clock or files."""
