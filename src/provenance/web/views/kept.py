"""What takes long to find out is found out once, by whoever asks first, and kept as long as there is room."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

__all__ = ["Kept"]

Answer = TypeVar("Answer")


class Kept(Generic[Answer]):
    """The answers to the last ``room`` questions, by their keys."""

    def __init__(self, room: int) -> None:
        self.room = room
        self._known: OrderedDict[Hashable, Future[Answer]] = OrderedDict()
        self._lock = Lock()

    def ask(self, key: Hashable, find_out: Callable[[], Answer]) -> Answer:
        """The answer to a question; who asks while another is finding it out waits for that. No failure is kept."""
        with self._lock:
            answer = self._known.get(key)
            if mine := answer is None:
                answer = self._known[key] = Future()
            self._known.move_to_end(key)
            while len(self._known) > self.room:
                self._known.popitem(last=False)
        assert answer is not None
        if mine:
            self._find(key, answer, find_out)
        return answer.result()

    def _find(self, key: Hashable, answer: Future[Answer], find_out: Callable[[], Answer]) -> None:
        try:
            answer.set_result(find_out())
        except BaseException as error:
            with self._lock:
                self._known.pop(key, None)
            answer.set_exception(error)
