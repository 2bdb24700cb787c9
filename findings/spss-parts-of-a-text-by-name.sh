#!/usr/bin/env bash
# SPSS takes the parts of a long text for one variable by their names, others by their order, and no description of the format says so.
#
# Guessed before: a text of more than 255 bytes is stored in parts that follow each other, with its width in a record of its own (PSPP's
# description of the format, "Very Long String Record"), so that every reader makes one variable of them, whatever the parts are called.
# Seen with IBM's I/O module 29.0.2, which comes with pyspssio 0.6.0: it does so only where the short names of the parts begin with the first
# five letters of the variable's long name; else each part is a variable of its own. pyreadstat 1.3.7 and polars-readstat 0.25.0 make one
# variable of both. Debrief's files were of the second kind; they are of the first now.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/python -m pip install --quiet --disable-pip-version-check \
  pyspssio==0.6.0 pyreadstat==1.3.7 polars-readstat==0.25.0 polars==2.1.0 pandas==3.1.1
cat >write.py <<'PY'
import struct
from pathlib import Path

WIDTH, PARTS = 1000, (255, 255, 255, 244)


def integers(*numbers):
    return struct.pack(f"<{len(numbers)}i", *numbers)


def extension(subtype, content, size=1):
    return integers(7, subtype, size, len(content) // size) + content


def written(short):
    """One case of one text, "x" a thousand times, whose long name is "comment", with these short names of its parts."""
    elements = sum((width + 7) // 8 for width in PARTS)
    file = b"$FL2" + b"@(#) SPSS DATA FILE".ljust(60) + integers(2, elements, 0, 0, 1) + struct.pack("<d", 100)
    file += b"01 Jan 26" + b"00:00:00" + b" " * 64 + b" " * 3
    for name, width in zip(short, PARTS):
        form = 1 << 16 | width << 8
        file += integers(2, width, 0, 0, form, form) + name.encode().ljust(8)
        file += (integers(2, -1, 0, 0, 0, 0) + b" " * 8) * ((width + 7) // 8 - 1)
    file += extension(3, integers(24, 0, 0, -1, 1, 1, 2, 65001), 4)
    file += extension(4, bytes.fromhex("ffffffffffffefff ffffffffffffef7f feffffffffffefff"), 8)
    file += extension(13, f"{short[0]}=comment".encode())
    file += extension(14, f"{short[0]}={WIDTH:05}".encode() + b"\0\t")
    file += extension(20, b"UTF-8") + integers(999, 0)
    rest = b"x" * WIDTH
    for width in PARTS:
        own, rest = rest[:255], rest[255:]
        file += own.ljust((width + 7) // 8 * 8)
    return file


Path("like.sav").write_bytes(written(["COMMENT", "COMME0", "COMME1", "COMME2"]))
Path("other.sav").write_bytes(written(["V1", "V2", "V3", "V4"]))
PY
python/bin/python write.py
cat >read.py <<'PY'
import polars_readstat
import pyreadstat
import pyspssio

readers = {
    "pyreadstat": lambda file: pyreadstat.read_sav(file)[0],
    "polars-readstat": lambda file: polars_readstat.scan_readstat(file).collect(),
    "pyspssio": lambda file: pyspssio.read_sav(file)[0],
}
for file in ("like", "other"):
    for name, read in readers.items():
        print(file, name, *read(f"{file}.sav").columns)
PY
python/bin/python -m pip list --disable-pip-version-check 2>/dev/null | grep -E '^(pyspssio|pyreadstat|polars-readstat) '
python/bin/python read.py | tee seen
cat >known <<'END'
like pyreadstat comment
like polars-readstat comment
like pyspssio comment
other pyreadstat comment
other polars-readstat comment
other pyspssio comment V2 V3 V4
END
diff known seen
