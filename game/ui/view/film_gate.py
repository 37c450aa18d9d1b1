"""The gate of the film camera round the picture."""

import pygame


def draw_film_gate(surface: pygame.Surface) -> None:
    """Draw the rounded black gate of a 16 mm film camera round the picture."""
    width, height = surface.get_size()
    band = max(2, height // 18)
    gate = pygame.Rect(0, 0, width, height).inflate(band, band)
    pygame.draw.rect(surface, (0, 0, 0), gate, width=band + band // 2, border_radius=band * 3)
