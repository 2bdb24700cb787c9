"""Finds what the results that the product publishes as JSON say of few people, with CP-SAT of OR-Tools.

It reads nothing but the JSON, makes its own constraints, and has to find for each count the same least and most as the attack
with HiGHS (test/fixtures/attack), which wrote them beside it: test/attack/export-ranges.ts.

    python second_solver.py FILE
"""

import json
import sys

from ortools.sat.python import cp_model

KINDS = ["bureau", "firm", "institute", "none"]
ANSWERS = {"q_overall": ["yes", "no"], "q_nps": ["promoter", "passive", "detractor"], "q_able": ["yes", "no"]}
NOBODY = ["aside", "blank"]


def coarse(key, category):
    """What a category of the JSON is in the table by kind of organisation."""
    if category == "na":
        return "aside"
    if key == "q_overall":
        return "yes" if int(category) >= 4 else "no"
    if key == "q_nps":
        return "promoter" if int(category) >= 9 else "passive" if int(category) >= 7 else "detractor"
    return "yes" if category == "own" else "no"


class Programme:
    """People of unknown kinds in sessions of which the JSON tells some sums.

    They are counted by session, kind, whether they answered all three questions, and answer: for each question apart, as
    the JSON says nothing of two questions together but that the table is of those who answered all.
    """

    def __init__(self, results):
        self.results = results
        self.model = cp_model.CpModel()
        self.unknown = {}
        for line in results["sessions"]:
            self.session(line)
        self.table()

    def count(self, *name):
        if name not in self.unknown:
            most = next(line["responses"] for line in self.results["sessions"] if line["code"] == name[0])
            self.unknown[name] = self.model.NewIntVar(0, most, " ".join(name))
        return self.unknown[name]

    def answered(self, code, kind, key, answer):
        parts = ["part"] if answer in NOBODY else ["whole", "part"]
        return sum(self.count(code, kind, part, key, answer) for part in parts)

    def session(self, line):
        code = line["code"]
        everybody = [self.count(code, kind, part) for kind in KINDS for part in ("whole", "part")]
        self.model.Add(sum(everybody) == line["responses"])
        for kind in KINDS:
            whole, part = self.count(code, kind, "whole"), self.count(code, kind, "part")
            for key, answers in ANSWERS.items():
                self.model.Add(sum(self.count(code, kind, "whole", key, each) for each in answers) == whole)
                self.model.Add(sum(self.count(code, kind, "part", key, each) for each in answers + NOBODY) == part)
            left_out = [self.count(code, kind, "part", key, each) for key in ANSWERS for each in NOBODY]
            self.model.Add(sum(left_out) >= part)
        for key, answers in ANSWERS.items():
            shown = line["items"].get(key, "hidden")
            if shown == "hidden":
                continue
            sums = dict.fromkeys(answers + ["aside"], 0)
            for category, count in shown.items():
                sums[coarse(key, category)] += count
            for answer, count in sums.items():
                self.model.Add(sum(self.answered(code, kind, key, answer) for kind in KINDS) == count)

    def table(self):
        """The lines by kind are of those who answered everything, in the sessions that show all three questions."""
        lines = self.results["sessions"]
        counted = [line["code"] for line in lines if all(line["items"].get(key, "hidden") != "hidden" for key in ANSWERS)]
        for group in self.results["groups"]:
            for key, answers in ANSWERS.items():
                shown = group["items"].get(key, "hidden")
                if shown == "hidden":
                    continue
                for answer in answers:
                    terms = [self.count(code, group["option"], "whole", key, answer) for code in counted]
                    self.model.Add(sum(terms) == shown.get(answer, 0))

    def targets(self):
        """Each count that nobody may learn, under the words that the other attack has for it."""
        codes = [line["code"] for line in self.results["sessions"]]
        for kind in KINDS:
            for code in codes:
                yield f"{code}: people of {kind}", self.count(code, kind, "whole") + self.count(code, kind, "part")
            for key, answers in ANSWERS.items():
                for answer in answers:
                    terms = [self.answered(code, kind, key, answer) for code in codes]
                    for code, term in zip(codes, terms):
                        yield f"{code}: {key} {answer} of {kind}", term
                    yield f"programme: {key} {answer} of {kind}", sum(terms)

    def extreme(self, target, is_most):
        (self.model.Maximize if is_most else self.model.Minimize)(target)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        if solver.Solve(self.model) != cp_model.OPTIMAL:
            raise RuntimeError("CP-SAT finds no solution, where there is the truth")
        return round(solver.ObjectiveValue())


def main(path):
    with open(path, encoding="utf-8") as file:
        programmes = json.load(file)
    agreed, exact = 0, 0
    for each in programmes:
        programme = Programme(each["results"])
        expected = {entry["says"]: (entry["least"], entry["most"]) for entry in each["ranges"]}
        found = {}
        for says, target in programme.targets():
            found[says] = (programme.extreme(target, False), programme.extreme(target, True))
        if found != expected:
            for says in sorted(found.keys() | expected.keys()):
                if found.get(says) != expected.get(says):
                    print(f"life {each['seed']}: {says}: {found.get(says)} here, {expected.get(says)} there")
            return 1
        agreed += len(found)
        exact += sum(1 for least, most in found.values() if least == most and 1 <= least <= 4)
    print(f"second solver: agrees on {agreed} ranges of {len(programmes)} programmes, {exact} of them one to four exactly")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
