/**
 * Writes what some programmes publish as JSON, as organisers get it, with what each count of few people can be by the solver
 * of the attack: for another one to find the same (`.ci/second-solver`). Beside each programme there is one whose table shows
 * every kind, however few: there both have to find people out.
 *
 *   tsx test/attack/export-ranges.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { suppressed } from '../../shared/privacy/release.ts';
import { resultsJson } from '../../shared/sheets/results-json.ts';
import { groupProblem, isShown } from '../fixtures/attack/attack-on-groups.ts';
import { kindQuestion, kinds } from '../fixtures/attack/attacked-programme.ts';
import { aLife, type Life } from '../fixtures/attack/life.ts';
import { type Lived, live } from '../fixtures/attack/live.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('the file to write is missing: tsx test/attack/export-ranges.ts FILE');

/** Programmes with a table of kinds, as few as take half a minute. */
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
  const counts = new Map<string, number>();
  const lines = lived.programme.flatMap(({ publication }) => publication.sessions);
  const counted = lines.filter(({ released }) =>
    ['q_overall', 'q_nps', 'q_able'].every((key) => (released.items[key] ?? suppressed) !== suppressed),
  );
  const people = lived.people.filter(({ session }) => counted.some(({ code }) => code === session));
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { answers } of people) {
    const coarse = [satisfied(answers.q_overall), recommends(answers.q_nps), able(answers.q_able)];
    if (coarse.includes(undefined)) continue;
    for (const each of coarse) count(`${answers[kindQuestion]} ${each}`);
  }
  const of = (kind: string, ...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name.split(' ')[1], counts.get(`${kind} ${name}`) ?? 0]));
  const groups = kinds.map((kind) => ({
    option: kind,
    items: {
      q_overall: of(kind, 'overall yes', 'overall no'),
      q_nps: of(kind, 'nps promoter', 'nps passive', 'nps detractor'),
      q_able: of(kind, 'able yes', 'able no'),
    },
  }));
  return {
    ...lived,
    programme: lived.programme.map((each) => ({ ...each, publication: { ...each.publication, groups } })),
  };
}

function satisfied(answer: unknown): string | undefined {
  return typeof answer === 'number' ? `overall ${answer >= 4 ? 'yes' : 'no'}` : undefined;
}

function recommends(answer: unknown): string | undefined {
  if (typeof answer !== 'number') return undefined;
  return `nps ${answer >= 9 ? 'promoter' : answer >= 7 ? 'passive' : 'detractor'}`;
}

function able(answer: unknown): string | undefined {
  return answer === undefined || answer === 'na' ? undefined : `able ${answer === 'own' ? 'yes' : 'no'}`;
}

function exported(lived: Lived) {
  const [first] = lived.programme;
  const [session, ...others] = lived.sessions.map((each) => each.session);
  if (first === undefined || session === undefined) throw new Error(`life ${lived.seed} has no programme's report`);
  const { model, targets } = groupProblem(lived);
  const program = model.program([]);
  const ranges = targets.map(({ says, terms }) => ({ says, ...Object(program.range(model.sum(terms))) }));
  program.dispose();
  return { seed: lived.seed, results: JSON.parse(resultsJson(first.publication, [session, ...others], 'en')), ranges };
}

const programmes: object[] = [];
for (let seed = 0; programmes.length < 2 * wanted; seed += 1) {
  const lived = finalOnly(await live(undisturbed(aLife(seed))));
  const hasTable = lived.programme.some(({ publication }) => publication.groups.some(isShown));
  const isWhole = lived.programme.every(({ publication }) => publication.sessions.length <= 4);
  if (hasTable && isWhole) programmes.push(exported(lived), exported(withoutProtection(lived)));
}
writeFileSync(file, JSON.stringify(programmes));
