#!/usr/bin/env python3
"""collect.py keeps what is right and is not silent about what is wrong."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

COLLECT = pathlib.Path(__file__).with_name("collect.py")
GOOD = '{"name":"a","figure":1.5,"unit":"us"}'
PEER = '{"name":"b","figure":2,"unit":"us","peer":"plain","peer_figure":1,"ratio":2}'


class Collect(unittest.TestCase):
    def run_with(self, peers=(), **scripts):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            for name, script in scripts.items():
                (folder / name).write_text("#!/bin/sh\n" + script, encoding="utf-8")
                (folder / name).chmod(0o755)
            run = subprocess.run([sys.executable, COLLECT, "--programs", folder, "--out", folder / "out" / "bench.json",
                                  *(["--peers", *peers] if peers else [])],
                                 capture_output=True, text=True, check=False)
            self.assertEqual((folder / "out" / "bench.json").read_text(encoding="utf-8"), run.stdout)
            return run.returncode, json.loads(run.stdout)

    def test_figures_of_all_programs_are_in_one_document(self):
        status, document = self.run_with(bench_a=f"echo '{GOOD}'\n", bench_b=f"echo '{PEER}'\n", other="echo no\n")
        self.assertEqual((status, [figure["name"] for figure in document["figures"]], document["faults"]), (0, ["a", "b"], []))

    def test_a_program_that_fails_is_a_fault_and_its_figures_stay(self):
        status, document = self.run_with(bench_a=f"echo '{GOOD}'\nexit 3\n")
        self.assertEqual((status, len(document["figures"]), document["faults"]), (1, 1, ["bench_a: ended with 3"]))

    def test_other_output_is_a_fault(self):
        for line in ("hello", "[]", '{"name":"a"}', '{"name":"a","figure":"1","unit":"us"}', '{"name":"a","figure":1,"unit":"us","ratio":2}'):
            with self.subTest(line=line):
                status, document = self.run_with(bench_a=f"echo '{line}'\n")
                self.assertEqual((status, document["figures"], len(document["faults"])), (1, [], 1))

    def test_a_peer_stands_beside_our_figure(self):
        line = '{"for":"a","peer":"theirs 1.0","peer_figure":3}'
        status, document = self.run_with(peers=["echo", line], bench_a=f"echo '{GOOD}'\n")
        self.assertEqual((status, document["faults"], len(document["figures"])), (0, [], 2))
        self.assertEqual(document["figures"][1], {"name": "a_beside_npm", "figure": 1.5, "unit": "us", "peer": "theirs 1.0",
                                                  "peer_figure": 3, "ratio": 0.5})

    def test_a_peer_of_nothing_is_a_fault(self):
        for line in ('{"for":"b","peer":"theirs","peer_figure":3}', '{"for":"a","peer":"theirs","peer_figure":0}', '{"for":"a"}', "hello"):
            with self.subTest(line=line):
                status, document = self.run_with(peers=["echo", line], bench_a=f"echo '{GOOD}'\n")
                self.assertEqual((status, len(document["figures"]), len(document["faults"])), (1, 1, 1))

    def test_peers_that_fail_are_a_fault(self):
        self.assertEqual(self.run_with(peers=["false"], bench_a=f"echo '{GOOD}'\n")[1]["faults"], ["peers: ended with 1"])

    def test_nothing_to_run_is_a_fault(self):
        self.assertEqual(self.run_with()[0], 1)


if __name__ == "__main__":
    unittest.main()
