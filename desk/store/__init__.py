"""The register on disk: the only package with SQLAlchemy."""
