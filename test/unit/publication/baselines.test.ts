import { expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { othersOf } from '../../../shared/publication/baselines.ts';
import { cancellation } from '../../../shared/publication/cancellation.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { anAllTypesSession, aSession } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

it('adds up what other sessions show: by question what is asked about each speaker, by item all else', () => {
  const session = aSession();
  const other = (items: Readonly<Record<string, Readonly<Record<string, number>>>>) => ({
    session,
    publication: aBarePublication({ released: { responses: 20, items } }),
  });
  const [first, second] = session.speakers;

  expect(
    othersOf([
      other({
        q_overall: { 5: 7, 4: 2 },
        [`s_content.${first?.id}`]: { 5: 11 },
        [`s_content.${second?.id}`]: { 4: 13 },
      }),
      other({ q_overall: { 5: 3, 1: 1 }, [`s_content.${first?.id}`]: { 5: 17 } }),
    ]),
  ).toEqual({ sessions: 2, items: { q_overall: { 5: 10, 4: 2, 1: 1 }, s_content: { 5: 28, 4: 13 } } });
  expect(othersOf([])).toBeUndefined();
});

it('leaves what is asked about each topic apart', () => {
  const session = anAllTypesSession();
  const page = session.questionnaire.pages.find(({ repeat }) => repeat === 'speaker') ?? expect.fail();
  const [question] = page.questions;
  const [topic] = session.topics;
  const asked = {
    ...session,
    questionnaire: { ...session.questionnaire, pages: [{ ...page, repeat: 'topic' as const }] },
  };
  const key = `${question?.id}.${topic?.id}`;
  const publication = aBarePublication({ released: { responses: 20, items: { [key]: { 5: 7 } } } });

  expect(othersOf([{ session: asked, publication }])).toEqual({ sessions: 1, items: { [key]: { 5: 7 } } });
});

it('shows nothing of a session that does not take place, but that, and since when', () => {
  expect(cancellation('ONE' as SessionCode, 3, '2020-12-01T08:00:00.000Z' as Instant)).toEqual({
    topic: { kind: 'session', code: 'ONE' },
    number: 3,
    kind: 'cancelled',
    asOf: '2020-12-01T08:00:00.000Z',
    released: { responses: 0, items: {} },
    comments: {},
    quarantined: 0,
    quality: { quick: 0, straightLined: 0, blank: 0, duplicates: 0 },
    heldBack: false,
    speakerMeans: {},
    sessions: [],
    groups: [],
  });
});
