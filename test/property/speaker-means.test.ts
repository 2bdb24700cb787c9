import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import type { Session } from '../../shared/programme/session.ts';
import type { Publication } from '../../shared/publication/publication.ts';
import type { PublishedSession } from '../../shared/publication/published-session.ts';
import { shownSessions } from '../../shared/publication/shown-sessions.ts';
import { withSpeakerMeans } from '../../shared/publication/speaker-means.ts';
import { aSession } from '../fixtures/programmes/programme-files.ts';
import { atLeastOf, holdsAsync } from '../fixtures/property.ts';
import { aBarePublication } from '../fixtures/publication/publications.ts';
import { sized } from '../fixtures/size.ts';
import { memoryReports } from '../fixtures/store/memory-stores.ts';

const [someSpeaker] = aSession().speakers;
const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const pairs = people.flatMap((one) => people.map((other) => [one, other]));

/** Who spoke in each session, and how many sessions are published at the same moment: they don't see each other. */
const programme = fc.array(
  fc.array(fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  { minLength: 1, maxLength: 5 },
);

/** One speaker in one session. */
interface Part {
  readonly session: string;
  readonly speaker: string;
}

/** Sessions in which part `n` is shown with 8 times 2^n satisfied people: a sum says which parts are in it. */
function aPublished(code: string, speakers: readonly string[], parts: Part[]): PublishedSession {
  const session = aSession({
    code: code as SessionCode,
    speakers: speakers.map((id) => ({ ...someSpeaker, id })) as Session['speakers'],
  });
  const items = speakers.map((speaker) => {
    parts.push({ session: code, speaker });
    return [`s_content.${speaker}`, { 1: 5, 5: 8 * 2 ** (parts.length - 1) }] as const;
  });
  const topic = { kind: 'session', code: session.code } as const;
  const released = { responses: 99, items: Object.fromEntries(items) };
  return { session, publication: aBarePublication({ topic, released }) };
}

/** The parts whose sum a publication shows, by their numbers. */
function shownIn({ speakerMeans }: Publication): number[] {
  const sum = BigInt(speakerMeans.s_content?.counts[5] ?? 0) / 8n;
  return [...sum.toString(2)].reverse().flatMap((bit, at) => (bit === '1' ? [at] : []));
}

/** How many programmes are tried. */
const programmes = sized({ each: 60, nightly: 5000 });

it('two speakers who put together all that they ever saw are never left with one other speaker', async () => {
  let steps = 0;
  await holdsAsync(
    fc.asyncProperty(programme, async (batches) => {
      const reports = memoryReports();
      const parts: Part[] = [];
      const published: PublishedSession[] = [];
      const seen = new Map<string, number[]>();
      for (const [at, batch] of batches.entries()) {
        const others = [...published];
        const now = batch.map((speakers, n) => aPublished(`S${at}N${n}`, speakers, parts));
        const shown = await Promise.all(
          now.map(async ({ session, publication }) => ({
            session,
            publication: await withSpeakerMeans(publication, session, shownSessions(others), reports),
          })),
        );
        for (const { publication } of shown) {
          const sum = shownIn(publication);
          expect(publication.speakerMeans.s_content?.counts[1] ?? 0).toBe(5 * sum.length);
          seen.set(sum.join(), sum);
        }
        published.push(...shown);
      }
      // Each is the one before it and a block: what follows from them are blocks and their sums, and nothing else.
      const chain = [[], ...[...seen.values()].filter((sum) => sum.length > 0)].sort(
        (one, other) => one.length - other.length,
      );
      for (const [at, sum] of chain.entries()) {
        if (at === 0) continue;
        const before = chain[at - 1] ?? [];
        expect(before.filter((part) => !sum.includes(part))).toEqual([]);
        const block = sum.filter((part) => !before.includes(part)).map((part) => parts[part]?.speaker ?? '');
        const left = pairs.map((pair) => new Set(block.filter((who) => !pair.includes(who))).size);
        expect(Math.min(...left)).toBeGreaterThanOrEqual(2);
        steps += 1;
      }
    }),
    programmes,
  );
  expect(steps).toBeGreaterThan(atLeastOf(programmes / 2));
});
