"""Papers out of the program: to a printer, to a file, to another program."""
