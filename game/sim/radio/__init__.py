"""What the radio needs beside its system: where the ground stations stand and what they see."""
