"""arch.ui: QML only draws. It reaches no network, no storage and no colour of its own; the app injects, it does not publish."""

import re

import tree

# pattern, what is wrong, and under which folders it is right all the same
QML_RULES = [
    (r"\bXMLHttpRequest\b|\bWebSocket\b|\bLocalStorage\b|\bQNetworkAccessManager\b", "the network and storage belong to the SDK", ()),
    (r"[\"']https?://", "an address; it comes from the sandbox or the configuration", ()),
    (r"[\"']#[0-9A-Fa-f]{3,8}[\"']|\bQt\.rgba\(\s*[0-9.]", "a colour of its own; take it from Theme", ("qml/Theme/",)),
    (r"\bfont\.(?:pixelSize|pointSize)\s*:\s*[0-9]", "a text size of its own; take it from Theme", ("qml/Theme/", "tests/")),
    (r"\bDropShadow\b|\bMultiEffect\b|\bShaderEffect\b|layer\.enabled\s*:\s*true", "an effect that the software renderer does not draw", ()),
    (r"import\s+QtQuick\.Controls\.(?:Material|Fusion|Universal|Imagine)\b", "a foreign style", ()),
]
APP_RULES = [
    (r"\bsetContextProperty\b|\bsetContextObject\b", "a context property; inject a required property", ()),
    (r"\bqmlRegisterSingleton\w*\b", "a singleton service; inject a required property", ()),
    (r"\bQNetworkAccessManager\b|\bQWebSocket\b|\bQTcpSocket\b|\bQSqlDatabase\b", "the network and storage belong to the SDK", ()),
    # How the app looks and speaks is chosen before the vault is open, and is nothing personal.
    (r"\bQSettings\b", "the network and storage belong to the SDK", ("app/viewmodels/settings.",)),
]


def problems(root):
    found = []
    for name in tree.files(root):
        if name.endswith(".qml") and not name.startswith("tests/"):
            found += judge(name, tree.text(root, name), QML_RULES)
        elif name.startswith("app/") and name.endswith((".cpp", ".h")):
            found += judge(name, tree.text(root, name), APP_RULES)
        if name.startswith("qml/") and name.endswith((".cpp", ".h")):
            found.append(f"{name}: no C++ under qml/")
    return found


def judge(name, text, rules):
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        code = re.sub(r"(?<![:\"'])//.*$", "", line)
        found += [f"{name}:{number}: {what}" for pattern, what, allowed in rules
                  if re.search(pattern, code) and not (allowed and name.startswith(allowed))]
    return found
