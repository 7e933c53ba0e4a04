"""Work off the window's thread: a future's result comes back as a call on the window's own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desk.errors import UserError

# For types alone: it brings logging along, which the first paint does not need (decision D9).
if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")


class Work(QObject):
    """Delivers results. A UserError goes to `failed`; anything else is a bug and goes to `broke`.

    It dies with its owner: what comes later is not delivered. `seen` is shown every result first.
    """

    broke = Signal(object)
    _came = Signal(object)

    def __init__(
        self, parent: QObject | None = None, seen: Callable[[object], None] | None = None
    ) -> None:
        super().__init__(parent)
        self._seen = seen
        self._waiting = 0
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def waiting(self) -> int:
        """How many results have not come back."""
        return self._waiting

    def on(
        self,
        future: Future[T],
        done: Callable[[T], None],
        failed: Callable[[UserError], None] | None = None,
    ) -> None:
        """Calls `done` or `failed` on the window's thread when the future has come true."""
        self._waiting += 1

        def came(finished: Future[T]) -> None:
            # The window may have been closed, or built anew, while the job ran.
            with suppress(RuntimeError):
                self._came.emit((finished, done, failed))

        future.add_done_callback(came)

    def _deliver(self, parcel: tuple[Future[Any], Any, Any]) -> None:
        future, done, failed = parcel
        self._waiting -= 1
        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            result = future.result()
            if self._seen is not None:
                self._seen(result)
            done(result)
        elif _overtaken(error):
            return
        elif isinstance(error, UserError) and failed is not None:
            failed(error)
        else:
            self.broke.emit(error)


def _overtaken(error: BaseException) -> bool:
    """Whether a newer question took this one's place; imported late for the start's sake."""
    from desk.register.ports import Overtaken

    return isinstance(error, Overtaken)
