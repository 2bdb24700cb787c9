import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { PublishedSession } from '../../../shared/publication/published-session.ts';
import { shownSessions } from '../../../shared/publication/shown-sessions.ts';
import type { Counts } from '../../../shared/tally/tally.ts';
import { anAllTypesSession, aSession } from '../../fixtures/programmes/programme-files.ts';
import { holds } from '../../fixtures/property.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const asking = aSession();
const [first, second] = asking.speakers;
const named = (code: string, session = asking) => ({ ...session, code: code as SessionCode });

/** A session with what is shown of it. */
function showing(code: string, items: Readonly<Record<string, Counts>>, session?: Session): PublishedSession {
  const own = named(code, session);
  const topic = { kind: 'session', code: own.code } as const;
  return { session: own, publication: aBarePublication({ topic, released: { responses: 20, items } }) };
}

it('adds up what other sessions show: by question what is asked about each speaker, by item all else', () => {
  const others = [
    showing('TWO', {
      q_overall: { 5: 7, 4: 2 },
      [`s_content.${first?.id}`]: { 5: 11 },
      [`s_content.${second?.id}`]: { 4: 13 },
    }),
    showing('SIX', { q_overall: { 5: 3, 1: 1 }, [`s_content.${first?.id}`]: { 5: 17 } }),
  ];
  const own = showing('ONE', { q_overall: { 5: 99 } });
  const expected = { sessions: 2, items: { q_overall: { 5: 10, 4: 2, 1: 1 }, s_content: { 5: 28, 4: 13 } } };

  expect(shownSessions(others).othersOf(own.session)).toEqual(expected);
  // Whether or not it is over itself, and wherever it stands among them.
  expect(shownSessions([...others, own]).othersOf(own.session)).toEqual(expected);
  expect(shownSessions([own, ...others]).othersOf(own.session)).toEqual(expected);
});

it('has no others where there is none but itself', () => {
  const own = showing('ONE', { q_overall: { 5: 99 } });
  expect(shownSessions().othersOf(own.session)).toBeUndefined();
  expect(shownSessions([own]).othersOf(own.session)).toBeUndefined();
});

it('says nothing of what a session does not ask: of thousands of topics each has some', () => {
  const session = anAllTypesSession();
  const page = session.questionnaire.pages.find(({ repeat }) => repeat === 'speaker') ?? expect.fail();
  const [question] = page.questions;
  const [topic] = session.topics;
  const byTopic = {
    ...session,
    questionnaire: { ...session.questionnaire, pages: [{ ...page, repeat: 'topic' as const }] },
  };
  const key = `${question?.id}.${topic?.id}`;
  const shown = shownSessions([showing('TWO', { [key]: { 5: 7 } }, byTopic)]);

  expect(shown.othersOf(named('ONE', byTopic))).toEqual({ sessions: 1, items: { [key]: { 5: 7 } } });
  expect(shown.othersOf(named('ONE', { ...byTopic, topics: [] }))).toEqual({ sessions: 1, items: {} });
});

it('is after any publications and corrections what it would be if it were added up anew', () => {
  const counts = fc.dictionary(fc.constantFrom('1', '3', '5'), fc.nat(9), { maxKeys: 3 });
  const publications = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), counts), { minLength: 1, maxLength: 12 });
  holds(
    fc.property(publications, (all) => {
      const known = shownSessions();
      const latest = new Map<string, PublishedSession>();
      for (const [code, of] of all) {
        const shown = showing(code, { q_overall: of });
        known.take(shown);
        latest.set(code, shown);
        for (const each of ['A', 'B', 'C', 'D', 'E'].map((name) => named(name))) {
          const rest = [...latest.values()].filter(({ session }) => session.code !== each.code);
          expect(known.othersOf(each)).toEqual(shownSessions(rest).othersOf(each));
        }
      }
    }),
    50,
  );
});
