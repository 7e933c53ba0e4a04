"""The register's forms, one migration after the other; read as source files by Alembic."""
