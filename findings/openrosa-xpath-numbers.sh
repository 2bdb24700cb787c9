#!/usr/bin/env bash
# What a form for ODK or KoBo computes in a browser is not what XPath says, where a number is halfway below nothing, or is not written as one.
#
# Guessed before: the conditions and sums of an XLSForm are XPath 1.0 with some functions more (ODK XForms Specification, "XPath expressions"), so
# what plain XPath has is computed as every XPath engine does. Its maintainers say so of `round` with one argument, too (enketo, issue 918).
# Seen with openrosa-xpath-evaluator 3.1.0, on which such forms stand, and libxml2 (lxml 6.1.3), which does as XPath 1.0, 4.4 and 3.5 say:
# round(-12.5) is -13 in the form and -12 in libxml2 ("the one that is closest to positive infinity"); number('0x10') is 16 and number('+3')
# is 3, and neither is a number in XPath; - -3 is none in the form. pyxform 4.5.0 takes each of them into a form without a word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts openrosa-xpath-evaluator@3.1.0 jsdom@29.1.1 >/dev/null
python3 -m venv python
python/bin/python -m pip install --quiet --disable-pip-version-check pyxform==4.5.0 lxml==6.1.3
cat >form.py <<'PY'
import json

import lxml.etree
from pyxform.xls2xform import convert

asked = ["round(-12.5)", "round(-0.5)", "round(12.5)", "number('0x10')", "number('+3')", "number('-3')", "- -3", "-7 mod 3"]
rows = "".join(f"|  | calculate | c{at} |  | {each} |\n" for at, each in enumerate(asked))
made = convert(f"| survey |\n|  | type | name | label | calculation |\n{rows}|  | note | n | N |  |\n", file_type=".md")
form = lxml.etree.fromstring(made.xform.encode())
found = [each.get("calculate") for each in form.iter("{http://www.w3.org/2002/xforms}bind") if each.get("calculate")]
assert found == asked and not made.warnings, (found, made.warnings)
with open("asked.json", "w") as file:
    json.dump([[each, form.xpath(f"string({each})")] for each in found], file)
PY
python/bin/python form.py
cat >run.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document, XPathResult: window.XPathResult, Node: window.Node, XPathEvaluator: window.XPathEvaluator });
const evaluator = require('openrosa-xpath-evaluator')();
const form = new window.DOMParser().parseFromString('<data/>', 'text/xml');
const known = { 'round(-12.5)': '-13', 'round(-0.5)': '-1', "number('0x10')": '16', "number('+3')": '3', '- -3': 'NaN' };
for (const [asked, plain] of JSON.parse(readFileSync('asked.json', 'utf8'))) {
  const { stringValue } = evaluator.evaluate(`string(${asked})`, form, null, 2, null);
  console.log(`${asked}: libxml2 ${plain}, openrosa-xpath-evaluator ${stringValue}`);
  if (stringValue !== (known[asked] ?? plain) || plain === known[asked]) process.exitCode = 1;
}
JS
npm ls | tail -n +2
python/bin/python -m pip list --disable-pip-version-check 2>/dev/null | grep -E '^(pyxform|lxml) '
node run.cjs
