"""Calls that come at one moment share a trip to the database: under load a batch grows while the last is away."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

_LOGGER = logging.getLogger(__name__)

Q = TypeVar("Q")
R = TypeVar("R")


class Batches(Generic[Q, R]):
    """Answers single questions by answering many at once.

    Args:
        answer: answers all questions of a batch, in their order; what it raises reaches everybody in the batch.
        patient: raised by a database that is away: the batch is tried again until it is back.
        most: most questions in one batch.
    """

    def __init__(
        self,
        answer: Callable[[Sequence[Q]], Awaitable[Sequence[R]]],
        most: int = 500,
        patient: tuple[type[Exception], ...] = (),
    ) -> None:
        self._answer = answer
        self._most = most
        self._patient = patient
        self._waiting: list[tuple[Q, asyncio.Future[R]]] = []
        self._worker: asyncio.Task[None] | None = None

    async def __call__(self, question: Q) -> R:
        """The answer to one question."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[R] = loop.create_future()
        self._waiting.append((question, future))
        if self._worker is None or self._worker.done():
            self._worker = loop.create_task(self._work(), name="batches")
        return await future

    async def _work(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[: self._most], self._waiting[self._most :]
            try:
                answers = await self._ask([question for question, _ in batch])
            except Exception as error:  # noqa: BLE001 - it is raised again, where it was asked
                for _, future in batch:
                    if not future.done():
                        future.set_exception(error)
                continue
            for (_, future), answer in zip(batch, answers, strict=True):
                if not future.done():
                    future.set_result(answer)

    async def _ask(self, questions: Sequence[Q]) -> Sequence[R]:
        pause = 0.05
        while True:
            try:
                return await self._answer(questions)
            except self._patient as error:
                _LOGGER.warning("the database is away: %s", type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(2 * pause, 1.0)
