#!/usr/bin/env python3
"""Plants one breach of each rule in a small tree of its own and sees that the rule bites, and that it leaves the same tree
alone without the breach."""

import contextlib
import io
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import check_docs
import check_error_codes
import check_fault_points
import check_includes
import check_sizes
import check_symbols
import check_ui
import check_vectors
import check_words

LONG_FUNCTION = "void f()\n{\n" + "    g();\n" * 41 + "}\n"
CODES = 'CAUSEWAY_ERROR(A, "base.a", false)\nCAUSEWAY_ERROR(B, "base.b", true)\n'
ROWS = "| `base.a` | bad | mend it | no |\n| `base.b` | busy | wait | yes |\n"
RAISED = "return Error{ErrorCode::A}; return Error{ErrorCode::B};\n"
HELP = '#!/usr/bin/env bash\necho "  run   starts"\n'


class Rules(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def expect(self, check, *words):
        """Exactly one problem for each word, in any order."""
        found = check.problems(self.root)
        self.assertEqual(len(found), len(words), found)
        for word in words:
            self.assertTrue(any(word in problem for problem in found), (word, found))

    def test_includes_along_the_arrows_are_fine(self):
        self.write("sdk/wallet/src/a.cpp", "#include <causeway/wallet/a.h>\n#include <causeway/vault/v.h>\n#include <vector>\n")
        self.write("sdk/crypto/src/a.cpp", "#include <openssl/evp.h>\n")
        self.write("app/main.cpp", "#include <QObject>\n#include <causeway/wallet/a.h>\n")
        self.write("tests/unit/x/tst_x.cpp", "#include <QtTest>\n#include <openssl/evp.h>\n")
        self.expect(check_includes)

    def test_a_feature_may_not_include_another(self):
        self.write("sdk/wallet/src/a.cpp", "#include <causeway/payment/p.h>\n")
        self.expect(check_includes, "sdk/wallet may not include causeway/payment/")

    def test_a_mini_program_knows_no_feature(self):
        self.write("sdk/miniprogram/include/causeway/miniprogram/a.h", "#include <causeway/identity/identity.h>\n")
        self.expect(check_includes, "sdk/miniprogram may not include causeway/identity/")

    def test_base_knows_nobody(self):
        self.write("sdk/base/src/a.cpp", "#  include <causeway/crypto/p.h>\n")
        self.expect(check_includes, "sdk/base may not include causeway/crypto/")

    def test_the_sandbox_has_nothing_of_the_client_that_it_checks(self):
        self.write("sandbox/src/a.cpp", "#include <causeway/identity/identity.h>\n")
        self.expect(check_includes, "sandbox may not include causeway/identity/")

    def test_a_platform_knows_no_feature(self):
        self.write("platform/linux/src/a.cpp", "#include <causeway/wallet/wallet.h>\n")
        self.expect(check_includes, "platform may not include causeway/wallet/")

    def test_third_party_headers_stay_in_their_folder(self):
        for include, what in (("<openssl/evp.h>", "OpenSSL"), ("<curl/curl.h>", "libcurl"), ("<sqlcipher/sqlite3.h>", "SQLCipher"),
                              ('"wire.pb.h"', "protobuf"), ("<QString>", "Qt"), ("<QtCore/QString>", "Qt"),
                              ("<nlohmann/json.hpp>", "nlohmann"), ("<simdjson.h>", "simdjson"), ("<sys/mman.h>", "operating system"), ("<yoga/Yoga.h>", "Yoga"),
                              ("<quickjs.h>", "QuickJS"), ("<sqlite3.h>", "SQLite"), ("<httplib.h>", "httplib")):
            with self.subTest(include=include):
                self.write("sdk/consent/src/a.cpp", f"#include {include}\n")
                self.expect(check_includes, what)

    def codes(self, catalogue=CODES, rows=ROWS, raised=RAISED):
        self.write(check_error_codes.CATALOGUE, catalogue)
        self.write(check_error_codes.DOCUMENT, rows)
        self.write("sdk/base/src/a.cpp", raised)

    def test_codes_that_agree_are_fine(self):
        self.codes()
        self.expect(check_error_codes)

    def test_a_code_needs_its_row(self):
        self.codes(rows=ROWS.splitlines()[0] + "\n")
        self.expect(check_error_codes, "base.b has no row")

    def test_a_row_needs_its_code(self):
        self.codes(rows=ROWS + "| `base.c` | gone | nothing | no |\n")
        self.expect(check_error_codes, "base.c is not in")

    def test_a_row_says_what_to_do(self):
        self.codes(rows=ROWS.replace("mend it", " "))
        self.expect(check_error_codes, "the row of base.a needs")

    def test_retryable_is_the_same_in_both(self):
        self.codes(rows=ROWS.replace("wait | yes", "wait | no"))
        self.expect(check_error_codes, "base.b is retryable in one of the two places only")

    def test_a_name_is_given_once(self):
        self.codes(catalogue=CODES + 'CAUSEWAY_ERROR(C, "base.a", false)\n', raised=RAISED + "ErrorCode::C\n")
        self.expect(check_error_codes, "name base.a occurs 2 times")

    def test_a_code_is_raised_somewhere(self):
        self.codes(raised="return Error{ErrorCode::A};\n")
        self.expect(check_error_codes, "nothing raises B")

    def test_an_unreadable_catalogue_is_no_success(self):
        self.expect(check_error_codes, "cannot be read")

    def points(self, rows="| `a.kept` | it is kept | nothing |\n| `a.sent` | it is sent | it is asked |\n"):
        self.write(check_fault_points.DOCUMENT, rows)
        self.write("sdk/a/src/a.cpp", 'void f()\n{\n    faultPoint("a.kept");\n    faultPoint("a.sent");\n}\n')

    def test_fault_points_that_agree_are_fine(self):
        self.points()
        self.write("sdk/base/src/fault_point.cpp", "void faultPoint(const char *name) {}\n")
        self.expect(check_fault_points)

    def test_a_fault_point_needs_its_row(self):
        self.points()
        self.write("platform/linux/src/a.cpp", 'faultPoint("a.read");\n')
        self.expect(check_fault_points, "a.read has no row")

    def test_a_row_needs_its_fault_point(self):
        self.points()
        self.write("sdk/a/src/a.cpp", 'faultPoint("a.kept");\n')
        self.expect(check_fault_points, "a.sent is in no code")

    def test_a_row_of_a_fault_point_says_what_the_restart_does(self):
        self.points("| `a.kept` | it is kept | |\n| `a.sent` | it is sent | it is asked |\n")
        self.expect(check_fault_points, "the row of a.kept needs")

    def test_a_fault_point_is_one_place_with_a_name(self):
        self.points()
        self.write("sdk/a/src/b.cpp", 'faultPoint("a.kept");\nfaultPoint(name);\n')
        self.expect(check_fault_points, "a.kept is in the code 2 times", "faultPoint(name) is not named")

    def test_unreadable_fault_points_are_no_success(self):
        self.expect(check_fault_points, "no row that can be read")

    def test_sizes(self):
        self.write("sdk/a/src/a.cpp", "void f()\n{\n" + "    g();\n" * 40 + "}\n" + "int a;\n" * 357)
        self.write("sdk/a/src/b.cpp", "void f()\n{\n    g(R\"(" + "text\n" * 41 + ")\");\n}\n")
        self.write("sdk/a/src/c.cpp", "void f()\n{\n    T t{\n" + '        {"a", 1},\n' * 41 + "    };\n}\n")
        self.write("tests/fake.h", "int a;\n" * 250)
        self.expect(check_sizes)
        self.write("tests/fake.h", "int a;\n" * 251)
        self.write("sdk/a/src/a.cpp", "int a;\n" * 401)
        self.write("sdk/a/include/causeway/a/a.h", "int a;\n" * 151)
        self.write("qml/A.qml", "Item {}\n" * 201)
        self.write("sdk/a/CMakeLists.txt", "# a\n" * 61)
        self.write("sdk/a/src/b.cpp", LONG_FUNCTION)
        self.write("sdk/a/src/c.cpp", "struct S {\n" + LONG_FUNCTION.replace("\n", "\n    ")[:-4].replace("void", "    void") + "};\n")
        self.expect(check_sizes, "251 lines", "401 lines", "151 lines", "201 lines", "61 lines", "b.cpp:1: a function of 41", "c.cpp:2: a function of 41")

    def test_words(self):
        self.write("a.md", "A task for the registry: finish, do not postpone.\n")
        self.expect(check_words)
        self.write("a.md", "see /" + "work/x\n" + "regi" + "stry.npmjs.org\n" + "TO" + "DO: more\n" + "-----BEGIN PRI" + "VATE KEY-----\n")
        self.expect(check_words, "a.md:1: a path", "a.md:2: a registry", "a.md:3: something left open", "a.md:4: a private key")

    def test_ui(self):
        self.write("qml/Theme/Theme.qml", 'Item { property color a: "#112233" }\n')
        self.write("qml/A.qml", "Item { color: Theme.ink } // see https://example.org\n")
        self.write("app/a.cpp", "engine.setInitialProperties(p);\n")
        self.expect(check_ui)
        self.write("qml/A.qml", "\n".join(['color: "#112233"', "font.pixelSize: 12", 'source: "https://a.example/b.png"',
                                           "var x = new XMLHttpRequest()", "layer.enabled: true", "import QtQuick.Controls.Material"]))
        self.write("qml/a.cpp", "")
        self.write("app/a.cpp", "context->setContextProperty(a, b);\nQSettings settings;\n")
        self.expect(check_ui, "colour", "text size", "address", "network", "software renderer", "foreign style", "no C++", "context property",
                    "app/a.cpp:2: the network")

    def test_docs(self):
        for name in check_docs.REQUIRED:
            self.write(name, "fine\n")
        self.write("dev", HELP)
        self.write("README.md", "[a](docs/architecture.md#x) [b](https://example.org) `./dev run`\n")
        self.expect(check_docs)
        self.write("README.md", "[a](docs/gone.md) `./dev dance`\n")
        (self.root / "docs/threat_model.md").unlink()
        self.expect(check_docs, "docs/gone.md leads nowhere", "no command dance", "threat_model.md is missing")

    def expect_vectors(self, sources, exceptions, *words):
        found = check_vectors.compare(["a/README.md", "a/b/c.json", "a/b/d.txt"], sources, exceptions)
        self.assertEqual(len(found), len(words), found)
        for word in words:
            self.assertTrue(any(word in problem for problem in found), (word, found))

    def test_vectors(self):
        readme = {"*/README.md": "x"}
        both = readme | {"a/b/d.txt": "y"}
        self.expect_vectors(['f("a/b/c.json"); f("a/b/d.txt")'], readme)
        self.expect_vectors(['f("a/b/" + name); names("c.json", "d.txt")'], readme)
        self.expect_vectors(['f("a/" + name); names("b/c.json")'], both)
        self.expect_vectors(['all("a/b", "*.json")'], both)
        self.expect_vectors(['f("c.json", "a/b/")', 'f("d.txt")'], readme, "a/b/d.txt: no test reads it")
        self.expect_vectors(['all("a/b", "*.json"); f("a/b/d.txt")'], both, "a/b/d.txt: a test reads it")
        self.expect_vectors(['all("a/b", "*.json")'], both | {"a/e.json": "z"}, "a/e.json: stands in check_vectors.py")
        self.expect_vectors(['all("a/b", "*.json"); f("a/b/gone.json")'], both, "a/b/gone.json: a test names it")

    def test_vectors_that_are_not_there_are_skipped(self):
        with contextlib.redirect_stdout(io.StringIO()) as said:
            self.assertEqual(check_vectors.problems(self.root / "checkout"), [])
        self.assertIn("SKIP-SUITE", said.getvalue())

    def archive(self, code):
        self.write("sdk/a/a.cpp", code)
        folder = self.root / "sdk/a"
        subprocess.run(["c++", "-c", "a.cpp", "-o", "a.o"], cwd=folder, check=True)
        subprocess.run(["ar", "rcs", "libcauseway_a.a", "a.o"], cwd=folder, check=True)

    def test_symbols(self):
        self.expect(check_symbols, "build first")
        self.archive("namespace causeway { struct QrScanner { void go(); }; void QrScanner::go() {} }\n")
        self.expect(check_symbols)
        self.archive("class QString { public: QString(int); }; void f() { QString s(1); }\n")
        self.expect(check_symbols, "QString::QString(int)")

    def test_a_second_sqlite_in_the_vault_is_seen(self):
        self.archive("namespace causeway { void go() {} }\n")
        (self.root / "bin").mkdir()
        (self.root / "libsqlite3.so").symlink_to("libsqlite3.so.0")
        library = ["c++", "-shared", "-x", "c++", "/dev/null", "-Wl,-soname,libsqlite3.so.0", "-o", self.root / "libsqlite3.so.0"]
        subprocess.run(library, check=True)
        self.write("m.cpp", "int main() {}\n")
        for name in ("causeway", "causeway-sandbox"):
            subprocess.run(["c++", self.root / "m.cpp", "-Wl,--no-as-needed", f"-L{self.root}", "-lsqlite3", "-o", self.root / "bin" / name],
                           check=True)
        self.expect(check_symbols, "causeway loads libsqlite3.so.0 beside SQLCipher")


if __name__ == "__main__":
    unittest.main()
