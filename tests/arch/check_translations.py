"""arch.translations: every text that people see is there in all three languages. Usage: check_translations.py ROOT LUPDATE"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

LANGUAGES = ("en", "zh_HK", "zh_CN")
MANIFEST_TEXTS = ("causeway_names", "causeway_summaries")


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


def unsaid(root):
    """What a mini-program of ours calls itself stands on the home page beside the app's own words."""
    found = []
    for file in sorted(root.glob("mini_programs/programs/*/manifest.json")):
        manifest = json.loads(file.read_text(encoding="utf-8"))
        for text in MANIFEST_TEXTS:
            missing = [tag for tag in ("en", "zh-HK", "zh-CN") if not manifest.get(text, {}).get(tag)]
            found += [f"{file.relative_to(root)}: {text} has no {tag}" for tag in missing]
    return found


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    found = problems(root, sys.argv[2]) + unsaid(root)
    print("\n".join(found + [f"translations: {len(found)} problems"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
