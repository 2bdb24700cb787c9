import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemRules } from '../../shared/privacy/item-rules.ts';
import { releaseNext } from '../../shared/privacy/next-release.ts';
import { type Released, smallestGroup, smallestGroupForComments } from '../../shared/privacy/release.ts';
import { releaseComments, type ShownComments } from '../../shared/privacy/release-comments.ts';
import { answeredCategory } from '../../shared/response/answer-type.ts';
import type { Counts, Tally } from '../../shared/tally/tally.ts';
import { determinedCohorts } from '../fixtures/privacy/row-span.ts';
import { atLeastOf, holds } from '../fixtures/property.ts';

/** One participant: what they answered, to the question for all and about each of two speakers. */
interface Person {
  readonly session: number;
  readonly answers: Readonly<Record<string, string>>;
}

const items = ['q', 's.lin', 's.wang'];
const rules: ItemRules = new Map(items.map((key) => [key, { type: 'five-point' }]));
const options = ['bureau', 'company', 'other'];

/** What was published of one item: the people that were counted, told by who published, and the counts. */
interface Shown {
  readonly people: ReadonlySet<Person>;
  readonly counts: Counts;
}

function tallyOf(people: Iterable<Person>): Tally {
  const all = [...people];
  const counted: Record<string, Record<string, number>> = {};
  const count = (item: string, cell: string) => {
    counted[item] ??= {};
    counted[item][cell] = (counted[item][cell] ?? 0) + 1;
  };
  for (const { answers } of all) {
    for (const [item, cell] of Object.entries(answers)) count(item, cell);
  }
  return { responses: all.length, items: counted };
}

/** A step in the life of a programme. */
type Event =
  | { readonly kind: 'arrive'; readonly session: number; readonly people: readonly Readonly<Record<string, string>>[] }
  | { readonly kind: 'delete'; readonly session: number; readonly count: number; readonly newest: boolean }
  | { readonly kind: 'publish'; readonly session: number };

const answer = fc.constantFrom('5', '5', '4', '2', 'na', undefined);
const somebody = fc
  .record({ q: answer, 's.lin': answer, 's.wang': answer, group: fc.constantFrom(...options, undefined) })
  .map(
    (answers) =>
      Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as Record<string, string>,
  );

/** Many at once who answer alike: as it is when a room answers, and where the rules have the most to lose. */
const alike = fc
  .tuple(somebody, fc.integer({ min: 1, max: 8 }))
  .map(([one, count]) => Array.from({ length: count }, () => one));

function lifeOf(sessions: number): fc.Arbitrary<Event[]> {
  const session = fc.nat(sessions - 1);
  const event: fc.Arbitrary<Event> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('arrive' as const),
        session,
        people: fc.oneof(alike, fc.array(somebody, { minLength: 1, maxLength: 8 })),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('delete' as const),
        session,
        count: fc.integer({ min: 1, max: 8 }),
        newest: fc.boolean(),
      }),
    },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('publish' as const), session }) },
  );
  return fc.array(event, { minLength: 6, maxLength: 24 });
}

const aLife = fc
  .integer({ min: 2, max: 3 })
  .chain((sessions) =>
    fc.record({ sessions: fc.constant(sessions), open: lifeOf(sessions), sealed: lifeOf(sessions) }),
  );

/** Lives a life by the rules of the engine and keeps everything that was published, with whom it counted. */
class World {
  readonly present: Set<Person>[];
  readonly released: (Released | undefined)[];
  /** By item, all counts that were ever shown of a session. */
  readonly shown = new Map<string, Shown[]>(items.map((item) => [item, []]));
  /** Whom the counts that a session shows of an item are of, as long as they stay. */
  readonly #counted: Map<string, Set<Person>>[];

  constructor(sessions: number) {
    this.present = Array.from({ length: sessions }, () => new Set<Person>());
    this.released = Array.from({ length: sessions }, () => undefined);
    this.#counted = Array.from({ length: sessions }, () => new Map<string, Set<Person>>());
  }

  live(events: readonly Event[], isOpen: boolean): void {
    for (const event of events) {
      if (event.kind === 'delete') this.#delete(event);
      else if (event.kind === 'publish') {
        this.publish(event.session);
      } else if (isOpen) {
        for (const answers of event.people) this.present[event.session]?.add({ session: event.session, answers });
      }
    }
  }

