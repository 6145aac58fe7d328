#!/usr/bin/env python3
"""Runs every bench_* program of a folder one after the other and makes one JSON document of the lines that they print:
collect.py --programs FOLDER --out FILE [--peers COMMAND...]. What the command of the peers prints ({"for", "peer", "peer_figure"}) is put beside
the figure of that name, as a figure of its own. The document goes to stdout too; progress goes to stderr. Ends with 1 if a program failed, printed
something else, or there is none."""

import argparse
import json
import os
import pathlib
import platform
import subprocess
import sys

NEEDED = {"name": str, "figure": (int, float), "unit": str}
OF_PEER = {"for": str, "peer": str, "peer_figure": (int, float)}
WITH_PEER = {"peer": str, "peer_figure": (int, float), "ratio": (int, float)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", required=True, type=pathlib.Path)
    parser.add_argument("--out", required=True, type=pathlib.Path)
    parser.add_argument("--peers", nargs="+", default=[])
    options = parser.parse_args()
    figures, faults = [], []
    programs = sorted(path for path in options.programs.glob("bench_*") if os.access(path, os.X_OK))
    for program in programs:
        print(f"bench: {program.name}", file=sys.stderr)
        run_one(program.name, [str(program.resolve())], faults, figures.append, needed_of_figure)
    if options.peers:
        print("bench: peers", file=sys.stderr)
        run_one("peers", options.peers, faults, lambda peer: compare(peer, figures, faults), lambda _: OF_PEER)
    if not programs:
        faults.append(f"no bench_* program in {options.programs}")
    document = {"machine": machine(), "figures": figures, "faults": faults}
    text = json.dumps(document, indent=2, ensure_ascii=False)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(text + "\n", encoding="utf-8")
    print(text)
    return 1 if faults else 0


def run_one(name, command, faults, take, needed):
    """Takes each line of a program that has what it needs; what else there is becomes a fault."""
    try:
        run = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=600, check=False)
    except subprocess.TimeoutExpired:
        faults.append(f"{name}: no end after 600 s")
        return
    if run.returncode != 0:
        faults.append(f"{name}: ended with {run.returncode}")
    for line in run.stdout.splitlines():
        fault = fault_of(line, needed)
        if fault:
            faults.append(f"{name}: {fault}: {line[:120]}")
        else:
            take(json.loads(line))


def fault_of(line, needed):
    try:
        value = json.loads(line)
    except json.JSONDecodeError:
        return "not JSON"
    if not isinstance(value, dict):
        return "not an object"
    wrong = [name for name, kind in needed(value).items() if not isinstance(value.get(name), kind)]
    return f"{', '.join(wrong)} missing or of the wrong type" if wrong else None


def needed_of_figure(figure):
    return dict(NEEDED, **WITH_PEER) if WITH_PEER.keys() & figure.keys() else NEEDED


def compare(peer, figures, faults):
    """Ours of that name beside the peer's: below 1 is faster."""
    ours = next((figure for figure in figures if figure["name"] == peer["for"]), None)
    if not ours or peer["peer_figure"] <= 0:
        faults.append(f"peers: nothing to put {peer['for']} beside")
        return
    figures.append({"name": f"{ours['name']}_beside_npm", "figure": ours["figure"], "unit": ours["unit"], "peer": peer["peer"],
                    "peer_figure": peer["peer_figure"], "ratio": ours["figure"] / peer["peer_figure"]})


def machine():
    memory = first_value("/proc/meminfo", "MemTotal:")
    return {"cores": os.cpu_count(), "cpu": first_value("/proc/cpuinfo", "model name"), "memory": memory,
            "system": platform.platform(), "load_before": round(os.getloadavg()[0], 2)}


def first_value(path, start):
    """The value of the first `start: value` line of a file, or nothing."""
    try:
        lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(start)), "")


if __name__ == "__main__":
    sys.exit(main())
