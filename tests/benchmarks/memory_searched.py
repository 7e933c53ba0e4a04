"""The program after its start and one search, held still until it is ended."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from driven import Driven

driven = Driven(Path(os.environ["CONSENT_DESK_HOME"]))
assert driven.search(sys.argv[1]).hits
sys.stderr.write(f"ready {time.monotonic_ns()}\n")
sys.stderr.flush()
driven.app.exec()