  #delete({ session, count, newest }: Extract<Event, { kind: 'delete' }>): void {
    const people = [...(this.present[session] ?? [])];
    const order = newest ? people.reverse() : people;
    for (const person of order.slice(0, count)) this.present[session]?.delete(person);
  }

  publish(session: number): void {
    const people = new Set(this.present[session]);
    const before = this.released[session];
    const { released } = releaseNext(rules, before, tallyOf(people));
    this.released[session] = released;
    for (const item of items) {
      const counts = released.items[item] ?? 'hidden';
      if (counts === 'hidden') continue;
      // What did not change, or comes back as it was after it had been hidden, is about those whom it was about before.
      const earlier = this.#counted[session]?.get(item);
      const isOfNow = JSON.stringify(sorted(counts)) === JSON.stringify(sorted(tallyOf(people).items[item] ?? {}));
      const isAsBefore = JSON.stringify(before?.items[item]) === JSON.stringify(counts);
      const counted = earlier === undefined || (isOfNow && !isAsBefore) ? people : earlier;
      this.#counted[session]?.set(item, counted);
      this.#keep(item, counted, counts);
    }
  }

  #keep(item: string, people: Iterable<Person>, counts: Counts): void {
    const counted = new Set([...people].filter(({ answers }) => answers[item] !== undefined));
    this.shown.get(item)?.push({ people: counted, counts });
  }
}

function sorted(counts: Counts): [string, number][] {
  return Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1));
}

function lived({
  sessions,
  open,
  sealed,
}: {
  sessions: number;
  open: readonly Event[];
  sealed: readonly Event[];
}): World {
  const world = new World(sessions);
  world.live(open, true);
  for (const session of world.present.keys()) world.publish(session);
  world.live(sealed, false);
  return world;
}

describe('somebody who has every publication of the sessions, and knows who is in which', () => {
  it('can compute the answers of no one to four people by any sum of them', () => {
    let attacked = 0;
    holds(
      fc.property(aLife, (life) => {
        const world = lived(life);
        for (const [item, shown] of world.shown) {
          attacked += shown.length > 2 ? 1 : 0;
          const cohorts = determinedCohorts(
            shown.map(({ people }) => people),
            smallestGroup - 1,
          );
          expect(cohorts, item).toEqual([]);
        }
      }),
      150,
    );
    // The lives are such that there is something to attack.
    expect(attacked).toBeGreaterThan(atLeastOf(100));
  });

  it('finds each publication true to the answers of those it counts', () => {
    holds(
      fc.property(aLife, (life) => {
        for (const [item, shown] of lived(life).shown) {
          for (const { people, counts } of shown)
            expect(sorted(tallyOf(people).items[item] ?? {})).toEqual(sorted(counts));
        }
      }),
      60,
    );
  });
});

/** Whoever answers `q` has written a comment, under their number as its order. */
class CommentedSession {
  readonly #wrote = new Map<number, boolean>();
  #people = 0;
  #before = 0;
  #previous: ShownComments | undefined;

  live(event: Event): void {
    if (event.kind === 'arrive') for (const { q } of event.people) this.#wrote.set(this.#people++, q !== undefined);
    if (event.kind !== 'delete') return;
    const ids = [...this.#wrote.keys()];
    for (const id of (event.newest ? ids.reverse() : ids).slice(0, event.count)) this.#wrote.delete(id);
  }

  /** How many came since a publication showed all comments that there were, and how many of their comments this one is the first to show. */
  publish(): { came: number; shown: number } {
    const orders = [...this.#wrote].flatMap(([id, hasWritten]) => (hasWritten ? [id] : []));
    const tally = { responses: this.#wrote.size, items: { keep: { [answeredCategory]: orders.length } } };
    const { released } = releaseNext(new Map([['keep', { type: 'text' }]]), this.#previous?.released, tally);
    const sample = orders.map((order) => ({ order: String(order).padStart(4, '0'), language: 'en', text: 'Good' }));
    const comments = releaseComments(released, { keep: sample }, this.#previous);
    const all = comments.keep ?? [];
    const shown = all.filter(({ order }) => Number(order) >= this.#before).length;
    const came = this.#people - this.#before;
    // While a comment waits for others, or all do, whose it is stays open.
    const isWhole = all.length === orders.length && released.responses >= smallestGroupForComments;
    if (isWhole) this.#before = this.#people;
    this.#previous = { released, comments };
    return { came, shown };
  }
}

describe('somebody who reads the comments of every publication of a session, and knows who came in between', () => {
  it('finds a new comment only where five or more came', () => {
    let later = 0;
    holds(
      fc.property(lifeOf(1), (events) => {
        const session = new CommentedSession();
        const publications = events.flatMap((event) => {
          session.live(event);
          return event.kind === 'publish' ? [session.publish()] : [];
        });
        later += publications.slice(1).filter(({ shown }) => shown > 0).length;
        expect(publications.filter(({ came, shown }) => shown > 0 && came < smallestGroup)).toEqual([]);
      }),
      500,
    );
    expect(later).toBeGreaterThan(atLeastOf(50));
  });
});
