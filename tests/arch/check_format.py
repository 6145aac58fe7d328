#!/usr/bin/env python3
"""Every C++ file is as clang-format 14 would write it (.clang-format); other versions format differently and are no judge."""

import pathlib
import re
import shutil
import subprocess
import sys

import tree


def main():
    root = pathlib.Path(sys.argv[1])
    program = shutil.which("clang-format-14") or shutil.which("clang-format")
    version = program and subprocess.run([program, "--version"], capture_output=True, text=True).stdout
    if not version or not re.search(r"version 14\.", version):
        print(f"CAUSEWAY-SKIP-SUITE: clang-format 14 is not here ({(version or 'none').strip()})")
        return 0
    files = [str(root / name) for name in tree.files(root) if name.endswith((".cpp", ".h", ".mm"))]
    run = subprocess.run([program, "--dry-run", "--Werror", *files], capture_output=True, text=True)
    wrong = sorted({line.split(":", 1)[0] for line in run.stderr.splitlines() if "error:" in line})
    for name in wrong:
        print(f"{pathlib.Path(name).relative_to(root)}: run ./dev format")
    print(f"{len(files)} files, {len(wrong)} not formatted")
    return 1 if run.returncode or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
