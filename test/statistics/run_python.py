"""Runs the calls in Python that the page of definitions shows (see .ci/statistics)."""

import ast
import decimal
import json
import statistics
import sys
from pathlib import Path

import numpy
import scipy.stats
import statsmodels.stats.multitest
import statsmodels.stats.proportion

modules = {"decimal": decimal, "numpy": numpy, "scipy": scipy, "statistics": statistics, "statsmodels": statsmodels}


def run(given: dict, code: list[str]) -> list[float]:
    """The numbers that the last line gives."""
    module = ast.parse("\n".join(code))
    names = {**modules, **given}
    exec(compile(ast.Module(module.body[:-1], []), "example", "exec"), names)
    value = eval(compile(ast.Expression(module.body[-1].value), "example", "eval"), names)
    return [float(each) for each in value] if hasattr(value, "__iter__") else [float(value)]


def agrees(number: float, said: str) -> bool:
    """To the digits that are said."""
    if "e" in said:
        return abs(number / float(said) - 1) < 0.05
    decimals = len(said.partition(".")[2])
    return abs(number - float(said)) <= 0.5 * 10**-decimals + 1e-12


calls = [call for call in json.loads(Path(sys.argv[1]).read_text()) if call["program"] == "Python"]
faults = []
for call in calls:
    numbers = run(call["given"], call["code"])
    if len(numbers) != len(call["gives"]) or not all(map(agrees, numbers, call["gives"])):
        faults.append(f"{call['definition']}: {call['code'][-1]} gives {numbers}, not {call['gives']}")
if faults:
    print("\n".join(faults))
    sys.exit(1)
print(f"statistics: {len(calls)} calls of Python give what the definitions say")
