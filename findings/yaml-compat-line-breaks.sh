#!/bin/sh
# What npm's yaml writes for readers of YAML 1.1 is not what such a reader takes from it, where a text has line breaks of Unicode.
#
# Guessed before: with the option `compat: 'yaml-1.1'`, which is there for readers of YAML 1.1, every text comes back as it was: it quotes `yes`,
# `12:30`, days and numbers of all kinds, as it should.
# Seen with yaml 2.9.1 and PyYAML 6.0.4: YAML 1.1 breaks lines at U+0085, U+2028 and U+2029, too, YAML 1.2 does not. U+0085 is written as it
# is between quotes, and comes back as a blank, silently; U+2028 is written without quotes, and the file can't be read any more; nor can one with the
# text `=`, which YAML 1.1 has a type for.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts yaml@2.9.1 >/dev/null
python3 -m venv python
python/bin/python -m pip install --quiet --disable-pip-version-check PyYAML==6.0.4
cat >write.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { Document, parse } from 'yaml';

const texts = ['yes', '12:30', '2020-12-03', '1_000', 'next\u0085line', 'line\u2028line', '='];
for (const [at, text] of texts.entries()) {
  const written = new Document({ text }, { compat: 'yaml-1.1' }).toString();
  if (parse(written).text !== text) throw new Error('it does not even read it itself');
  writeFileSync(`${at}.yaml`, written);
}
writeFileSync('texts.json', JSON.stringify(texts));
console.log(`yaml ${JSON.parse(readFileSync('node_modules/yaml/package.json', 'utf8')).version}`);
JS
node write.mjs
cat >read.py <<'PY'
import json
import sys
from pathlib import Path

import yaml

print(f"PyYAML {yaml.__version__}")
seen = {}
for at, text in enumerate(json.loads(Path("texts.json").read_text())):
    try:
        read = yaml.safe_load(Path(f"{at}.yaml").read_bytes())["text"]
    except yaml.YAMLError as error:
        read = type(error).__name__
    print(f"{text!a}: {read!a}")
    if read != text:
        seen[text] = read
sys.exit(seen != {"next\u0085line": "next line", "line\u2028line": "ScannerError", "=": "ConstructorError"})
PY
python/bin/python read.py
