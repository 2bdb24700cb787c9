import { expect, it } from 'vitest';
import { chosenReport } from '../../../functions/results/chosen-report.ts';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { Recipient } from '../../../shared/programme/recipient.ts';
import type { Session } from '../../../shared/programme/session.ts';
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
const sessions = Array.from({ length: 300 }, (_, at): Session => ({ ...session, code: `S${at}` as SessionCode }));
const programme = aResultsProgramme();

/** The youngest are an interim one and, of what is final, that of the session with this place. */
const published = sessions.slice(0, 200).map(({ code }, at) =>
  aBarePublication({
    topic: { kind: 'session', code },
    kind: at === 199 ? 'interim' : 'final',
    asOf: `2020-12-20T13:${at === 199 ? 59 : at === 120 ? 58 : 10 + (at % 40)}:00.000Z` as Instant,
  }),
);

/** What is chosen where an address names nothing, and what was read for it. */
async function chosen(recipient: Recipient, publications = published) {
  const { reports } = resultsStores(programme, sessions, publications);
  const heads = watched(reports.latestHead);
  const whole = watched(reports.latestPublication);
  const reader = {
    ...{ programme, recipient, sessions, readsAll: recipient.kind === 'organiser' },
    ...{ key: '' as never, isFromDesk: false, preferences: {}, languages: [], language: 'en' as const },
  };
  const deps = { reports: { ...reports, latestHead: heads.call, latestPublication: whole.call } };
  const report = await chosenReport(aRequest({ code: undefined, query: {} }), reader, deps);
  return { report, heads: heads.seen(), whole: whole.seen().calls };
}

it('the youngest report of many sessions is found by their heads, some at once, and it alone is read', async () => {
  const { report, heads, whole } = await chosen(anOrganiser());

  expect(report).toEqual({ wanted: { session: 'S199' }, publication: published[199] });
  expect(heads).toEqual({ calls: 300, most: 16 });
  // The joint one, which is not there, and this.
  expect(whole).toBe(2);
});

it('a speaker is shown the youngest that is final', async () => {
  const { report, whole } = await chosen(aSpeakerRecipient('lin'));

  expect(report).toEqual({ wanted: { session: 'S120' }, publication: published[120] });
  expect(whole).toBe(1);
});

it('where none is there, an organiser is led to the joint report to come, and a speaker to the first session', async () => {
  expect(await chosen(anOrganiser(), [])).toMatchObject({ report: { wanted: { all: true } }, whole: 1 });
  expect(await chosen(aSpeakerRecipient('lin'), [])).toMatchObject({ report: { wanted: { session: 'S0' } }, whole: 0 });
});
