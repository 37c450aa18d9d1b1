"""The pile of scenes, and what each move does to it."""

from collections.abc import Sequence

from game.ui.scene import Home, Move, Pop, Push, Quit, Replace, Scene


def after(stack: Sequence[Scene], move: Move | None) -> tuple[Scene, ...]:
    """Return the scenes after `move`; an empty pile means that the program ends."""
    match move:
        case Push(scene):
            return (*stack, scene)
        case Pop():
            return tuple(stack[:-1]) if len(stack) > 1 else tuple(stack)
        case Replace(scene):
            return (*stack[:-1], scene)
        case Home(then):
            return (stack[0],) if then is None else (stack[0], then)
        case Quit():
            return ()
        case None:
            return tuple(stack)


def close(scenes: Sequence[Scene]) -> None:
    """Tell every scene that has something to keep that the program ends, the top one first."""
    for scene in reversed(scenes):
        closing = getattr(scene, "closing", None)
        if closing is not None:
            closing()
