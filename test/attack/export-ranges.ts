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
import { headlines, nobody } from '../fixtures/attack/headlines.ts';
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
