# The commands of the project; each is one of packaging/bootstrap.py, which also runs without make.
# Extra arguments: make test ARGS="-k journal"

PYTHON ?= python3
ARGS ?=

.PHONY: setup run test tour lint bench torture lock clean

setup run test tour lint bench torture lock clean:
	@$(PYTHON) packaging/bootstrap.py $@ $(ARGS)
