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

    def ranges(self):
        return {says: (extreme(self.model, target, False), extreme(self.model, target, True)) for says, target in self.targets()}


class Pair:
    """People of one session who stood somewhere before and now, of whom the JSON tells sums.

    What the squared changes say is worked out here anew: as they are where they are more than six people at one place can
    make while all others change alike, at most so many where they are just that, and more where they are missing. On a scale
    that has not five steps these are ten people, and the squares are rounded up by less than four lengths of the scale less two.
    """

    def __init__(self, name, shown, scale):
        self.name = name
        self.low, high = scale
        self.width = high - self.low
        self.steps = range(self.low, high + 1)
        self.open, self.grain = (6, 1) if self.width == 4 else (10, 4 * self.width - 2)
        self.model = cp_model.CpModel()
        people, before, now = shown["#"], shown["before"], shown["now"]
        self.places = {
            (b, n): self.model.NewIntVar(0, people, f"{b}/{n}") for b in self.steps for n in self.steps
        }
        self.add(people, lambda b, n: 1)
        self.add(before, lambda b, n: b)
        self.add(now, lambda b, n: n)
        squares = sum((n - b) ** 2 * count for (b, n), count in self.places.items())
        least, most = self.bounds(people, before, now)
        self.has_squares = "squares" in shown or least <= most
        if "squares" not in shown:
            if least <= most:
                self.model.Add(squares > most - (most - least) % self.grain)
        elif shown["squares"] == least and least <= most:
            self.model.Add(squares <= least)
        else:
            self.model.Add(squares <= shown["squares"])
            self.model.Add(squares > shown["squares"] - (self.grain if least <= most else 1))

    def add(self, value, each):
        self.model.Add(sum(each(b, n) * count for (b, n), count in self.places.items()) == value)

    def bounds(self, people, before, now):
        """Between which squared changes are shown as they are; the first is more than the second where they never are."""
        lows, highs = [], []
        for b, n in self.places:
            rest, left, right = people - self.open, before - self.open * b, now - self.open * n
            if rest <= 0 or not all(0 <= total - self.low * rest <= self.width * rest for total in (left, right)):
                return 1, 0
            taken = self.open * (n - b) ** 2
            alike = [(right - left) // rest] * rest
            for at in range((right - left) % rest):
                alike[at] += 1
            lows.append(taken + sum(change**2 for change in alike))
            apart = zip(self.spread(rest, left), reversed(self.spread(rest, right)))
            highs.append(taken + sum((one - other) ** 2 for one, other in apart))
        return max(lows), min(highs) - self.width**2

    def spread(self, people, total):
        """So many steps that add up to a total, as far apart as they can be."""
        steps = [self.low] * people
        for at in range(people):
            steps[at] += min(self.width, total - sum(steps))
        return steps

    def targets(self):
        counts = {f"is {b}/{n}": lambda place, at=(b, n): place == at for b, n in self.places}
        for step in self.steps:
            counts[f"before is {step}"] = lambda place, at=step: place[0] == at
            counts[f"now is {step}"] = lambda place, at=step: place[1] == at
        for change in range(-self.width, self.width + 1):
            counts[f"changes by {change}"] = lambda place, by=change: place[1] - place[0] == by
        counts["is more now"] = lambda place: place[1] > place[0]
        counts["is less now"] = lambda place: place[1] < place[0]
        for says, has in counts.items():
            yield f"{self.name} {says}", sum(count for place, count in self.places.items() if has(place))

    def ranges(self):
        return {says: (extreme(self.model, target, False), extreme(self.model, target, True)) for says, target in self.targets()}


def pairs_of(results, scales):
    """The ranges of all pairs that the sessions tell more of than two sums."""
    ranges = {}
    for line in results["sessions"]:
        for key, shown in line["items"].items():
            if shown != "hidden" and "before" in shown:
                pair = Pair(f"{line['code']}: {key}", shown, scales[key])
                if pair.has_squares:
                    ranges.update(pair.ranges())
    return ranges


def extreme(model, target, is_most):
    (model.Maximize if is_most else model.Minimize)(target)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    if solver.Solve(model) != cp_model.OPTIMAL:
        raise RuntimeError("CP-SAT finds no solution, where there is the truth")
    return round(solver.ObjectiveValue())


def main(path):
    with open(path, encoding="utf-8") as file:
        programmes = json.load(file)
    agreed, exact = 0, dict.fromkeys(["groups", "pairs"], 0)
    for each in programmes:
        expected = {entry["says"]: (entry["least"], entry["most"]) for entry in each["ranges"]}
        found = pairs_of(each["results"], each["scales"]) if each["kind"] == "pairs" else Programme(each["results"]).ranges()
        if found != expected:
            for says in sorted(found.keys() | expected.keys()):
                if found.get(says) != expected.get(says):
                    print(f"life {each['seed']}: {says}: {found.get(says)} here, {expected.get(says)} there")
            return 1
        agreed += len(found)
        exact[each["kind"]] += sum(1 for least, most in found.values() if least == most and 1 <= least <= 4)
    if 0 in exact.values():
        print("Nobody is found out, where programmes that protect nobody are among these: so nothing is proven.")
        return 1
    print(f"second solver: agrees on {agreed} ranges of {len(programmes)} programmes, {sum(exact.values())} of them one to four exactly")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
