"""Before the register is open: the first start, and what to do when it cannot be opened."""
