"""Reads each YAML file by PyYAML and by Go's yaml, which has to take the same from it as our own reader (see .ci/yaml-readers)."""

import json
import subprocess
import sys
from pathlib import Path

import yaml

folder, go_reader = Path(sys.argv[1]), sys.argv[2]
faults: list[str] = []


def compare(path: str, ours, other, reader: str) -> None:
    if isinstance(ours, dict) and isinstance(other, dict):
        for key in ours.keys() | other.keys():
            compare(f"{path}.{key}", ours.get(key), other.get(key), reader)
    elif isinstance(ours, list) and isinstance(other, list) and len(ours) == len(other):
        for at, each in enumerate(ours):
            compare(f"{path}[{at}]", each, other[at], reader)
    elif type(ours) is not type(other) or ours != other:
        faults.append(f"{path}: {reader} reads {other!r} instead of {ours!r}")


files = sorted(folder.glob("*.yaml"))
for file in files:
    ours = json.loads(Path(f"{file}.json").read_text())
    try:
        compare(file.name, ours, yaml.safe_load(file.read_text()), "PyYAML")
    except yaml.YAMLError as error:
        faults.append(f"{file.name}: PyYAML can't read it: {error}")
    read = subprocess.run([go_reader, str(file)], capture_output=True, text=True)
    if read.returncode != 0:
        faults.append(f"{file.name}: Go can't read it: {read.stderr.strip()}")
    else:
        compare(file.name, ours, json.loads(read.stdout), "Go")

print("\n".join(faults))
if faults:
    sys.exit(f"yaml readers: {len(faults)} differences")
print(f"yaml readers: {len(files)} files are the same to PyYAML, Go's yaml and yaml 2")
