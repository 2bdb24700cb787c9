#!/usr/bin/env bash
# A new reader of workbooks leaves out, without a word, each text that stands in its cell.
#
# Guessed before: where a text stands, in the cell (ECMA-376, part 1, 18.18.11, `inlineStr`) or in the table of shared texts, is the writer's
# choice, and no reader's user notices.
# Seen with aspose-cells-foss 26.10.0 ("reading and modifying Excel files") and a workbook that XlsxWriter 3.2.9 has written in its
# mode for little memory, which writes inline texts: each text is None. openpyxl 3.1.5 and calamine 0.9.1 read them. Texts of a workbook that
# shares them are read by all three.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/python -m pip install --quiet --disable-pip-version-check \
  aspose-cells-foss==26.10.0 XlsxWriter==3.2.9 openpyxl==3.1.5 python-calamine==0.9.1
cat >read.py <<'PY'
import sys
from importlib.metadata import version

import openpyxl
import python_calamine
import xlsxwriter
from aspose.cells_foss import Workbook

print(", ".join(f"{name} {version(name)}" for name in ("aspose-cells-foss", "XlsxWriter", "openpyxl", "python-calamine")))
seen = {}
for kind, constant_memory in {"inline": True, "shared": False}.items():
    file = f"{kind}.xlsx"
    with xlsxwriter.Workbook(file, {"constant_memory": constant_memory}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["满意", 0.5])
    cells = Workbook(file).worksheets[0].cells
    seen[kind] = {
        "openpyxl": [cell.value for cell in openpyxl.load_workbook(file).active[1]],
        "calamine": python_calamine.CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()[0],
        "aspose-cells-foss": [cells[address].value for address in ("A1", "B1")],
    }
    for reader, row in seen[kind].items():
        print(f"{kind} texts, {reader}: {row}")
right = ["满意", 0.5]
both = {"openpyxl": right, "calamine": right}
known = {"inline": {**both, "aspose-cells-foss": [None, 0.5]}, "shared": {**both, "aspose-cells-foss": right}}
sys.exit(seen != known)
PY
python/bin/python read.py
