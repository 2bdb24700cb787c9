import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame } from '../../shared/programme/canonical.ts';
import { promisedBy } from '../../shared/programme/promise.ts';
import { isBeingChanged, type Marks } from '../../shared/programme/publishing/marks.ts';
import { isRefused, planPublishing } from '../../shared/programme/publishing/plan.ts';
import {
  beginPublishing,
  finishableFrom,
  finishPublishing,
  publishPlanned,
} from '../../shared/programme/publishing/publish.ts';
import type { PublishDeps } from '../../shared/programme/publishing/publish-deps.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import type { StoredSession } from '../../shared/programme/session.ts';
import { type Instant, after as later, minute } from '../../shared/time/instant.ts';
import { aProgrammeFile, sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { atLeastOf, holdsAsync } from '../fixtures/property.ts';
import { aResponse } from '../fixtures/responses/responses.ts';
import { Crashed, crashingAt, intercepted } from '../fixtures/store/intercepted.ts';
import { publishedStores, publishTo } from '../fixtures/store/published-stores.ts';

const settleSeconds = 70;

/** Two sessions that are open at once. */
const file = (() => {
  const one = aProgrammeFile();
  const [first, second] = one.sessions;
  return { ...one, sessions: [first, { ...first, code: second?.code }] } as ProgrammeFile;
})();
const codes = sessionsOf(file).map(({ code }) => code);
const start = later(sessionsOf(file)[0].opensAt, 60 * minute);

const edited = (from: string, to: string) => JSON.parse(JSON.stringify(file).replaceAll(from, to)) as ProgrammeFile;

/** What may be published: as it was, other questions, others again, and what may change under answers. */
const files = [
  file,
  edited('How satisfied are you?', 'What did you learn?'),
  edited('"budget"', '"money"'),
  { ...file, digestAt: '19:00' },
  { ...file, thanks: { en: 'Thank you so much', 'zh-CN': '非常感谢' } },
] as const;

const who = fc.nat(1);
/** Mostly other questions. */
const someFile = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(1, 2) },
  { weight: 1, arbitrary: fc.nat(files.length - 1) },
);
const open = fc.record({ kind: fc.constant('open' as const), which: fc.nat(codes.length - 1) });
const send = fc.record({ kind: fc.constant('send' as const), form: fc.nat(2) });
const event = fc.oneof(
  { weight: 2, arbitrary: open },
  { weight: 3, arbitrary: send },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forget' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('begin' as const), who, file: someFile }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('publish' as const), file: someFile, form: fc.nat(2) }) },
);
const some = (maxLength: number) => fc.array(event, { maxLength, size: 'max' });
const seconds = fc.constantFrom(5, 60, 140, 140, 140, 180, 400);
const crashes = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(14) });

/**
 * Somebody begins, anything happens, time passes, anything happens, they have written more by then perhaps, and finish, or crash while
 * they do; and a form is sent.
 */
const someRound = fc
  .record({
    ...{ first: open, who, file: someFile, between: some(2), seconds, after: some(2) },
    ...{ edited: fc.option(someFile, { freq: 1 }), crashes, last: send },
  })
  .map(({ first, who, file, between, seconds, after, edited, crashes, last }) => [
    first,
    { kind: 'begin' as const, who, file },
    ...between,
    { kind: 'time' as const, seconds },
    ...after,
    ...(edited === null ? [] : [{ kind: 'edit' as const, who, file: edited }]),
    { kind: 'finish' as const, who, crashes },
    last,
  ]);
const someEvents = fc.array(someRound, { minLength: 1, maxLength: 3 }).map((rounds) => rounds.flat());
type Event = typeof someEvents extends fc.Arbitrary<(infer E)[]> ? E : never;

/** A form as somebody has it, and the session as the function that will take its answers has read it. */
interface Form {
  readonly shown: StoredSession;
  read: { readonly session: StoredSession; readonly at: Instant };
}

