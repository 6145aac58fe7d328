"""arch.docs: links between the documents lead somewhere, and README shows the help that ./dev gives."""

import pathlib
import re
import subprocess

import tree

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
REQUIRED = ["README.md", "CHANGELOG.md", "docs/architecture.md", "docs/protocols.md", "docs/error_codes.md", "docs/threat_model.md"]


def problems(root):
    root = pathlib.Path(root)
    names = tree.files(root)
    found = [f"{name} is missing" for name in REQUIRED if name not in names]
    for name in names:
        if name.endswith(".md"):
            found += link_problems(root, name)
    return found + command_problems(root)


def link_problems(root, name):
    found = []
    for number, line in enumerate(tree.text(root, name).splitlines(), 1):
        for target in LINK.findall(line):
            if not re.match(r"[a-z]+:", target) and not (root / name).parent.joinpath(target).exists():
                found.append(f"{name}:{number}: the link {target} leads nowhere")
    return found


def command_problems(root):
    """Every `./dev x` that a document shows must be a command of the script."""
    if not (root / "dev").exists():
        return []
    text = subprocess.run(["bash", str(root / "dev"), "--help"], capture_output=True, text=True, check=True).stdout
    known = set(re.findall(r"^  ([a-z]+)\s", text, re.M)) | {"--help"}
    found = []
    for name in tree.files(root):
        if name.endswith(".md"):
            found += [f"{name}: ./dev has no command {word}" for word in re.findall(r"`?\./dev ([a-z-]+)", tree.text(root, name))
                      if word not in known]
    return found
