"""One page per step of the walk, none of which knows its neighbours."""
