import { expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import type { SpeakerBaselines } from '../../shared/publication/speaker-baselines.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';

const stack = sharedStack();

const baselines = (revision: number, session: string): SpeakerBaselines => ({
  revision,
  questions: {
    s_content: { speakers: ['a', 'b', 'c', 'd'], counts: { 5: 20, 4: 3 }, sessions: [session as SessionCode] },
  },
});

it('the results of all speakers are kept as one chain, whoever takes a step at the same time', async () => {
  const { reports } = stack.target;
  expect(await reports.findSpeakerBaselines('chain')).toBeUndefined();

  const first = await Promise.all(
    ['ONE', 'TWO', 'THREE', 'FOUR'].map((session) => reports.keepSpeakerBaselines('chain', baselines(1, session))),
  );
  const [kept] = first;

  expect(first).toEqual([kept, kept, kept, kept]);
  expect(await reports.findSpeakerBaselines('chain')).toEqual(kept);
  // A step from a revision that is not the last one is not taken, nor is one anew.
  expect(await reports.keepSpeakerBaselines('chain', baselines(3, 'LATE'))).toEqual(kept);
  expect(await reports.keepSpeakerBaselines('chain', baselines(1, 'LATE'))).toEqual(kept);
  expect(await reports.keepSpeakerBaselines('chain', baselines(2, 'NEXT'))).toEqual(baselines(2, 'NEXT'));
  expect(await reports.findSpeakerBaselines('chain')).toEqual(baselines(2, 'NEXT'));
  expect(await reports.findSpeakerBaselines('other')).toBeUndefined();
});

it('a chain that goes into blocks stays one, whoever takes the step at the same time or is stopped in it', async () => {
  const { reports } = stack.target;
  const many = (revision: number, count: number, by: string): SpeakerBaselines => ({
    revision,
    questions: {
      s_content: {
        speakers: Array.from({ length: count }, (_, at) => `speaker-${at < 3000 ? 'both' : by}-${at}`),
        counts: { 5: count },
        sessions: [`${by}-SESSION` as SessionCode],
      },
    },
  });
  const blocksOf = async () =>
    (await stack.items('reports')).filter(
      ({ pk, sk }) => pk?.S === 'PROGRAMME#blocks' && sk?.S?.startsWith('SPEAKERS#') === true,
    );
  expect(await reports.keepSpeakerBaselines('blocks', many(1, 3000, 'ONE'))).toEqual(many(1, 3000, 'ONE'));
  expect(await blocksOf()).toEqual([]);

  const both = await Promise.all(['ONE', 'TWO'].map((by) => reports.keepSpeakerBaselines('blocks', many(2, 6000, by))));
  const [kept] = both;

  expect(both).toEqual([kept, kept]);
  expect(await reports.findSpeakerBaselines('blocks')).toEqual(kept);
  // The one who was late has written a block that nobody reads, or none.
  expect([1, 2]).toContain((await blocksOf()).length);
  const by = kept?.questions.s_content?.sessions[0]?.startsWith('ONE') === true ? 'ONE' : 'TWO';
  const late = await reports.keepSpeakerBaselines('blocks', many(2, 9000, 'LATE'));
  expect(late).toEqual(kept);
  expect(await reports.keepSpeakerBaselines('blocks', many(3, 6010, by))).toEqual(many(3, 6010, by));
  expect(await reports.findSpeakerBaselines('blocks')).toEqual(many(3, 6010, by));
});
