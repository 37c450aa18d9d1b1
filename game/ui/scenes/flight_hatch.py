"""Why his hands do at the hatch what they do: one line for whoever has the guide's help."""

from collections.abc import Mapping

from game.ui.strings import Words
from game.ui.view.torque_arc import Effort, effort_of
from game.vocab.channel import Value

RESTS = ("none", "inside")
# Only what decides about getting in: an arm that is at its end is not what he can change.
DECIDES = ("hip", "knee", "waist")
# A joint that lacks less than this may still come with a swing (N·m).
LACKS_NM = 3.0


def hatch_why(words: Words, telemetry: Mapping[str, Value]) -> str:
    """Return why he does what he does on the way in or at the lid; nothing when he does neither."""
    stage = str(telemetry.get("body.entry", "none"))
    if stage in RESTS:
        return ""
    effort = effort_of(telemetry)
    if effort is not None and _too_weak(effort):
        joint = words(f"hatch.joint.{effort.joint}")
        need, have = round(effort.need_nm), round(effort.have_nm)
        return words("hatch.weak", joint=joint, need=need, have=have)
    return words(f"hatch.why.{stage}")


def _too_weak(effort: Effort) -> bool:
    return effort.joint in DECIDES and effort.short_nm > LACKS_NM