/** Two people at the desk, a command, and participants; what each of them keeps between two requests. */
async function aWorld() {
  const { clock, ...stores } = await publishedStores(file);
  clock.set(start);
  const deps: PublishDeps = {
    ...publishTo(stores, clock),
    settleSeconds: async () => settleSeconds,
    wait: async (milliseconds) => clock.advance(milliseconds),
  };
  const desks: { file: ProgrammeFile; marks: Marks | undefined }[] = [
    { file, marks: undefined },
    { file, marks: undefined },
  ];
  const forms: Form[] = [];
  const given: { readonly number: number; readonly shown: StoredSession }[] = [];
  const outcomes = new Map<string, number>();
  const came = (outcome: string) => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const stored = async (which: number) => {
    const session = await stores.programmes.findSession(codes[which] ?? codes[0] ?? ('' as never));
    if (session === undefined) throw new Error('both are published');
    return session;
  };

  const deskOf = (who: number) => {
    const desk = desks[who];
    if (desk === undefined) throw new Error('two are at the desk');
    return desk;
  };

  const happens: { readonly [Kind in Event['kind']]: (event: Extract<Event, { kind: Kind }>) => Promise<void> | void } =
    {
      async begin(event) {
        const desk = deskOf(event.who);
        desk.file = files[event.file] ?? file;
        const begun = await beginPublishing(await planPublishing(desk.file, deps, clock.now()), deps);
        if (typeof begun === 'string') came(`begin: ${begun}`);
        else desk.marks = begun;
      },
      edit(event) {
        deskOf(event.who).file = files[event.file] ?? file;
      },
      forget(event) {
        // It crashed after it had marked, and before that was kept.
        deskOf(event.who).marks = undefined;
      },
      async finish(event) {
        const desk = deskOf(event.who);
        if (desk.marks === undefined) return;
        const { interceptor } = crashingAt(event.crashes ?? 'never');
        const dying = { ...deps, programmes: intercepted(deps.programmes, interceptor) };
        try {
          const plan = await planPublishing(desk.file, dying, clock.now());
          const outcome = await finishPublishing(plan, desk.marks, dying);
          came(outcome);
          if (outcome !== 'too-early') desk.marks = undefined;
        } catch (cause) {
          if (!(cause instanceof Crashed)) throw cause;
          came('crash');
        }
      },
      async publish(event) {
        const plan = await planPublishing(files[event.file] ?? file, deps, clock.now());
        const wait = async (milliseconds: number) => {
          await happens.send({ kind: 'send', form: event.form });
          clock.advance(milliseconds);
        };
        came(`command: ${await publishPlanned(plan, { ...deps, wait })}`);
      },
      async open(event) {
        const session = await stored(event.which);
        if (!isBeingChanged(session, clock.now()))
          forms.unshift({ shown: session, read: { session, at: clock.now() } });
      },
      async send(event) {
        const form = forms[event.form];
        if (form === undefined) return;
        // What the function has read is at most so old when it stores the answer; it reads anew else.
        if (later(form.read.at, settleSeconds * 1000) < clock.now()) {
          form.read = { session: await stored(codes.indexOf(form.shown.code)), at: clock.now() };
        }
        const { session } = form.read;
        const { promise } = form.shown;
        if (isBeingChanged(session, clock.now()) || promise < session.oldestPromise || promise > session.promise)
          return;
        given.push({ number: promise, shown: form.shown });
        await stores.responses.keep(aResponse(form.shown, given.length), session);
      },
      time(event) {
        clock.advance(event.seconds * 1000);
      },
    };

  /** Each answer stands under just what its author had read. */
  const isKept = async () => {
    for (const { number, shown } of given) {
      const session = await stored(codes.indexOf(shown.code));
      const earlier = await stores.programmes.earlierPromises(shown.code);
      const promised = number === session.promise ? promisedBy(session) : earlier.get(number);
      expect(number).toBeGreaterThanOrEqual(session.oldestPromise);
      expect(isSame(promised, promisedBy(shown))).toBe(true);
    }
  };

  return { happens, isKept, outcomes, deps, clock };
}

describe('publishing in two steps, with anything in between', () => {
  it('leaves each answer under the promise that it was given, and nothing that can’t be published again', async () => {
    const seen = new Map<string, number>();
    await holdsAsync(
      fc.asyncProperty(someEvents, async (events) => {
        const world = await aWorld();
        for (const event of events) {
          await world.happens[event.kind](event as never);
          await world.isKept();
        }
        for (const [outcome, count] of world.outcomes) seen.set(outcome, (seen.get(outcome) ?? 0) + count);
        // Whatever was left has run out.
        world.clock.advance(20 * minute);
        const plan = await planPublishing(files[1], world.deps, world.clock.now());
        const begun = await beginPublishing(plan, world.deps);
        if (typeof begun === 'string') {
          expect([begun, isRefused(plan)]).toEqual(['refused', true]);
          return;
        }
        world.clock.set(finishableFrom(begun) ?? world.clock.now());
        const anew = await planPublishing(files[1], world.deps, world.clock.now());
        expect(await finishPublishing(anew, begun, world.deps)).toBe('published');
        await world.isKept();
      }),
      120,
    );
    // So that it is about something.
    const least = { published: 30, refused: 2, 'too-early': 10, 'too-late': 1, crash: 10, 'begin: being-changed': 5 };
    for (const [outcome, times] of Object.entries(least)) {
      expect(seen.get(outcome) ?? 0, outcome).toBeGreaterThanOrEqual(atLeastOf(times));
    }
  });
});
