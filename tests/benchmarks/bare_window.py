"""The baseline: the least window with a box that takes keys, started as the program is."""

from __future__ import annotations

import sys
import time

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow


class Box(QLineEdit):
    """Tells when it is painted, focused and taking keys."""

    told = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell the first time."""
        super().paintEvent(event)
        if not self.told and self.hasFocus():
            self.told = True
            sys.stderr.write(f"ready {time.monotonic_ns()}\n")
            sys.stderr.flush()
            if "--quit-when-ready" in sys.argv:
                QApplication.quit()


def main() -> int:
    """Show the window."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    box = Box(window)
    window.setCentralWidget(box)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    box.setFocus()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
