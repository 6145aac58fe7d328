"""arch.error_codes: error_codes.inc, docs/error_codes.md and the code that raises them say the same."""

import collections
import re

import tree

CATALOGUE = "sdk/base/include/causeway/base/error_codes.inc"
DOCUMENT = "docs/error_codes.md"
ENTRY = re.compile(r"^CAUSEWAY_ERROR\((\w+), \"([^\"]*)\", (true|false)\)", re.M)
ROW = re.compile(r"^\| `([a-z_]+\.[a-z_]+)` \|(.*)\|\s*$", re.M)


def problems(root):
    entries = ENTRY.findall(tree.text(root, CATALOGUE))
    rows = ROW.findall(tree.text(root, DOCUMENT))
    if not entries or not rows:
        return [f"{CATALOGUE} has {len(entries)} codes, {DOCUMENT} has {len(rows)} rows: one of them cannot be read"]
    return catalogue_problems(entries) + document_problems(entries, rows) + use_problems(root, entries)


def catalogue_problems(entries):
    found = []
    for position, what in ((0, "identifier"), (1, "name")):
        counted = collections.Counter(entry[position] for entry in entries)
        found += [f"{CATALOGUE}: {what} {value} occurs {count} times" for value, count in counted.items() if count > 1]
    found += [f"{CATALOGUE}: {name} is not module.words_like_this" for _, name, _ in entries
              if not re.fullmatch(r"[a-z]+\.[a-z_]+", name)]
    return found


def document_problems(entries, rows):
    found = []
    names = {name: retryable for _, name, retryable in entries}
    counted = collections.Counter(name for name, _ in rows)
    found += [f"{DOCUMENT}: {name} has no row" for name in names if name not in counted]
    found += [f"{DOCUMENT}: {name} is not in {CATALOGUE}" for name in counted if name not in names]
    found += [f"{DOCUMENT}: {name} has {count} rows" for name, count in counted.items() if count > 1]
    for name, rest in rows:
        cells = [cell.strip() for cell in rest.split("|")]
        if len(cells) != 3 or not all(cells):
            found.append(f"{DOCUMENT}: the row of {name} needs meaning, what to do, and yes or no for retryable")
        elif name in names and (cells[2] == "yes") != (names[name] == "true"):
            found.append(f"{DOCUMENT}: {name} is retryable in one of the two places only")
    return found


def use_problems(root, entries):
    """A code that nothing raises promises something that cannot happen."""
    used = set()
    for name in tree.files(root):
        if name.startswith(("sdk/", "platform/", "app/", "sandbox/")) and name.endswith((".cpp", ".h")):
            used.update(re.findall(r"\bErrorCode::(\w+)", tree.text(root, name)))
    return [f"{CATALOGUE}: nothing raises {identifier}" for identifier, _, _ in entries if identifier not in used]
