#!/bin/sh
# Four readers of PDF take three texts from one line of Arabic that Typst has set, and none of them the one that was written.
#
# Guessed before: the file is tagged and its letters have their Unicode, so each reader gives the line as it was written, as all four do
# for English and Chinese.
# Seen with the web compiler of Typst (typst-ts 0.7.0) and readers of November 2026: PDFium and PyMuPDF 2.0 give the words in their order, but
# turn the letters of the ligature lam-alef round; pypdf 7.1.1 gives the words from the last to the first, and leaves out a space;
# pdfminer.six 20260107 turns every letter round. Who copies, searches or indexes the Arabic text of such a file meets another one in each.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @myriaddreamin/typst-ts-web-compiler@0.7.0 @expo-google-fonts/vazirmatn@0.4.1 >/dev/null
python3 -m venv python
python/bin/python -m pip install --quiet --disable-pip-version-check pypdf==7.1.1 pymupdf==2.0 pdfminer.six==20260107 pypdfium2==5.15.2
cat >set.mjs <<'JS'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { initSync, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';

const package_ = 'node_modules/@myriaddreamin/typst-ts-web-compiler';
const engine = readdirSync(`${package_}/pkg`).find((name) => name.endsWith('.wasm'));
initSync({ module: readFileSync(`${package_}/pkg/${engine}`) });
const builder = new TypstCompilerBuilder();
builder.set_dummy_access_model();
await builder.add_raw_font(readFileSync('node_modules/@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf'));
const compiler = await builder.build();
const text = 'معدل الاستجابة في هذه الدورة';
compiler.add_source('/a.typ', `#set page(width: 300pt, height: 60pt)\n#set text(font: "Vazirmatn", lang: "ar")\n${text}`);
const { result, diagnostics } = compiler.compile('/a.typ', undefined, 'pdf', 2);
if (result === undefined) throw new Error(JSON.stringify(diagnostics));
writeFileSync('a.pdf', result);
writeFileSync('a.txt', text);
JS
node set.mjs
cat >read.py <<'PY'
import sys
from importlib.metadata import version
from pathlib import Path

import pymupdf
import pypdf
import pypdfium2
from pdfminer.high_level import extract_text

written = Path("a.txt").read_text()
seen = {
    "PDFium": "معدل االستجابة في هذه الدورة",
    "PyMuPDF": "معدل االستجابة في هذه الدورة",
    "pypdf": "الدورة هذه في الاستجابةمعدل",
    "pdfminer.six": "ةرودلا هذه يف ةباجتسلاا لدعم",
}
read = {
    "PDFium": pypdfium2.PdfDocument("a.pdf")[0].get_textpage().get_text_range(),
    "pypdf": pypdf.PdfReader("a.pdf").pages[0].extract_text(),
    "PyMuPDF": pymupdf.open("a.pdf")[0].get_text(),
    "pdfminer.six": extract_text("a.pdf"),
}
read = {name: " ".join(text.split()) for name, text in read.items()}
versions = [f"{name} {version(name)}" for name in ("pypdfium2", "pymupdf", "pypdf", "pdfminer.six")]
print(", ".join(versions))
print(f"written: {written}")
for name, text in read.items():
    print(f"{name}: {text}")
sys.exit(read != seen)
PY
python/bin/python read.py
