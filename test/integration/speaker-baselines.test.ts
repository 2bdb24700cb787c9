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
