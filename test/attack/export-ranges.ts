/**
 * Writes what some programmes publish as JSON, as organisers get it, with what each count of few people can be by the solver
 * of the attack: for another one to find the same (`.ci/second-solver`). Beside these programmes there are some whose table shows
 * every kind, however few, and some that show squared changes as they are: there both have to find people out.
 *
 *   tsx test/attack/export-ranges.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { type Released, smallestGroup, suppressed } from '../../shared/privacy/release.ts';
import { squaresCategory } from '../../shared/privacy/summed-sides.ts';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import { pairScale } from '../../shared/questionnaire/step-numbers.ts';
import { sidesOf } from '../../shared/response/pair-sides.ts';
import { resultsJson } from '../../shared/sheets/results-json.ts';
import { groupProblem, isShown } from '../fixtures/attack/attack-on-groups.ts';
import { tellingProblem } from '../fixtures/attack/attack-on-telling.ts';
import { kindQuestion, kinds } from '../fixtures/attack/attacked-programme.ts';
import { headlines, nobody } from '../fixtures/attack/headlines.ts';
import { aLife, type Life } from '../fixtures/attack/life.ts';
import { type Lived, live } from '../fixtures/attack/live.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('the file to write is missing: tsx test/attack/export-ranges.ts FILE');

/** Programmes of each sort, as few as take a minute. */
const wanted = { groups: 3, pairs: 2 } as const;

/** The same life without deletions: one report a session, and one of the programme. */
function undisturbed({ seed, sessions }: Life): Life {
  return {
    seed,
    sessions: sessions.map((session) => ({
      ...session,
      days: session.days.map(({ arrivals }) => ({ arrivals, deletions: 0 })),
      later: [],
    })),
  };
}

/** Without the interim reports, which the JSON of the programme does not have: the final one of each session is its first. */
function finalOnly(lived: Lived): Lived {
  const sessions = lived.sessions.map(({ session, publications }) => ({
    session,
    publications: publications.slice(-1),
  }));
  const after = new Map(sessions.map(({ session }) => [session.code, 1]));
  return {
    ...lived,
    sessions,
    programme: lived.programme.map(({ publication }) => ({ publication, after })),
    people: lived.people.map((person) => ({ ...person, came: 0, from: 0, until: 1, classes: [] })),
  };
}

/** The same programme, if its table showed all kinds. */
function withoutProtection(lived: Lived): Lived {
  const lines = lived.programme.flatMap(({ publication }) => publication.sessions);
  const counted = lived.sessions.filter(({ session: { code } }) => {
    const items = lines.find((line) => line.code === code)?.released.items ?? {};
    return headlines.every(({ key }) => (items[key] ?? suppressed) !== suppressed);
  });
  const given = counted.flatMap(({ session }) =>
    lived.people
      .filter((person) => person.session === session.code)
      .map(({ answers }) => ({
        kind: answers[kindQuestion],
        coarse: new Map(headlines.map(({ key, of }) => [key, of(answers[key], session)])),
      })),
  );
  const whole = given.filter(({ coarse }) => ![...coarse.values()].some((answer) => nobody.includes(answer)));
  const countsOf = (option: string, { key, answers }: (typeof headlines)[number]) =>
    Object.fromEntries(
      answers.map((answer) => [
        answer,
        whole.filter(({ kind, coarse }) => kind === option && coarse.get(key) === answer).length,
      ]),
    );
  const groups = kinds.map((option) => ({
    option,
    items: Object.fromEntries(headlines.map((headline) => [headline.key, countsOf(option, headline)])),
  }));
  return {
    ...lived,
    programme: lived.programme.map((each) => ({ ...each, publication: { ...each.publication, groups } })),
  };
}

/** The same programme, if it showed squared changes wherever it shows the sums of before and now. */
function withExactSquares(lived: Lived): Lived {
  const exact = (code: string, { items, ...released }: Released): Released => ({
    ...released,
    items: Object.fromEntries(
      Object.entries(items).map(([key, counts]) => {
        const isPair = counts !== suppressed && counts.before !== undefined;
        return [key, isPair ? { ...counts, [squaresCategory]: squaresOf(lived, code, key) } : counts];
      }),
    ),
  });
  return {
    ...lived,
    sessions: lived.sessions.map(({ session, publications }) => ({
      session,
      publications: publications.map((each) => ({ ...each, released: exact(session.code, each.released) })),
    })),
    programme: lived.programme.map(({ publication, after }) => ({
      publication: {
        ...publication,
        sessions: publication.sessions.map((line) => ({ ...line, released: exact(line.code, line.released) })),
      },
      after,
    })),
  };
}

