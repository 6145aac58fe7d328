#!/usr/bin/env python3
"""Looks come from Theme: no colour, font size, family or duration of its own in any other QML file."""
import pathlib
import re
import sys

COLOR_NAMES = "black|white|red|green|blue|gray|grey|yellow|orange|cyan|magenta|darkgray|lightgray"
RULES = [
    (re.compile(r"""["']#[0-9a-fA-F]{3,8}["']"""), "a raw colour"),
    (re.compile(rf"""["'](?:{COLOR_NAMES})["']"""), "a named colour"),
    (re.compile(r"\bQt\.(?:rgba|hsla|hsva|lighter|darker|tint|color)\s*\("), "a computed colour"),
    (re.compile(r"\bfont\.(?:pixelSize|pointSize)\s*:\s*\d"), "a raw font size"),
    (re.compile(r"""\bfont\.family\s*:\s*["']"""), "a raw font family"),
    (re.compile(r"\b(?:duration|interval)\s*:\s*[1-9]"), "a raw duration"),
    (re.compile(r"\blayer\.enabled\b|\bShaderEffect\b|\bDropShadow\b|\bMultiEffect\b"), "an effect that the software renderer lacks"),
    (re.compile(r"\bpragma Singleton\b"), "a second singleton"),
]


def problems(root: pathlib.Path) -> list[str]:
    found = []
    for folder in ("qml", "app"):
        for file in sorted((root / folder).rglob("*.qml")):
            if file.parent == root / "qml" / "Theme":
                continue
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                code = re.sub(r"(?:^|\s)//.*", "", line)
                found += [f"{file.relative_to(root)}:{number}: {what}" for rule, what in RULES if rule.search(code)]
    return found


if __name__ == "__main__":
    wrong = problems(pathlib.Path(sys.argv[1]))
    print("\n".join(wrong) if wrong else "every look comes from Theme")
    sys.exit(1 if wrong else 0)
