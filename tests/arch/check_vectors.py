"""arch.vectors: each published vector beside the checkout is read by a test, or stands here with the reason why none does."""

import fnmatch
import pathlib
import re

import tree

# A test names a vector by its path, whole or in pieces that end with "/"; those of a folder that is read whole, by the folder's path and "*.json".
TEXT = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
NEEDS_NO_READER = {
    "README.md": "says what the folders are",
    "*/README.md": "says what the files are",
    "*/LICENSE": "a licence",
    "*/LICENSE.md": "a licence",
    "wycheproof/schemas/*": "describe the files beside them",
    "wycheproof/aes_kwp_test.json": "key wrap with padding has no name in JOSE or COSE: no message can ask for it",
    "sd-jwt/oauth-examples/*/specification.yml": "examples.json has them in JSON; its test wants an example for each folder",
    "sd-jwt/oauth-examples/settings.yml": "examples.json has it in JSON",
    "openid4vc/OpenID4VP/sd_jwt_vcld/settings.yml": "the keys stand in signed-tokens.json; nothing here reads YAML",
    "openid4vc/OpenID4VP/sd_jwt_vcld/01/specification.yml": "what the tool made of it is read",
    "eu-sca/ts12-urn-eudi-sca-*-data-model.json": "schemas of payloads that are refused whole; cases.json is read",
    "emv-qr/iamsmart-envelope.json": "an envelope of another app's servers; Causeway speaks JWE to its own",
}


def problems(root):
    folder = pathlib.Path(root).resolve().parent / "shared" / "vectors"
    if not folder.is_dir():
        print("CAUSEWAY-SKIP-SUITE: published vectors (../shared/vectors) are not beside this checkout")
        return []
    vectors = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file()]
    sources = [tree.text(root, name) for name in tree.files(root) if re.fullmatch(r"tests/unit/.*\.(cpp|h)", name)]
    return compare(vectors, sources, NEEDS_NO_READER)


def compare(vectors, sources, exceptions):
    texts = [set(TEXT.findall(source)) for source in sources]
    found = []
    used = set()
    for vector in vectors:
        fitting = [pattern for pattern in exceptions if fnmatch.fnmatchcase(vector, pattern)]
        used.update(fitting)
        is_read = any(names(known, vector) for known in texts)
        if not fitting and not is_read:
            found.append(f"{vector}: no test reads it, and no reason stands in check_vectors.py")
        if fitting and is_read:
            found.append(f"{vector}: a test reads it; take it out of check_vectors.py")
    found += [f"{pattern}: stands in check_vectors.py, but there is none" for pattern in exceptions if pattern not in used]
    return found + [f"{name}: a test names it, but there is none" for name in sorted(gone(texts, vectors))]


def names(known, vector):
    if is_spelled(known, vector):
        return True
    folder, _, name = vector.rpartition("/")
    return folder in known and any(text.startswith("*.") and fnmatch.fnmatchcase(name, text) for text in known)


def is_spelled(known, path):
    cuts = [at + 1 for at, letter in enumerate(path) if letter == "/"]
    return path in known or any(path[:at] in known and is_spelled(known, path[at:]) for at in cuts)


def gone(texts, vectors):
    """Whole paths that lead nowhere: their tests would skip, and nobody would see why."""
    families = {vector.split("/")[0] for vector in vectors if "/" in vector}
    paths = {text for known in texts for text in known if text.split("/")[0] in families and re.search(r"/.*\.\w+$", text)}
    return paths - set(vectors)