function squaresOf({ people }: Lived, code: string, key: string): number {
  return people.reduce((sum, { session, answers }) => {
    const sides = sidesOf(String(answers[key]));
    return session === code && sides !== undefined ? sum + (sides[1] - sides[0]) ** 2 : sum;
  }, 0);
}

type Problem = ReturnType<typeof groupProblem>;

/** What each session says of before and now, where that is more than two sums. */
function pairProblems(lived: Lived): Problem[] {
  return lived.sessions.flatMap((each) =>
    itemsOf(each.session)
      .filter(({ question }) => question.type === 'pair')
      .flatMap((item) => tellingProblem(lived, each, item) ?? [])
      .filter(({ hasSquares }) => hasSquares),
  );
}

function exported(kind: 'groups' | 'pairs', lived: Lived) {
  const [first] = lived.programme;
  const [session, ...others] = lived.sessions.map((each) => each.session);
  if (first === undefined || session === undefined) throw new Error(`life ${lived.seed} has no programme's report`);
  const problems = kind === 'groups' ? [groupProblem(lived)] : pairProblems(lived);
  const ranges = problems.flatMap((problem) => rangesOf(problem, lived));
  return {
    seed: lived.seed,
    kind,
    results: JSON.parse(resultsJson(first.publication, [session, ...others], 'en')),
    scales: Object.fromEntries(
      [session, ...others].flatMap(itemsOf).flatMap(({ key, question }) => {
        if (question.type !== 'pair') return [];
        const { from, to } = pairScale(question);
        return [[key, [from, to]]];
      }),
    ),
    ranges,
  };
}

function rangesOf({ model, targets }: Problem, { seed }: Lived) {
  const program = model.program([]);
  const ranges = targets.map(({ says, terms }) => {
    const range = program.range(model.sum(terms));
    if (range === 'infeasible') throw new Error(`the truth of life ${seed} is impossible`);
    return { says, ...range };
  });
  program.dispose();
  return ranges;
}

/** Whether somebody is found out. */
function tellsOfFew({ ranges }: ReturnType<typeof exported>): boolean {
  return ranges.some(({ least, most }) => least === most && least >= 1 && least < smallestGroup);
}

/** Programmes as they are published, and programmes without protection, in which somebody is found out. */
interface Found {
  readonly safe: ReturnType<typeof exported>[];
  readonly open: ReturnType<typeof exported>[];
}

const groups: Found = { safe: [], open: [] };
const pairs: Found = { safe: [], open: [] };
const isWanted = {
  groups: (found: readonly unknown[]) => found.length < wanted.groups,
  pairs: (found: readonly unknown[]) => found.length < wanted.pairs,
};
const isComplete = () =>
  ![groups.safe, groups.open].some(isWanted.groups) && ![pairs.safe, pairs.open].some(isWanted.pairs);
for (let seed = 0; !isComplete(); seed += 1) {
  const life = undisturbed(aLife(seed));
  if (life.sessions.length > 4) continue;
  const lived = finalOnly(await live(life));
  const hasTable = lived.programme.some(({ publication }) => publication.groups.some(isShown));
  if (hasTable && isWanted.groups(groups.safe)) groups.safe.push(exported('groups', lived));
  if (isWanted.pairs(pairs.safe) && pairProblems(lived).length > 0) pairs.safe.push(exported('pairs', lived));
  if (isWanted.pairs(pairs.open)) keepIfOpen(pairs, exported('pairs', withExactSquares(lived)));
  if (life.sessions.length <= 3 && isWanted.groups(groups.open))
    keepIfOpen(groups, exported('groups', withoutProtection(lived)));
}
writeFileSync(file, JSON.stringify([groups, pairs].flatMap(({ safe, open }) => [...safe, ...open])));

function keepIfOpen({ open }: Found, unprotected: ReturnType<typeof exported>): void {
  if (tellsOfFew(unprotected)) open.push(unprotected);
}
