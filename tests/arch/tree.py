"""The files that belong to the repository: what git tracks or would track, or all files where there is no git."""

import pathlib
import subprocess

SKIPPED = {".git", "node_modules"}


def files(root):
    """Paths relative to root, sorted."""
    run = subprocess.run(["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                         capture_output=True)
    if run.returncode == 0 and (pathlib.Path(root) / ".git").exists():
        names = [name for name in run.stdout.decode().split("\0") if name]
    else:
        names = [str(path.relative_to(root)) for path in pathlib.Path(root).rglob("*") if path.is_file()]
    return sorted(name for name in names if not is_skipped(name) and (pathlib.Path(root) / name).is_file())


def is_skipped(name):
    parts = pathlib.PurePath(name).parts
    return bool(SKIPPED.intersection(parts)) or parts[0] == "build" or parts[0].startswith("build-")


def text(root, name):
    """A file's text, or an empty string where there is none."""
    try:
        return (pathlib.Path(root) / name).read_text(encoding="utf-8")
    except (UnicodeDecodeError, FileNotFoundError):
        return ""
