"""arch.translations: every text that people see is there in all three languages. Usage: check_translations.py ROOT LUPDATE"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

LANGUAGES = ("en", "zh_HK", "zh_CN")


def problems(root, lupdate):
    """Looks at what lupdate would make of the sources now, so that a text nobody has translated yet counts too."""
    with tempfile.TemporaryDirectory() as folder:
        files = [pathlib.Path(folder) / f"causeway_{language}.ts" for language in LANGUAGES]
        for file in files:
            shutil.copy(root / "app/i18n" / file.name, file)
        run = subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", str(root / "qml"), "-ts", *map(str, files)],
                             capture_output=True, text=True)
        if run.returncode != 0:
            return [f"lupdate failed: {run.stderr.strip()[-300:]}"]
        return [problem for file in files for problem in unfinished(file)]


def unfinished(file):
    found = []
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text for form in translation.findall("numerusform")] or [translation.text]
            if translation.get("type") or not all(forms):
                found.append(f"{file.name}: {context.findtext('name')}: not translated: {message.findtext('source')!r}")
    return found


def main():
    found = problems(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2])
    print("\n".join(found + [f"translations: {len(found)} problems"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
