"""arch.words: nothing in the tree depends on one machine or one registry, and nothing is left open."""

import re

import tree

# Written so that this file does not find itself.
FORBIDDEN = [
    (r"/[w]ork/|/[t]mp/w\b|/[h]ome/\w+/|/[r]oot/|/[U]sers/\w+/", "a path of somebody's machine"),
    (r"[r]egistry\.(npm|yarn)|(?:deb|security|snapshot)\.[d]ebian\.org|[f]iles\.pythonhosted|[r]egistry\.npmmirror", "a registry's host"),
    (r"\b(?:[T]ODO|[F]IXME|[X]XX|[H]ACK)\b", "something left open; finish it or write it down in the README"),
    (r"[n]ot implemented yet|[c]oming soon|[l]orem ipsum", "something left open; finish it or write it down in the README"),
    (r"\b(?:[C]haracter\.AI|[C]hatGPT|[C]opilot|[C]laude|[l]anguage model)\b", "a remark on who wrote it"),
    (r"^\s*-----BEGIN (?:RSA |EC |ENCRYPTED )?[P]RIVATE KEY-----\s*$", "a private key"),
]
BINARY = (".png", ".jpg", ".ttf", ".otf", ".ico", ".qm", ".woff2")


def problems(root):
    found = []
    for name in tree.files(root):
        if name.endswith(BINARY):
            continue
        for number, line in enumerate(tree.text(root, name).splitlines(), 1):
            found += [f"{name}:{number}: {what}" for pattern, what in FORBIDDEN if re.search(pattern, line)]
    return found
