#!/usr/bin/env bash
# A share with as many decimals as it has, shown as 99.9500% by one reader of workbooks and as 99.95% by others.
#
# Guessed before: `0.0########%` shows one decimal and more only where there are some (ECMA-376, part 1, 18.8.31: `#` "does not display extra
# zeros"), so that 99.95 % are neither 100 % nor padded.
# Seen with excelize 0.1.0 from PyPI: of 0.9995 it gives 99.9500%, of -0.005 it gives -0.500%, as if each place by which percent moves the point
# were a digit; 0.5 is 50.0%. hucre 1.0.0 and SheetJS 0.18.5 give 99.95%, -0.5% and 50.0%.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hucre@1.0.0 xlsx@0.18.5 >/dev/null
python3 -m venv python
python/bin/python -m pip install --quiet --disable-pip-version-check excelize==0.1.0
cat >show.py <<'PY'
import json

import excelize

shares = (0.5, 0.9995, -0.005, 0.12345, 1)
book = excelize.new_file()
style = book.new_style(excelize.Style(custom_num_fmt="0.0########%"))
shown = []
for at, share in enumerate(shares, 1):
    book.set_cell_value("Sheet1", f"A{at}", share)
    book.set_cell_style("Sheet1", f"A{at}", f"A{at}", style)
    shown.append([share, book.get_cell_value("Sheet1", f"A{at}")])
with open("shown.json", "w") as file:
    json.dump(shown, file)
PY
python/bin/python show.py
cat >compare.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { formatValue } from 'hucre';
import sheetjs from 'xlsx';

const known = { 0.9995: '99.9500%', '-0.005': '-0.500%', 0.12345: '12.34500%' };
for (const [share, excelize] of JSON.parse(readFileSync('shown.json', 'utf8'))) {
  const [hucre, other] = [formatValue(share, '0.0########%'), sheetjs.SSF.format('0.0########%', share)];
  console.log(`${share}: excelize ${excelize}, hucre ${hucre}, SheetJS ${other}`);
  if (hucre !== other || excelize !== (known[share] ?? hucre)) process.exitCode = 1;
}
JS
npm ls | tail -n +2
python/bin/python -m pip list --disable-pip-version-check 2>/dev/null | grep -E '^excelize '
node compare.mjs
