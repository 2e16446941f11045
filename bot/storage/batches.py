"""Calls that come at one moment share a trip to the database: under load a batch grows while the last is away."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

Q = TypeVar("Q")
R = TypeVar("R")


class Batches(Generic[Q, R]):
    """Answers single questions by answering many at once.

    Args:
        answer: answers all questions of a batch, in their order; what it raises reaches everybody in the batch.
        most: most questions in one batch.
    """

    def __init__(self, answer: Callable[[Sequence[Q]], Awaitable[Sequence[R]]], most: int = 500) -> None:
        self._answer = answer
        self._most = most
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
                answers = await self._answer([question for question, _ in batch])
            except Exception as error:  # noqa: BLE001 - it is raised again, where it was asked
                for _, future in batch:
                    if not future.done():
                        future.set_exception(error)
                continue
            for (_, future), answer in zip(batch, answers, strict=True):
                if not future.done():
                    future.set_result(answer)
