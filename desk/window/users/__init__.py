"""Users: who may log in, with which roles; passwords, the recovery code, the register's key."""
