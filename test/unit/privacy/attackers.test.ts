import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { attackOverTime } from '../../fixtures/attack/attack-over-time.ts';
import { attackedProgramme } from '../../fixtures/attack/attacked-programme.ts';
import { outsider } from '../../fixtures/attack/attackers.ts';
import { CountsModel, type Term } from '../../fixtures/attack/counts-model.ts';
import { judge, type Verdict } from '../../fixtures/attack/judgement.ts';
import type { Person } from '../../fixtures/attack/live.ts';
import { sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

/** What came of it in short: what was found, and what it can be. */
function foundBy(verdicts: readonly Verdict[]): string[] {
  return verdicts.flatMap(({ disclosures }) =>
    disclosures.map(({ says, range: { least, most } }) => `${says}: ${least === most ? least : `${least} to ${most}`}`),
  );
}

/** People of one session and kind who answered alike, in a table of sessions by kinds by answers. */
interface Cell {
  readonly session: string;
  readonly kind: string;
  readonly answer: 'yes' | 'no' | 'aside';
  readonly count: number;
}

const answers = ['yes', 'no', 'aside'] as const;

/** A table with statements about it: `say` tells the truth about all cells that `isIn` picks. */
class Table {
  readonly cells: readonly Cell[];
  readonly model: CountsModel;
  readonly people: readonly Person[];

  constructor(...cells: readonly (readonly [session: string, kind: string, answer: Cell['answer'], count: number])[]) {
    this.cells = cells.map(([session, kind, answer, count]) => ({ session, kind, answer, count }));
    this.people = this.cells
      .flatMap((cell) => Array.from({ length: cell.count }, () => cell))
      .map(({ session, kind, answer }, number) => ({
        number,
        session: session as SessionCode,
        answers: { kind, answer },
        isQuick: false,
        came: 0,
        from: 0,
        until: 1,
        classes: [],
      }));
    this.model = new CountsModel(this.people);
    this.model.count(({ session, answers: { kind, answer } }) => [`${session} ${kind} ${answer}`]);
  }

  say(isIn: (cell: Omit<Cell, 'count'>) => boolean): void {
    const truth = this.cells.filter(isIn).reduce((n, { count }) => n + count, 0);
    this.model.published('mail', 'a sum', this.#terms(isIn), truth);
  }

  /** For each answer, how many gave it of those whom `isIn` picks. */
  sayAnswers(isIn: (cell: Omit<Cell, 'count'>) => boolean, of: readonly string[] = answers): void {
    for (const answer of of) this.say((cell) => cell.answer === answer && isIn(cell));
  }

  find(says: string, isIn: (cell: Omit<Cell, 'count'>) => boolean, knows: readonly Person[] = []): string[] {
    return foundBy([judge(this.model, [{ says, terms: this.#terms(isIn) }], { ...outsider, knows }, [])]);
  }

  #terms(isIn: (cell: Omit<Cell, 'count'>) => boolean): Term[] {
    const all = [...new Set(this.cells.map(({ session }) => session))].flatMap((session) =>
      [...new Set(this.cells.map(({ kind }) => kind))].flatMap((kind) =>
        answers.map((answer) => ({ session, kind, answer })),
      ),
    );
    return all.filter(isIn).map(({ session, kind, answer }): Term => [`${session} ${kind} ${answer}`, 1]);
  }
}

describe('somebody who reckons with all that is shown at once', () => {
  it('finds the only firm, of which the mail said "n < 10"', () => {
    const table = new Table(
      ...([
        ['S1', 'firm', 'yes', 1],
        ['S1', 'gov', 'yes', 1],
        ['S1', 'gov', 'no', 1],
        ['S1', 'uni', 'yes', 1],
      ] as const),
      ...([
        ['S2', 'uni', 'yes', 13],
        ['S2', 'uni', 'no', 1],
        ['S2', 'gov', 'yes', 8],
        ['S2', 'gov', 'no', 1],
      ] as const),
      ...([
        ['S2', 'gov', 'aside', 1],
        ['S3', 'uni', 'yes', 1],
        ['S3', 'gov', 'yes', 3],
      ] as const),
    );
    table.sayAnswers(({ session }) => session === 'S2');
    table.sayAnswers(() => true);
    for (const kind of ['gov', 'uni']) table.sayAnswers((cell) => cell.kind === kind, ['yes', 'no']);
    for (const kind of ['firm', 'gov', 'uni']) table.say((cell) => cell.kind === kind);

    expect(table.find('satisfied firms', ({ kind, answer }) => kind === 'firm' && answer === 'yes')).toEqual([
      'satisfied firms: 1',
    ]);
  });

  it('finds three firms of a session, of which no sum alone tells', () => {
    const table = new Table(
      ...([
        ['S1', 'firm', 'yes', 3],
        ['S1', 'gov', 'yes', 3],
        ['S1', 'gov', 'aside', 1],
        ['S2', 'gov', 'yes', 5],
      ] as const),
      ...([
        ['S3', 'firm', 'yes', 9],
        ['S3', 'firm', 'no', 1],
        ['S3', 'gov', 'yes', 19],
      ] as const),
      ...([
        ['S4', 'firm', 'yes', 6],
        ['S4', 'gov', 'yes', 15],
        ['S4', 'gov', 'no', 4],
      ] as const),
    );
    for (const session of ['S1', 'S2', 'S3', 'S4']) {
      table.sayAnswers((cell) => cell.session === session);
      for (const kind of ['firm', 'gov']) table.say((cell) => cell.session === session && cell.kind === kind);
    }
    const isOfThree = ({ session, kind, answer }: Omit<Cell, 'count'>) =>
      session === 'S1' && kind === 'firm' && answer === 'yes';
    // The session itself leaves open who of the seven it did not apply to.
    expect(table.find('three firms', isOfThree)).toEqual(['three firms: 2 to 3']);

    table.sayAnswers(({ kind }) => kind === 'firm', ['yes', 'no']);

    expect(table.find('three firms', isOfThree)).toEqual(['three firms: 3']);
  });

  it('finds the four others of two sessions that are counted together, who sat alone in one', () => {
    const table = new Table(['S1', 'gov', 'yes', 3], ['S1', 'gov', 'no', 1], ['S2', 'gov', 'yes', 1]);
    table.sayAnswers(() => true);
    const alone = table.people.filter(({ session }) => session === 'S2');
    const isDissatisfied = ({ session, answer }: Omit<Cell, 'count'>) => session === 'S1' && answer === 'no';
    const isOfFour = ({ session, answer }: Omit<Cell, 'count'>) => session === 'S1' && answer === 'yes';
    table.say(({ session }) => session === 'S2');

    expect(table.find('dissatisfied', isDissatisfied, alone)).toEqual(['dissatisfied: 1']);
    expect(table.find('satisfied', isOfFour, alone)).toEqual(['satisfied: 3']);
  });

  it('finds a speaker in two means, of three and of four speakers', () => {
    // 31 of 45 were satisfied with the three others, and three of six with this one.
    const table = new Table(
      ['S1', 'three', 'yes', 31],
      ['S1', 'three', 'no', 14],
      ['S2', 'new', 'yes', 3],
      ['S2', 'new', 'no', 3],
    );
    const all = (percent: number, isIn: (kind: string) => boolean, n: number) =>
      table.model.published(
        'mail',
        `${percent} %`,
        ['three', 'new'].filter(isIn).flatMap((kind): Term[] => [
          [`${kind === 'new' ? 'S2' : 'S1'} ${kind} yes`, 200 - 2 * percent],
          [`${kind === 'new' ? 'S2' : 'S1'} ${kind} no`, -2 * percent],
        ]),
        -n,
        n,
      );
    for (const kind of ['three', 'new']) table.say((cell) => cell.kind === kind);
    table.say(({ answer }) => answer === 'aside');
    table.say(({ session, kind }) => (session === 'S1') !== (kind === 'three'));
    const isOfNew = ({ session, kind, answer }: Omit<Cell, 'count'>) =>
      session === 'S2' && kind === 'new' && answer === 'yes';
    all(69, (kind) => kind === 'three', 45);
    expect(table.find('satisfied with the new one', isOfNew)).toEqual([]);

    all(67, () => true, 51);

    expect(table.find('satisfied with the new one', isOfNew)).toEqual(['satisfied with the new one: 3']);
  });
});

describe('somebody who keeps the publications of a session', () => {
  const [session] = sessionsOf(attackedProgramme([{ from: 0, to: 1, talks: [{ speaker: 0, topic: 0 }] }]));

  /** How some people answered the headline, and which publications count them. */
  type Guests = readonly [step: number, count: number, from: number, until?: number];

  function attackOn(...guests: readonly Guests[]): string[] {
    const people = guests
      .flatMap(([step, count, from, until = Number.POSITIVE_INFINITY]) =>
        Array.from({ length: count }, () => ({ answers: { q_overall: step }, from, until })),
      )
      .map(
        (each, number): Person => ({
          ...each,
          number,
          session: session.code,
          isQuick: false,
          came: each.from,
          classes: [],
        }),
      );
    const publications = (['interim', 'final'] as const).map((kind, at): Publication => {
      const counted = people.filter(({ from, until }) => from <= at && at < until);
      const counts: Record<string, number> = {};
      for (const { answers: given } of counted)
        counts[String(given.q_overall)] = (counts[String(given.q_overall)] ?? 0) + 1;
      return aBarePublication({ kind, released: { responses: counted.length, items: { q_overall: counts } } });
    });
    return foundBy(attackOverTime({ people }, { session, publications }, [outsider]));
  }

  it('finds two who came in between', () => {
    expect(attackOn([5, 9, 0], [2, 1, 0], [4, 1, 1], [1, 1, 1])).toEqual([
      'S1: q_overall 4 of those whom publication 2 was the first to count: 1',
      'S1: q_overall 1 of those whom publication 2 was the first to count: 1',
    ]);
  });

  it('finds what one had answered who is gone, where nobody else had', () => {
    expect(attackOn([5, 9, 0], [2, 1, 0, 1], [5, 6, 1])).toContain(
      'S1: q_overall 2 of those who went before publication 2: 1',
    );
  });

  it('finds nothing of six who came in between', () => {
    expect(attackOn([5, 9, 0], [2, 1, 0], [4, 5, 1], [1, 1, 1])).toEqual([]);
  });
});
