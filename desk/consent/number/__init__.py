"""The number step: mobile numbers, checked and read back."""
