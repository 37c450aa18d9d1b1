"""Patches: how a level is laid over its parent, and a variant over its level."""

from dataclasses import replace

from game.mission.tree import Branch, Entry, Leaf, Table, Tree

# These mean something only as a whole; half of one condition and half of another do not.
WHOLE = ("when", "done", "do", "enter", "command", "plain", "careful", "silent")


def merged(base: Table, patch: Table) -> Table:
    """Return `base` with `patch` laid over it.

    Maps merge key by key, `null` takes a key away. Lists whose items have ids are patched by id
    (`remove: true` takes an item away, new ids come last); other lists are replaced.
    """
    entries = dict(base.entries)
    for key, entry in patch.entries.items():
        if isinstance(entry.tree, Leaf) and entry.tree.value is None:
            entries.pop(key, None)
            continue
        old = entries.get(key)
        whole = old is None or key in WHOLE
        tree = entry.tree if old is None or whole else _merged_tree(old.tree, entry.tree)
        entries[key] = Entry(entry.key_place, _without_orders(tree))
    return replace(base, entries=entries, place=patch.place)


def _merged_tree(old: Tree, new: Tree) -> Tree:
    if isinstance(old, Table) and isinstance(new, Table):
        return merged(old, new)
    if isinstance(old, Branch) and isinstance(new, Branch):
        old_ids, new_ids = _by_id(old), _by_id(new)
        if old_ids is not None and new_ids is not None:
            return _patched(old_ids, new_ids, new)
    return new


def _by_id(branch: Branch) -> dict[str, Table] | None:
    """Return the items by id, or None when not every item is a map with its own id."""
    found: dict[str, Table] = {}
    for item in branch.items:
        name = item.get("id") if isinstance(item, Table) else None
        if not isinstance(item, Table) or not isinstance(name, Leaf):
            return None
        if not isinstance(name.value, str) or name.value in found:
            return None
        found[name.value] = item
    return found


def _patched(old: dict[str, Table], new: dict[str, Table], place: Branch) -> Branch:
    items = dict(old)
    for name, patch in new.items():
        if _removes(patch):
            items.pop(name, None)
        else:
            items[name] = merged(items[name], patch) if name in items else patch
    return replace(place, items=tuple(items.values()))


def _removes(table: Table) -> bool:
    order = table.get("remove")
    return isinstance(order, Leaf) and order.value is True


def _without_orders(tree: Tree) -> Tree:
    """Return a list that is new here without the items that only ask to be taken away."""
    if not isinstance(tree, Branch):
        return tree
    kept = [item for item in tree.items if not (isinstance(item, Table) and _removes(item))]
    return replace(tree, items=tuple(kept))
