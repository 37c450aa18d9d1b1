"""The two sets of nitrogen: what is left in the one that is in use, and what a pulse takes."""

Sets = tuple[float, float]


def in_use_kg(gas_set: str, gas_kg: Sets) -> float:
    """Return what is left in the set in use; nothing where both are shut."""
    return {"first": gas_kg[0], "second": gas_kg[1]}.get(gas_set, 0.0)


def paid(gas_set: str, gas_kg: Sets, used_kg: float) -> Sets:
    """Return both sets after so much has left the one in use."""
    first_kg, second_kg = gas_kg
    if gas_set == "first":
        return max(0.0, first_kg - used_kg), second_kg
    return first_kg, max(0.0, second_kg - used_kg)
