"""Calling the program as other programs do, inside this process."""

import contextlib
import io
import json
from typing import Any, NamedTuple

from game.__main__ import main


class Answer(NamedTuple):
    """What a call printed and how it exited."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


def call(*words: object) -> Answer:
    """Run one command and return its answer."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main([str(word) for word in words])
        except SystemExit as exit_:
            code = int(exit_.code or 0)
    return Answer(code, out.getvalue(), err.getvalue())
