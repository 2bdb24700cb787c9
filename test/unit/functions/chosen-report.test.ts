import { expect, it } from 'vitest';
import { chosenReport } from '../../../functions/results/chosen-report.ts';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { Recipient } from '../../../shared/programme/recipient.ts';
import type { Session, StoredSession } from '../../../shared/programme/session.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { watched } from '../../fixtures/at-once.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import {
  aBarePublication,
  anOrganiser,
  aResultsProgramme,
  aSpeakerRecipient,
} from '../../fixtures/publication/publications.ts';
import { aRequest } from '../../fixtures/web/requests.ts';
import { resultsStores } from '../../fixtures/web/results-site.ts';

const [session] = sessionsOf(aProgrammeFile()) as [Session];
/** Two hundred are over, one after the other; the rest are open. */
const sessions = Array.from({ length: 300 }, (_, at): StoredSession => {
  const sealedAt = `2020-12-20T1${Math.floor(at / 60)}:${10 + (at % 50)}:00.000Z` as Instant;
  return { ...session, code: `S${at}` as SessionCode, ...(at < 199 && { sealedAt }) };
});
const programme = aResultsProgramme();

/** The youngest are an interim one and, of what is final, that of a session that was sealed late. */
const published = sessions.slice(0, 200).map(({ code, sealedAt }, at) =>
  aBarePublication({
    topic: { kind: 'session', code },
    kind: at === 199 ? 'interim' : 'final',
    asOf: at === 199 ? ('2020-12-20T18:00:00.000Z' as Instant) : (sealedAt as Instant),
  }),
);
const [youngest] = [...published.slice(0, 199)].sort((one, other) => (one.asOf < other.asOf ? 1 : -1));

/** What is chosen where an address names nothing, and what was read for it. */
async function chosen(recipient: Recipient, publications = published) {
  const { programmes, clock, reports } = resultsStores(programme, sessions, publications);
  const heads = watched(reports.latestHead);
  const whole = watched(reports.latestPublication);
  const reader = {
    ...{ programme, recipient, sessions, readsAll: recipient.kind === 'organiser' },
    ...{ key: '' as never, isFromDesk: false, preferences: {}, languages: [], language: 'en' as const },
    words: undefined,
    whole: programmes.findSession,
  };
  const deps = { clock, reports: { ...reports, latestHead: heads.call, latestPublication: whole.call } };
  const report = await chosenReport(aRequest({ code: undefined, query: {} }), reader, deps);
  return { report, heads: heads.seen(), whole: whole.seen().calls };
}

it('the youngest report of many sessions is found by the heads of the last ones, and it alone is read', async () => {
  const { report, heads, whole } = await chosen(anOrganiser());

  expect(report).toEqual({ wanted: { session: 'S199' }, publication: published[199], sessions: [sessions[199]] });
  // Fifty that are over, and fifty that are open.
  expect(heads).toEqual({ calls: 100, most: 16 });
  // The joint one, which is not there, and this.
  expect(whole).toBe(2);
});

it('a speaker is shown the youngest that is final', async () => {
  const { report, whole } = await chosen(aSpeakerRecipient('lin'));

  const code = youngest?.topic.kind === 'session' ? youngest.topic.code : undefined;
  expect(report).toMatchObject({ wanted: { session: code }, publication: youngest, sessions: [{ code }] });
  expect(whole).toBe(1);
});

it('where none is there, an organiser is led to the joint report to come, and a speaker to the first session', async () => {
  expect(await chosen(anOrganiser(), [])).toMatchObject({ report: { wanted: { all: true } }, whole: 1 });
  expect(await chosen(aSpeakerRecipient('lin'), [])).toMatchObject({ report: { wanted: { session: 'S0' } }, whole: 0 });
});
