"""Backups in the window: made, kept, verified, and put in the register's place."""
