"""arch.fault_points: the code and docs/fault_points.md have the same fault points, each of them in one place."""

import collections
import re

import tree

DOCUMENT = "docs/fault_points.md"
ROW = re.compile(r"^\| `([a-z_]+\.[a-z_]+)` \|(.*)\|\s*$", re.M)
CALL = re.compile(r"\bfaultPoint\(([^)]*)\)")
NAME = re.compile(r'"([a-z_]+\.[a-z_]+)"')


def problems(root):
    rows = ROW.findall(tree.text(root, DOCUMENT))
    if not rows:
        return [f"{DOCUMENT} has no row that can be read"]
    found = row_problems(rows)
    places = collections.defaultdict(list)
    for name in sources(root):
        for argument in CALL.findall(tree.text(root, name)):
            point = NAME.fullmatch(argument.strip())
            if point:
                places[point[1]].append(name)
            else:
                found.append(f"{name}: faultPoint({argument}) is not named in place: nobody finds it")
    documented = {name for name, _ in rows}
    found += [f"{DOCUMENT}: {name} has no row" for name in sorted(places) if name not in documented]
    found += [f"{DOCUMENT}: {name} is in no code" for name in sorted(documented) if name not in places]
    return found + [f"{name} is in the code {len(where)} times" for name, where in sorted(places.items()) if len(where) > 1]


def sources(root):
    """Where points are put; not the place that defines what one is."""
    return [name for name in tree.files(root)
            if name.startswith(("sdk/", "platform/", "app/")) and name.endswith((".cpp", ".h")) and "fault_point." not in name]


def row_problems(rows):
    counted = collections.Counter(name for name, _ in rows)
    found = [f"{DOCUMENT}: {name} has {count} rows" for name, count in counted.items() if count > 1]
    for name, rest in rows:
        cells = [cell.strip() for cell in rest.split("|")]
        if len(cells) != 2 or not all(cells):
            found.append(f"{DOCUMENT}: the row of {name} needs what is true then, and what the restart does")
    return found
