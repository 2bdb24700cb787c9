/**
 * Writes what some programmes publish as JSON, as organisers get it, with what each count of few people can be by the solver
 * of the attack: for another one to find the same (`.ci/second-solver`). Beside these programmes there are some whose table shows
 * every kind, however few: there both have to find people out.
 *
 *   tsx test/attack/export-ranges.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { smallestGroup, suppressed } from '../../shared/privacy/release.ts';
import { resultsJson } from '../../shared/sheets/results-json.ts';
import { groupProblem, isShown } from '../fixtures/attack/attack-on-groups.ts';
import { kindQuestion, kinds } from '../fixtures/attack/attacked-programme.ts';
import { headlines, nobody } from '../fixtures/attack/headlines.ts';
import { aLife, type Life } from '../fixtures/attack/life.ts';
import { type Lived, live } from '../fixtures/attack/live.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('the file to write is missing: tsx test/attack/export-ranges.ts FILE');

/** Programmes of each sort, as few as take half a minute. */
const wanted = 3;

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

/** Without the interim reports, which the JSON of the programme does not have. */
function finalOnly(lived: Lived): Lived {
  return {
    ...lived,
    sessions: lived.sessions.map(({ session, publications }) => ({ session, publications: publications.slice(-1) })),
    people: lived.people.map((person) => ({ ...person, came: 0, from: 0, until: 1 })),
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

function exported(lived: Lived) {
  const [first] = lived.programme;
  const [session, ...others] = lived.sessions.map((each) => each.session);
  if (first === undefined || session === undefined) throw new Error(`life ${lived.seed} has no programme's report`);
  const { model, targets } = groupProblem(lived);
  const program = model.program([]);
  const ranges = targets.map(({ says, terms }) => {
    const range = program.range(model.sum(terms));
    if (range === 'infeasible') throw new Error(`the truth of life ${lived.seed} is impossible`);
    return { says, ...range };
  });
  program.dispose();
  return { seed: lived.seed, results: JSON.parse(resultsJson(first.publication, [session, ...others], 'en')), ranges };
}

/** Whether somebody is found out. */
function tellsOfFew({ ranges }: ReturnType<typeof exported>): boolean {
  return ranges.some(({ least, most }) => least === most && least >= 1 && least < smallestGroup);
}

const safe: ReturnType<typeof exported>[] = [];
const open: ReturnType<typeof exported>[] = [];
for (let seed = 0; safe.length < wanted || open.length < wanted; seed += 1) {
  const life = undisturbed(aLife(seed));
  if (life.sessions.length > 4) continue;
  const lived = finalOnly(await live(life));
  const hasTable = lived.programme.some(({ publication }) => publication.groups.some(isShown));
  if (hasTable && safe.length < wanted) safe.push(exported(lived));
  if (life.sessions.length > 3 || open.length === wanted) continue;
  const unprotected = exported(withoutProtection(lived));
  if (tellsOfFew(unprotected)) open.push(unprotected);
}
writeFileSync(file, JSON.stringify([...safe, ...open]));
