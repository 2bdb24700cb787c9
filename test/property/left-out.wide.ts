import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemRules } from '../../shared/privacy/item-rules.ts';
import { releaseCounts, smallestGroup, suppressed } from '../../shared/privacy/release.ts';
import type { Exclusion } from '../../shared/programme/exclusion.ts';
import { headNumber, leftOutOf } from '../../shared/publication/counted-sets.ts';
import { interimPublication } from '../../shared/publication/interim-publication.ts';
import type { Publication, Seal } from '../../shared/publication/publication.ts';
import { newSeal, resultsWithout, sealAnew } from '../../shared/publication/seal.ts';
import { sessionPublication } from '../../shared/publication/session-publication.ts';
import { type AnswerClass, areSame, classesOf, inOrder, isInOneOf } from '../../shared/response/answer-classes.ts';
import type { Response } from '../../shared/response/response.ts';
import { type ClassFold, foldByClass, foldPage } from '../../shared/tally/fold.ts';
import { orderOf } from '../../shared/tally/order.ts';
import { courseOfSeal, exclusionOf, leavingOf } from '../../shared/tick/left-out-answers.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { determinedCohorts } from '../fixtures/privacy/row-span.ts';
import { anAllTypesSession } from '../fixtures/programmes/programme-files.ts';
import { atLeastOf, holdsAsync, sampled } from '../fixtures/property.ts';
import { aResponse, someAnswers } from '../fixtures/responses/responses.ts';
import { inRows } from '../fixtures/responses/rows.ts';
import { sized } from '../fixtures/size.ts';

const session = anAllTypesSession();
const rules = itemRules(session, true);
const asOf = '2026-05-01T00:00:00.000Z' as Instant;
/** Ten lives a second. */
const runs = sized({ each: 300, wide: 500, nightly: 20_000 });
const pool = sampled(someAnswers(session), 60);

/** What happens to a session: many or few come, whose answers are of some classes; some delete theirs; somebody decides. */
type Event =
  | { readonly kind: 'come'; readonly count: number; readonly marks: Marks; readonly alike: number | undefined }
  | { readonly kind: 'delete'; readonly count: number; readonly marks: Marks | undefined }
  | { readonly kind: 'decide'; readonly classes: readonly AnswerClass[] }
  | { readonly kind: 'publish' };

type Marks = Pick<Response, 'hasCode' | 'hasProof' | 'isNotFromForm'>;

const proven = { hasProof: true } as const;
const honest: Marks = { ...proven, hasCode: true };
const marks = fc.constantFrom<Marks>(
  honest,
  { ...proven, hasCode: true },
  proven,
  { ...proven, isNotFromForm: true },
  { ...honest, isNotFromForm: true },
);
const classes = fc
  .constantFrom<AnswerClass[]>(
    ['without-code'],
    ['without-code'],
    ['not-from-form'],
    ['without-code', 'not-from-form'],
    [],
  )
  .map(inOrder);
const publish = fc.constant<Event>({ kind: 'publish' });
const decide = fc.record({ kind: fc.constant('decide' as const), classes });
const remove = fc.record({
  kind: fc.constant('delete' as const),
  count: fc.integer({ min: 1, max: 9 }),
  marks: fc.option(marks, { nil: undefined }),
});
const come = fc.record({
  kind: fc.constant('come' as const),
  count: fc.integer({ min: 1, max: 25 }),
  marks,
  alike: fc.option(fc.nat(), { nil: undefined }),
});

const several = (max: number) => fc.integer({ min: 15, max }).map((count) => ({ count, alike: undefined }));

/** A flood is seen in an interim report, and left out while the session is open: rare among what happens by chance. */
const seenWhileOpen = fc
  .record({ honest: several(30), flood: several(30), others: fc.array(fc.oneof(come, remove), { maxLength: 2 }) })
  .map(({ honest: room, flood, others }): Event[] => [
    { kind: 'come', ...room, marks: honest },
    { kind: 'come', ...flood, marks: proven },
    { kind: 'publish' },
    ...others,
    { kind: 'decide', classes: ['without-code'] },
  ]);

