"""How the ship turns: rigid body, cold gas, where its mass is, and what the sight shows of it."""
