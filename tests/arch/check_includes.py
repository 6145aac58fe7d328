"""arch.includes: the include table (include_rules.py)."""

import re

import include_rules as rules
import tree

INCLUDE = re.compile(r"^\s*#\s*(?:include|import)\s+([<\"][^>\"]+[>\"])")
OURS = re.compile(r"^[<\"]causeway/([a-z_]+)/")


def problems(root):
    found = []
    for name in tree.files(root):
        if name.endswith((".cpp", ".h", ".c", ".mm", ".inc")):
            found += problems_of(name, tree.text(root, name))
    return found


def problems_of(name, text):
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            found += [f"{name}:{number}: {why}" for why in judge(name, match.group(1))]
    return found


def judge(name, include):
    why = []
    ours = OURS.match(include)
    allowed = modules_for(name)
    if ours and allowed is not None and ours.group(1) not in allowed:
        why.append(f"{folder_of(name)} may not include causeway/{ours.group(1)}/")
    for pattern, folders, what in rules.THIRD_PARTY:
        if re.search(pattern, include) and not name.startswith(tuple(folders) + (rules.TESTS,)):
            why.append(f"{what} may be included in {', '.join(folders)} only")
    if re.search(rules.OPERATING_SYSTEM, include) and not name.startswith(tuple(rules.OPERATING_SYSTEM_ALLOWED)):
        why.append(f"{include} belongs to an operating system, which the SDK does not know")
    return why


def folder_of(name):
    parts = name.split("/")
    return "/".join(parts[:2]) if parts[0] == "sdk" else parts[0]


def modules_for(name):
    """Which modules a file may include, or None where anything goes (tests)."""
    parts = name.split("/")
    if parts[0] == "sdk" and len(parts) > 2:
        return rules.SDK.get(parts[1], set()) | {parts[1]}
    return rules.OTHERS.get(parts[0])