const open = fc.array(
  fc.oneof({ weight: 5, arbitrary: come }, remove, { weight: 2, arbitrary: decide }, { weight: 2, arbitrary: publish }),
  { maxLength: 9 },
);

const aLife = fc.record({
  open: fc.oneof(
    { weight: 5, arbitrary: open },
    fc.tuple(seenWhileOpen, open).map(([first, then]) => [...first, ...then]),
  ),
  over: fc
    .array(fc.oneof(remove, { weight: 3, arbitrary: decide }, publish), { minLength: 2, maxLength: 7 })
    // What is decided is published before the next thing happens.
    .map((events) =>
      events.flatMap((event): Event[] => (event.kind === 'decide' ? [event, { kind: 'publish' }] : [event])),
    ),
});

/** A publication with the people whom its counts of each item are about. */
interface Shown {
  readonly publication: Publication;
  readonly counted: ReadonlyMap<string, ReadonlySet<Response>>;
}

class World {
  readonly shown: Shown[] = [];
  #present: Response[] = [];
  #count = 0;
  #exclusions: Exclusion[] = [];
  #seal: Seal | undefined;

  readonly #reports = {
    findPublication: async (_: unknown, number: number) => this.shown[number - 1]?.publication,
  };

  async live(events: readonly Event[], publishOne: () => Promise<void>): Promise<void> {
    for (const event of events) {
      if (event.kind === 'come') this.#come(event);
      else if (event.kind === 'delete') this.#delete(event);
      else if (event.kind === 'publish') await publishOne();
      else {
        const decision = { classes: event.classes, by: 'Li', on: '2026-05-01', reason: 'a flood' };
        this.#exclusions = [...this.#exclusions, decision];
      }
    }
  }

  #come({ count, marks: own, alike }: Extract<Event, { kind: 'come' }>): void {
    for (let n = 0; n < count; n += 1) {
      const at = alike === undefined || n % 4 === 3 ? this.#count * 7 + n : alike;
      const answers = pool[at % pool.length] ?? {};
      this.#present.push({ ...aResponse(session, this.#count, { answers }), ...own });
      this.#count += 1;
    }
  }

  #delete({ count, marks: own }: Extract<Event, { kind: 'delete' }>): void {
    const isOwn = (response: Response) => own === undefined || classesOf(response).join() === classesOf(own).join();
    const gone = new Set(this.#present.filter(isOwn).slice(0, count));
    this.#present = this.#present.filter((response) => !gone.has(response));
  }

  get #session() {
    return { ...session, ...(this.#exclusions.length > 0 && { exclusions: this.#exclusions }) };
  }

  get latest(): Publication | undefined {
    return this.shown.at(-1)?.publication;
  }

  async #parts(): Promise<readonly ClassFold[]> {
    const pages = [{ responses: this.#present, unreadable: 0 }];
    const page = async function* () {
      yield* pages;
    };
    return foldByClass(session, [inRows(session, page())]);
  }

  async interim(): Promise<void> {
    const parts = await this.#parts();
    const { latest: previous } = this;
    const { without, decision } = await leavingOf(this.#session, parts, previous, this.#reports);
    const context = { asOf, previous, isOnlySession: true, without, decision };
    const next = interimPublication(session, parts, context);
    if (next !== undefined) this.#keep(next, without);
  }

  /** As the tick does: seals, or seals anew, and publishes what that shows. */
  async final(): Promise<void> {
    const parts = await this.#parts();
    const { latest } = this;
    const { without } = await leavingOf(this.#session, parts, latest, this.#reports);
    const results = resultsWithout(parts, without);
    this.#seal = this.#seal === undefined ? newSeal(session, results, asOf) : sealAnew(this.#seal, results, asOf);
    const course = await courseOfSeal(this.#seal, latest, this.#reports);
    const exclusion = exclusionOf(this.#session, this.#seal, course);
    const context = { asOf, previous: latest, course, isOnlySession: true, ...(exclusion && { exclusion }) };
    this.#keep(sessionPublication(session, results, context), without);
  }

  #keep(publication: Publication, without: readonly AnswerClass[]): void {
    const { leftOutFrom, released } = publication;
    const now = this.#present.filter(
      (each) => !isInOneOf(without, each) && (leftOutFrom === undefined || orderOf(each.id) < leftOutFrom),
    );
    const { tally } = foldPage(session, { responses: now, unreadable: 0 });
    const counted = new Map<string, ReadonlySet<Response>>();
    const before = this.latest && this.shown[headNumber(this.latest) - 1];
    const isRepeat = publication.counted !== undefined && headNumber(publication) !== publication.number;
    const earlier = isRepeat ? this.shown.find(({ publication: { released: of } }) => of === released) : before;
    for (const [key, rule] of rules) {
      const counts = released.items[key] ?? suppressed;
      if (counts === suppressed) continue;
      const asEarlier = earlier?.counted.get(key);
      const isAsEarlier =
        JSON.stringify(sorted(earlier?.publication.released.items[key])) === JSON.stringify(sorted(counts));
      const isOfNow =
        JSON.stringify(sorted(releaseCounts(rule, tally.items[key] ?? {}))) === JSON.stringify(sorted(counts));
      if (asEarlier !== undefined && isAsEarlier) counted.set(key, asEarlier);
      else {
        expect(isOfNow, `${key} of ${publication.number}`).toBe(true);
        counted.set(key, new Set(now.filter(({ answers }) => answers[key] !== undefined)));
      }
    }
    this.shown.push({ publication, counted });
  }
}

function sorted(counts: unknown): unknown {
  return typeof counts === 'object' && counts !== null
    ? Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1))
    : counts;
}

async function lived(life: { readonly open: readonly Event[]; readonly over: readonly Event[] }): Promise<World> {
  const world = new World();
  await world.live(life.open, () => world.interim());
  await world.final();
  await world.live(life.over, () => world.final());
  return world;
}

/** What there was to attack in a life. */
function figuresOf({ shown }: World) {
  const publications = shown.map(({ publication }) => publication);
  const isRepeat = (each: Publication) => each.counted !== undefined && headNumber(each) !== each.number;
  const changed = publications.filter(
    (each, at) => at > 0 && !areSame(leftOutOf(each), leftOutOf(publications[at - 1])),
  );
  return {
    steps: changed.filter((each) => !isRepeat(each)).length,
    repeats: publications.filter(isRepeat).length,
    through: publications.some(({ counted = [] }) => counted.some(({ number }) => number === 0)) ? 1 : 0,
    hidden: publications.filter(({ released }) => released.ofOthers !== undefined).length,
  };
}

describe('somebody who has every publication of a session of which classes of answers are left out and brought back', () => {
  it('can compute the answers of no one to four people by any sum of them, and knows who is in which', async () => {
    const found = { steps: 0, repeats: 0, through: 0, hidden: 0 };
    await holdsAsync(
      fc.asyncProperty(aLife, async (life) => {
        const world = await lived(life);
        const figures = figuresOf(world);
        for (const of of ['steps', 'repeats', 'through', 'hidden'] as const) found[of] += figures[of];
        for (const key of rules.keys()) {
          const sets = new Set(world.shown.flatMap(({ counted }) => counted.get(key) ?? []));
          expect(determinedCohorts([...sets], smallestGroup - 1), key).toEqual([]);
        }
      }),
      runs,
    );
    for (const [of, count] of Object.entries(found)) expect(count, of).toBeGreaterThan(atLeastOf(runs / 20));
  });
});
