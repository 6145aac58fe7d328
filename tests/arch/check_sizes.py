"""arch.sizes: files and functions small enough to read at once."""

import re

import tree

# The first suffix that fits counts.
FILE_LIMITS = [("CMakeLists.txt", 60), (".h", 150), (".cpp", 400), (".qml", 200), (".js", 400), (".mjs", 400), (".ts", 400),
               (".py", 250), (".sh", 250), (".cmake", 200), (".wxml", 200), (".proto", 300)]
EXEMPT = (".d.ts",)
TRANSLATIONS = "app/i18n/"
FUNCTION_LIMIT = 40
TEST_FUNCTION_LIMIT = 60
TEST_HEADER_LIMIT = 250   # fakes: code, and nobody's interface
RAW_TEXT = re.compile(r'R"(\w*)\(.*?\)\1"', re.S)
TABLE_ROW = re.compile(r'^\s+\{*"')
BRACE = re.compile(r"^( *)\{$")


def problems(root):
    found = []
    for name in tree.files(root):
        limit = next((limit for suffix, limit in FILE_LIMITS if name.endswith(suffix)), None)
        if limit is None or name.endswith(EXEMPT) or name.startswith(TRANSLATIONS):
            continue
        if name.startswith("tests/") and name.endswith(".h"):
            limit = TEST_HEADER_LIMIT
        lines = tree.text(root, name).splitlines()
        if len(lines) > limit:
            found.append(f"{name}: {len(lines)} lines, {limit} is the limit: split it")
        if name.endswith((".cpp", ".h")):
            found += long_functions(name, lines)
    return found


def long_functions(name, lines):
    """In our format a brace alone on its line opens a function, and the brace under it closes it. A text in R"()" is no code,
    and neither is a row of a table: a line that begins with a text or with a brace and a text."""
    limit = TEST_FUNCTION_LIMIT if name.startswith("tests/") else FUNCTION_LIMIT
    found = []
    for number, line in enumerate(lines):
        match = BRACE.match(line)
        if not match:
            continue
        closing = match.group(1) + "}"
        end = next((at for at in range(number + 1, len(lines)) if lines[at].rstrip(";") == closing), number)
        inside = lines[number + 1:end]
        length = len(inside) - raw_text_lines(inside) - sum(1 for row in inside if TABLE_ROW.match(row))
        if length > limit:
            found.append(f"{name}:{number}: a function of {length} lines, {limit} is the limit: split it")
    return found


def raw_text_lines(lines):
    return sum(match.group().count("\n") for match in RAW_TEXT.finditer("\n".join(lines)))
