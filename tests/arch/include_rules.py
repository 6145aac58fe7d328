"""Who may include whom, as data. docs/architecture.md says it in words; change both or neither."""

# Modules of the SDK: what each may include of the others, beside itself.
LOW = {"base", "ports", "cbor", "crypto", "net", "wire", "vault", "consent"}
SDK = {
    "base": set(),
    "ports": {"base"},
    "cbor": {"base"},
    "crypto": {"base", "cbor"},        # COSE
    "net": {"base"},
    "wire": {"base", "crypto"},        # the signing block of packages is a wire format too
    "vault": {"base", "ports", "crypto"},
    "consent": {"base", "ports", "crypto", "vault"},
    "identity": LOW,
    "wallet": LOW | {"identity"},      # presents and fetches in the person's session
    "payment": LOW | {"identity"},     # pays in the person's session
    "miniprogram": LOW,                # no feature: it names capabilities, sdk/client fills them
    "client": LOW | {"identity", "wallet", "payment", "miniprogram"},
    "cli": LOW | {"identity", "wallet", "payment", "miniprogram", "client", "platform"},   # a composition root
}

# Folders beside the SDK: which of its modules they may include.
OTHERS = {
    "platform": {"base", "ports", "cbor", "crypto", "platform"},   # a retrieval method's options are CBOR
    "sandbox": {"base", "cbor", "crypto", "wire"},
    "app": set(SDK) - {"cli"} | {"platform"},
}

# Third-party headers: pattern of the include, the folders that may, what it is.
TESTS = "tests/"
THIRD_PARTY = [
    (r"^<openssl/", ["sdk/crypto/", "sandbox/"], "OpenSSL"),
    (r"^<cbor(?:\.h|/)", ["sdk/cbor/src/"], "libcbor (its tree loader takes gigabytes for a few bytes)"),
    (r"^<unicode/", ["sdk/wallet/src/text/", "app/viewmodels/format.cpp"], "ICU"),
    (r"^<zlib\.h", ["sdk/wallet/src/status/", "sandbox/"], "zlib"),
    (r"^<curl/", ["sdk/net/"], "libcurl"),
    (r"^[<\"]sqlcipher/", ["sdk/vault/"], "SQLCipher"),
    (r"^[<\"]sqlite3\.h", ["sdk/vault/", "sandbox/"], "SQLite"),
    (r"\.pb\.h[>\"]$", ["sdk/wire/"], "generated protobuf"),
    (r"^<google/protobuf/", ["sdk/wire/"], "protobuf"),
    (r"^<simdjson", ["sdk/base/src/"], "simdjson (use causeway/base/json_reader.h)"),
    (r"^<nlohmann/", ["sdk/base/"], "nlohmann-json (use causeway/base/json.h)"),
    (r"^<tl/", ["sdk/base/"], "tl::expected (use causeway/base/result.h)"),
    (r"^[<\"]quickjs", ["sdk/miniprogram/"], "QuickJS-NG"),
    (r"^<seccomp\.h", ["sdk/miniprogram/", "platform/"], "libseccomp"),
    (r"^<yoga/", ["app/miniprogram/"], "Yoga"),
    (r"^<ZXing/", ["platform/", "sandbox/", "app/"], "ZXing"),
    (r"^<qrencode\.h", ["app/", "sandbox/"], "libqrencode"),
    (r"^[<\"]httplib\.h", ["sandbox/"], "cpp-httplib"),
    (r"^<(Q[A-Z]\w*|Qt\w+/.*)>$", ["app/", "tests/"], "Qt"),
]

# The SDK knows no operating system, but for private files (POSIX), the child process of a mini-program and the command's terminal.
OPERATING_SYSTEM = r"^<(unistd|fcntl|pwd|poll|signal|spawn|dlfcn|termios|windows|sys/\w+|linux/\w+|netinet/\w+|arpa/\w+)\.h>$"
OPERATING_SYSTEM_ALLOWED = ["sdk/base/src/files.cpp", "sdk/net/src/",
                            "sdk/miniprogram/src/", "sdk/miniprogram/child/", "sdk/cli/", "platform/", "sandbox/", "app/", "tests/"]
