"""Reads and checks what lies in resources/ and forms/."""
