"""arch.symbols: no Qt in the SDK's archives; the command and the sandbox load no Qt; nothing that opens the vault loads
another SQLite beside SQLCipher (the wrong one gives a plaintext database without any error)."""

import pathlib
import re
import subprocess

QT_SYMBOL = re.compile(r"(?:^|[ (<,*&:])(Q[A-Z][A-Za-z]+)(?:::|<|\(|\b)|\bqt_version_tag|\bqRegister\w+")
QT_FREE = ["causeway", "causeway-sandbox", "causeway-miniprogram"]
WITH_VAULT = ["causeway", "causeway-app"]


def problems(build):
    build = pathlib.Path(build)
    archives = sorted((build / "sdk").rglob("libcauseway_*.a"))
    if not archives:
        return [f"no SDK archive under {build}/sdk: build first"]
    found = [problem for archive in archives for problem in archive_problems(archive)]
    for name in QT_FREE:
        found += [f"{name} loads {library}" for library in needed(build / "bin" / name) if library.startswith("libQt")]
    for name in WITH_VAULT:
        found += [f"{name} loads {library} beside SQLCipher" for library in needed(build / "bin" / name)
                  if library.startswith("libsqlite")]
    return found


def archive_problems(archive):
    symbols = subprocess.run(["nm", "-C", str(archive)], capture_output=True, text=True, check=False)
    names = [line[19:] for line in symbols.stdout.splitlines() if len(line) > 19]
    if not names:
        return [f"{archive.name}: nm finds no symbol in it"]
    return sorted({f"{archive.name}: {name.strip()[:100]}" for name in names if QT_SYMBOL.search(name)})[:10]


def needed(program):
    """Libraries a program names itself; empty where it is not built (its absence is another test's business)."""
    if not program.exists():
        return []
    dynamic = subprocess.run(["readelf", "-dW", str(program)], capture_output=True, text=True, check=True).stdout
    return re.findall(r"\(NEEDED\).*\[(.+?)\]", dynamic)
