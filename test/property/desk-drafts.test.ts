import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeskProgramme } from '../../functions/desk/context.ts';
import { saveDraft } from '../../functions/desk/programme/save-draft.ts';
import type { Draft, Drafts } from '../../shared/desk/drafts.ts';
import { organiserHash } from '../../shared/desk/organiser.ts';
import type { SignIn } from '../../shared/desk/sign-ins.ts';
import { after, type Instant } from '../../shared/time/instant.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { holdsAsync } from '../fixtures/property.ts';

// Two editors save, throw away and take as given up, in any order, each from what it saw last, however long ago; writes get lost, or their answers do, and
// a process dies between the hint to who is named and the draft that names them. The draft is always the one that was saved last, nobody's
// save is written over by who has not seen it, and who a draft names finds it.

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());

const editors = ['ada@example.org', 'bo@example.org'] as const;

const step = fc.record({
  who: fc.constantFrom(...editors),
  what: fc.constantFrom('look', 'save', 'save', 'save', 'give up', 'throw away'),
  names: fc.subarray(['cleo@example.org', 'dan@example.org']),
  /** Of the write: it is done; it never comes about, or nobody hears that it has. */
  fate: fc.constantFrom('done', 'done', 'done', 'lost', 'unheard'),
  seconds: fc.integer({ min: 1, max: 90 }),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A draft and its two editors. */
interface Life {
  readonly id: string;
  readonly now: Instant;
  /** What each has seen last. */
  readonly seen: Readonly<Record<string, Draft | undefined>>;
  readonly stored: Draft | undefined;
}

it('never writes over what its writer has not seen, and hides no draft from who it names', async () => {
  let lives = 0;
  await holdsAsync(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      lives += 1;
      let life: Life = { id: `p${lives}`, now: desk.clock.now(), seen: {}, stored: undefined };
      for (const [at, each] of steps.entries()) {
        life = await lived[each.what]({ ...life, now: after(life.now, each.seconds * 1000) }, each, at);
        expect(await desk.deps.drafts.find(life.id)).toEqual(life.stored);
        for (const address of peopleOf(life.stored)) {
          expect(await desk.deps.memberships.of(organiserHash(address))).toContain(life.id);
        }
      }
    }),
    40,
  );
});

const lived: Readonly<Record<Step['what'], (life: Life, step: Step, at: number) => Promise<Life>>> = {
  look: async (life, { who }) => ({ ...life, seen: { ...life.seen, [who]: life.stored } }),

  async 'throw away'(life, { who, fate }) {
    const before = life.seen[who];
    if (before === undefined) return life;
    const isNewest = before === life.stored;
    const outcome = await heard(failing(desk.deps.drafts, fate).remove(life.id, before.number));
    expect(outcome).toBe(expected(fate, isNewest ? 'removed' : 'lost'));
    const seen = outcome === 'removed' ? { ...life.seen, [who]: undefined } : life.seen;
    return { ...life, seen, stored: isNewest && fate !== 'lost' ? undefined : life.stored };
  },

  save: (life, step, at) => saved(life, step, at, (draft) => ({ draft })),

  // Of a draft that is given up nothing is left but its place.
  'give up': (life, step, at) => saved(life, step, at, (draft) => ({ givenUp: draft?.number })),
};

async function saved(
  life: Life,
  { who, fate, names }: Step,
  at: number,
  inPlaceOf: (draft: Draft | undefined) => Pick<DeskProgramme, 'draft' | 'givenUp'>,
): Promise<Life> {
  const draft = life.seen[who];
  const isNewest = draft === life.stored;
  const source = { text: fileOf(life.id, at, names), beside: {} };
  const visit = { now: life.now, signIn: { address: who } as SignIn };
  const deps = { ...desk.deps, drafts: failing(desk.deps.drafts, fate) };
  const outcome = await heard(saveDraft({ id: life.id, ...inPlaceOf(draft) }, { source }, visit, deps));
  expect(outcome === 'unheard' ? outcome : outcome.outcome).toBe(expected(fate, isNewest ? 'saved' : 'lost'));
  if (!isNewest || fate === 'lost') return life;
  const stored = await desk.deps.drafts.find(life.id);
  expect(stored?.source).toEqual(source);
  expect(stored?.number).toBeGreaterThan(draft?.number ?? 0);
  return { ...life, stored, seen: outcome === 'unheard' ? life.seen : { ...life.seen, [who]: stored } };
}

function expected(fate: Step['fate'], outcome: string): string {
  return fate === 'done' ? outcome : 'unheard';
}

/** The drafts as one write meets them. */
function failing(drafts: Drafts, fate: string): Drafts {
  async function write<T>(done: () => Promise<T>): Promise<T> {
    if (fate === 'lost') throw new Error('lost');
    const outcome = await done();
    if (fate === 'unheard') throw new Error('unheard');
    return outcome;
  }
  return {
    find: (programme) => drafts.find(programme),
    create: (draft) => write(() => drafts.create(draft)),
    save: (draft, before) => write(() => drafts.save(draft, before)),
    remove: (programme, before) => write(() => drafts.remove(programme, before)),
  };
}

function heard<T>(outcome: Promise<T>): Promise<T | 'unheard'> {
  return outcome.catch(() => 'unheard' as const);
}

function fileOf(id: string, at: number, names: readonly string[]): string {
  const recipients = names.map((address) => `\n  - { address: ${address} }`).join('');
  return `programme: ${id}\n# step ${at}\nrecipients:${recipients === '' ? ' []' : recipients}\n`;
}

/** Whom a draft names, and who began it. */
function peopleOf(draft: Draft | undefined): string[] {
  if (draft === undefined) return [];
  return [draft.createdBy, ...[...draft.source.text.matchAll(/address: (\S+)/g)].map(([, address = '']) => address)];
}
