import { expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { itemLimit } from '../../../shared/programme/item-size.ts';
import { encode } from '../../../shared/store/dynamodb/item.ts';
import type { PackedBlock } from '../../../shared/store/dynamodb/publication-blocks.ts';
import {
  blockKinds,
  includedIn,
  joinedPublication,
  joinedSessions,
  type PublicationItems,
  publicationItems,
} from '../../../shared/store/dynamodb/publication-items.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const topic = { kind: 'programme', id: 'wide' } as const;
const code = (at: number) => `N${String(at).padStart(5, '0')}` as SessionCode;

/** A programme's publication with so many sessions, each with 40 counts. */
function wide(count: number, firstCount = 7) {
  const codes = Array.from({ length: count }, (_, at) => code(at));
  const items = (at: number) =>
    Object.fromEntries(
      Array.from({ length: 8 }, (_, q) => [`q_${q}`, { 1: 5, 2: 6, 3: at % 97, 4: at, 5: at === 0 ? firstCount : 8 }]),
    );
  return aBarePublication({
    topic,
    released: { responses: count, items: Object.fromEntries(codes.map((each) => [`s_content.${each}`, { 5: 9 }])) },
    sessions: codes.map((each, at) => ({
      code: each,
      number: (at % 3) + 1,
      released: { responses: 20, items: items(at), histories: { q_0: { shown: { 1: at }, steps: [[at, 0]] } } },
    })),
    groupSessions: codes,
    exclusions: [
      { session: code(1), classes: ['without-code'], reason: 'A flood', at: '2020-12-21', answers: 9 } as never,
    ],
  });
}

const headOf = ({ head }: PublicationItems) => encode(['PROGRAMME#wide', 'PUBLICATION#0001'], head);
const packedIn = (all: readonly PackedBlock[]) => all.map(({ packed }) => packed);

function readAgain(items: PublicationItems) {
  return joinedPublication(headOf(items), { blocks: packedIn(items.blocks), numbers: packedIn(items.numbers) });
}

it.each([2, 100, 101, 1000])('a publication of %i sessions is read as it was written', (count) => {
  const publication = wide(count);
  const items = publicationItems(publication);

  expect(readAgain(items)).toEqual(publication);
  const { asOf, numbers } = includedIn(headOf(items), packedIn(items.numbers));
  expect(asOf).toBe(publication.asOf);
  expect([...numbers]).toEqual(publication.sessions.map((line) => [line.code, line.number]));
});

it('what a publication lacks it lacks when it is read, too', () => {
  const bare = aBarePublication({ topic });
  expect(readAgain(publicationItems(bare))).toEqual(bare);
});

it('its sessions are read as they were', () => {
  const [one, two] = sessionsOf(aProgrammeFile());
  if (one === undefined || two === undefined) throw new Error('the compact programme has two sessions');
  const reworded = { ...two, questionnaire: { ...two.questionnaire, pages: [] } };
  const sessions = [one, two, reworded];
  const { facts } = publicationItems(wide(3), { sessions });

  expect(joinedSessions(packedIn(facts))).toEqual(sessions);
});

it('ten thousand sessions take a hundred blocks and some, each of which has room, and a head that hardly grows', () => {
  const [session] = sessionsOf(aProgrammeFile());
  if (session === undefined) throw new Error('the compact programme has sessions');
  const publication = wide(10_000);
  const sessions = publication.sessions.map((line) => ({ ...session, code: line.code }));
  const items = publicationItems(publication, { sessions });

  expect(blockKinds.map((kind) => items[kind].length)).toEqual([100, 1, 20]);
  const all = blockKinds.flatMap((kind) => packedIn(items[kind]));
  expect(Math.max(...all.map(({ byteLength }) => byteLength))).toBeLessThan(itemLimit / 4);
  expect(JSON.stringify(items.head).length).toBeLessThan(5000);
});

it('a correction of one session writes one block anew, and the same publication none', () => {
  const names = (publication: ReturnType<typeof wide>) => publicationItems(publication).blocks.map(({ name }) => name);
  const before = names(wide(1000));

  expect(names(wide(1000))).toEqual(before);
  const fresh = names(wide(1000, 12)).filter((name) => !before.includes(name));
  expect(fresh).toHaveLength(1);
});

it('lines that are too large together are divided among more blocks', () => {
  const publication = wide(40);
  // Nothing that packing could make smaller.
  let seed = 1;
  const noise = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed;
  };
  const counts = () => ({
    q_n: Object.fromEntries(Array.from({ length: 3000 }, () => [String(noise()), noise() % 99_999])),
  });
  const large = {
    ...publication,
    sessions: publication.sessions.map((line) => ({ ...line, released: { ...line.released, items: counts() } })),
  };
  const items = publicationItems(large);

  expect(items.blocks.length).toBeGreaterThan(1);
  expect(Math.max(...items.blocks.map(({ packed }) => packed.byteLength))).toBeLessThanOrEqual(350_000);
  expect(readAgain(items)).toEqual(large);
});

it('each comment is kept with its session, and read without it', () => {
  const comment = { order: 'o1', text: 'Good' };
  const publication = { ...wide(2), comments: { q_best: [comment] } };
  const items = publicationItems(publication, { commentsFrom: new Map([['o1', code(1)]]) });

  expect(items.head).toMatchObject({ comments: { q_best: [{ ...comment, from: code(1) }] } });
  expect(readAgain(items)).toEqual(publication);
});
