"""Film cameras for tests: one set in its place beside a man who floats far out."""

from dataclasses import replace

from game.sim.physics import rig
from game.sim.physics.camera import CAMERA, LATCH_N, SHOE_N_PER_M, LiveCamera
from game.sim.physics.camera_values import LOOSE, MOUNT, SEAT, CameraValues, CameraWish
from game.sim.physics.drive import WorldSettings
from game.sim.physics.posture import laid_out, values_at
from game.sim.physics.values import OPEN, WorldValues
from game.sim.physics.world import World
from game.vocab.units import TICK_S
from tests.walks import FAR_OUT, PLAIN, REST, Walk

MASSES = rig.masses_of(PLAIN.ship_kg, with_camera=True)
STANDS_READY = {"body.steady_hands": True, "body.auto_grip": True}
IN_THE_OPEN = (4.0, 0.5)


def values_with(
    camera: CameraValues,
    at: tuple[float, float] = IN_THE_OPEN,
    angle_rad: float = 0.0,
    velocity: tuple[float, float] = (0.0, 0.0),
) -> WorldValues:
    """Return a world's values with the camera's centre at a point of the ship frame."""
    motions = laid_out(FAR_OUT, REST, -1, (0.0, 0.0))
    motions += [*at, angle_rad, *velocity, 0.0]
    values = values_at(motions, -1, 40.5, (OPEN, OPEN), 5.35, MASSES)
    return replace(values, camera=camera)


def world_with(camera: CameraValues, **where) -> World:
    return World(WorldSettings(), values_with(camera, **where))


class Pressed:
    """A camera held still in its shoe with a given force."""

    def __init__(self, force_n: float, aside_m: float = 0.0, tilt_rad: float = 0.0) -> None:
        deep_m = force_n / SHOE_N_PER_M
        at = (SEAT[0] - MOUNT[0] - deep_m, SEAT[1] + aside_m)
        values = values_with(CameraValues(LOOSE), at, tilt_rad)
        self.motions = list(values.motions)
        live = rig.build_rig(values, MASSES, 7.0)
        self.camera = LiveCamera(live, CameraValues(LOOSE), LATCH_N)

    def press(self, seconds: float, wish: CameraWish | None = None) -> None:
        for _ in range(round(seconds / TICK_S)):
            if wish is not None:
                self.camera.prepare(True, False, self.motions, wish)
            self.camera.push([0.0] * (3 * (CAMERA + 1)), self.motions, TICK_S / 2.0)
            self.camera.settle()

    @property
    def place(self) -> str:
        return self.camera.values.place


def ready(camera_at: str = "rim", kpa: float = 40.5, seed: int = 1, **settings) -> Walk:
    """Return a man who stands quietly at the rim with a camera somewhere."""
    walk = Walk(kpa=kpa, seed=seed, camera_at=camera_at, **settings)
    walk.go(2.0, STANDS_READY)
    return walk


def worked(walk: Walk, name: str = "body.use", seconds: float = 90.0) -> float:
    """Send one command, wait until the hands are idle again; return how long that took, s."""
    begun = walk.tick
    walk.step({name: True})
    while walk.telemetry["body.task"] != "none" and walk.tick - begun < 100 * seconds:
        walk.step()
    took = (walk.tick - begun) / 100.0
    walk.go(0.5)
    return took
