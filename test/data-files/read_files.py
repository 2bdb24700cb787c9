"""Reads the files of results with programs of others, without telling them how (see .ci/data-files)."""

import json
import re
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import duckdb
import jsonschema
import openpyxl
import pandas
import polars
import pyreadstat

warnings.simplefilter("error")
folder, schema = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text())
published = json.loads((folder / "published.json").read_text())
faults: list[str] = []


def agree(what: str, *values: object) -> None:
    if any(value != values[0] for value in values):
        faults.append(f"{what}: {values}")


def counts(rows, name: str) -> dict:
    """The counts by question and code, of the whole: rows without a session in a programme's table."""
    found: dict = {}
    for session, key, code, count in rows:
        if name == "programme" and session:
            continue
        if count is not None and count == count:
            code = str(code).lstrip("'")
            found.setdefault(key, {})[re.sub(r"^(-?\d+)\.0$", r"\1", code)] = int(count)
    return found


def expected(items: dict) -> dict:
    """What is published, without what nobody chose and the number of comments."""
    return {key: {code: n for code, n in of.items() if n} for key, of in items.items() if of != "hidden"}


def without_none(found: dict) -> dict:
    return {key: {code: n for code, n in of.items() if n} for key, of in found.items()}


files = sorted(folder.glob("*.csv"))
for file in files:
    frame = pandas.read_csv(file)
    other = polars.read_csv(file, infer_schema_length=None)
    duck = duckdb.sql(f"select * from '{file}'")
    agree(f"{file.name}: shape", frame.shape, other.shape, duck.shape)
    agree(f"{file.name}: columns", list(frame.columns), other.columns, duck.columns)
    if shutil.which("mlr"):
        # Its JSON takes names apart at their points, and 6.6 fails where both `k.policy` and `k.policy.now` are names.
        command = ["mlr", "--icsv", "--ojson", "--no-auto-unflatten", "cat", file]
        miller = subprocess.run(command, capture_output=True, check=True, text=True)
        agree(f"{file.name}: Miller", len(json.loads(miller.stdout)), len(frame))

for file in sorted(folder.glob("*_*.json")):
    jsonschema.validate(json.loads(file.read_text()), schema)

for csv in [file for file in files if "-questions" in file.name]:
    name, base = csv.name.split("_")[0], csv.name.removesuffix("-questions.csv")
    of_counts = {key: of for key, of in published["items"][name].items()}
    want = expected(of_counts)
    frame = pandas.read_csv(csv, keep_default_na=False, na_values=[""])
    chosen = frame.iloc[:, [0, 2, 5, 7]].astype(object).where(lambda each: each.notna(), None)
    found = counts(chosen.itertuples(index=False), name)
    duck = duckdb.sql(f"select #1, #3, #6, #8 from '{csv}'").fetchall()
    sheet = openpyxl.load_workbook(folder / f"{base}.xlsx").worksheets[1]
    cells = [(row[0], row[2], row[5], row[7]) for row in sheet.iter_rows(min_row=2, values_only=True)]
    sav, meta = pyreadstat.read_sav(str(folder / f"{base}.sav"))
    saved = [tuple(row) for row in sav[["session", "question", "code", "count"]].itertuples(index=False)]
    agree(f"{base}: measures", meta.variable_measure["count"], "scale")
    for what, rows in {"pandas": None, "DuckDB": duck, "openpyxl": cells, "pyreadstat": saved}.items():
        have = without_none(found if rows is None else counts(rows, name))
        # Names and comments are no answers to choose from.
        agree(f"{base}: {what}", have, {key: of for key, of in want.items() if key in have})

for sav in sorted(folder.glob("single_*.sav")):
    frame, meta = pyreadstat.read_sav(str(sav))
    answers = pandas.read_csv(folder / sav.name.replace(".sav", ".csv"), keep_default_na=False, na_values=[""])
    agree(f"{sav.name}: rows", len(frame), len(answers))
    agree(f"{sav.name}: texts", [text for text in published["hard"] if text not in set(frame["q_whom"])], [])
    agree(f"{sav.name}: words", len(meta.variable_value_labels["q_overall"]), 6)
    agree(f"{sav.name}: level", meta.variable_measure["q_overall"], "ordinal")
    agree(f"{sav.name}: mean", round(frame["q_overall"].mean(), 9), round(answers["q_overall"].mean(), 9))
    book = openpyxl.load_workbook(folder / sav.name.replace(".sav", ".xlsx"))
    cells = {cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}
    agree(f"{sav.name}: texts in the workbook", [text for text in published["hard"] if text not in cells], [])
    if shutil.which("pspp"):
        syntax = f"GET FILE='{sav}'.\nDESCRIPTIVES q_overall /STATISTICS=MEAN.\n"
        pspp = subprocess.run(["pspp", "-o", "-", "-O", "format=csv", "-"], input=syntax, capture_output=True, text=True)
        agree(f"{sav.name}: PSPP", pspp.returncode, 0)
        if f"{frame['q_overall'].mean():.2f}".lstrip("0") not in pspp.stdout:
            faults.append(f"{sav.name}: PSPP finds another mean: {pspp.stdout}{pspp.stderr}")

if faults:
    print("\n".join(faults))
    sys.exit(1)
readers = ["pandas", "polars", "DuckDB", "openpyxl", "pyreadstat", "jsonschema"]
readers += [name for name, command in {"Miller": "mlr", "PSPP": "pspp"}.items() if shutil.which(command)]
print(f"data files: {len(list(folder.iterdir()))} files, {', '.join(readers)} agree")
