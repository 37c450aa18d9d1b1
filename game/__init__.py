"""Voskhod 2: The First Spacewalk, an educational mission simulator."""

__version__ = "0.1.0"
