#!/usr/bin/env python3
"""Runs one rule: check.py NAME FOLDER. Prints a line for each breach; ends with 1 if there is any."""

import importlib
import sys


def main():
    name, folder = sys.argv[1:]
    found = importlib.import_module(f"check_{name}").problems(folder)
    for problem in found:
        print(problem)
    print(f"{name}: {len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
