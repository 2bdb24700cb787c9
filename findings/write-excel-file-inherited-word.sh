#!/bin/sh
# write-excel-file writes a workbook that readers refuse when a cell holds an English word that is also a property of every object.
#
# Expected: a cell with the text "constructor" is a text like any other (write-excel-file 4's documentation: `type: String`).
# Seen with write-excel-file 4.1.1: the cell refers to a shared text whose number is the source code of a function, so a reader refuses the
# sheet; with the word "builder" in its place it is read. Texts are kept in a plain object by the text itself, in which some
# are found that nobody has put in.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts write-excel-file@4.1.1 read-excel-file@9.3.17 fflate@0.8.2 >/dev/null
cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
console.log(`write-excel-file ${version('write-excel-file')}, read-excel-file ${version('read-excel-file')}, Node ${process.version}`);
async function written(word) {
  return writeXlsxFile([[{ value: word, type: String }]]).toBuffer();
}
const seen = { builder: '<v>0</v>', constructor: '<v>function Object' };
for (const word of Object.keys(seen)) {
  const file = await written(word);
  const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml']);
  console.log(`${word}: ${/<c [^>]*>.*?<\/c>/.exec(sheet)?.[0].slice(0, 90)}`);
  if (!sheet.includes(seen[word])) process.exitCode = 1;
  const read = await readXlsxFile(file).then((rows) => JSON.stringify(rows), (error) => `refused: ${error.message}`);
  console.log(`  read-excel-file: ${read.slice(0, 90)}`);
  if (read.startsWith('refused') !== (word === 'constructor')) process.exitCode = 1;
}
JS
node run.mjs
