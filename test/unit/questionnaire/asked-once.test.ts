import { expect, it } from 'vitest';
import { askedOnce } from '../../../shared/questionnaire/asked-once.ts';
import { type Item, itemsOf } from '../../../shared/questionnaire/items.ts';
import { allTypesFile, sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';

it('is one object for all sessions of a kind that have one questionnaire', () => {
  const [first, ...others] = sessionsOf(sampleFile());
  const asked = first && askedOnce(first);

  expect(others.map(askedOnce)).toEqual(others.map(() => asked));
  expect(new Set([asked, ...others.map(askedOnce)]).size).toBe(1);
  expect(first && askedOnce({ ...first, kind: 'another' })).not.toBe(asked);
});

it.each([
  ['the sample', sampleFile()],
  ['every type of question', allTypesFile()],
])('asks what a session asks, and of each speaker, topic and part once: %s', (_, file) => {
  const about = ({ question, subject }: Item) => `${question.id} ${subject?.kind ?? ''}`;
  for (const session of sessionsOf(file)) {
    const { speakers, topics, parts = [] } = session;
    const has = { speaker: speakers.length > 0, topic: topics.length > 0, part: parts.length > 0 };
    const once = itemsOf(askedOnce(session)).filter(({ subject }) => subject === undefined || has[subject.kind]);

    expect(once.map(about).sort()).toEqual([...new Set(itemsOf(session).map(about))].sort());
  }
});
