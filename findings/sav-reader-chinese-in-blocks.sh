#!/bin/sh
# sav-reader breaks Chinese words of an SPSS file that another program wrote, where a character lies over the end of eight bytes.
#
# Expected: a text of a .sav file in UTF-8 is read as it was written; pyreadstat reads back what it wrote.
# Seen with sav-reader 2.0.8 on a file that pyreadstat 1.3.7 wrote: of each text, the characters that lie over the end of a block of
# eight bytes come as replacement characters, since each block is decoded by itself.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet pyreadstat==1.3.7 pandas==2.3.3
cat >write.py <<'PY'
import pandas
import pyreadstat
texts = ['满意满意满意', 'satisfied']
pyreadstat.write_sav(pandas.DataFrame({'q_keep': texts}), 'texts.sav')
read, _ = pyreadstat.read_sav('texts.sav')
print('pyreadstat', pyreadstat.__version__, 'reads', read['q_keep'].tolist())
assert read['q_keep'].tolist() == texts
PY
venv/bin/python write.py
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts sav-reader@2.0.8 >/dev/null
cat >read.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { SavBufferReader } = require('sav-reader');
async function run() {
  const reader = new SavBufferReader(readFileSync('texts.sav'));
  await reader.open();
  const texts = (await reader.readAllRows()).map((row) => String(row.q_keep).trim());
  console.log(`sav-reader ${require('./node_modules/sav-reader/package.json').version} reads ${JSON.stringify(texts)}`);
  if (!texts[0].includes('\ufffd') || texts[1] !== 'satisfied') process.exitCode = 1;
}
run().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
JS
node read.cjs
