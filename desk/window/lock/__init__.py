"""Log-in and lock: what stands in the window while nobody sits at the desk."""
