import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import type { DispatchState } from '../../shared/delivery/dispatch-states.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import { dynamoPreferences } from '../../shared/store/dynamodb/preferences.ts';
import { dynamoReports } from '../../shared/store/dynamodb/reports.ts';
import { type Instant, after as later } from '../../shared/time/instant.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../fixtures/publication/publications.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

const page = '/d/p/compact/mails';
const topic = { kind: 'session', code: 'ONE' as SessionCode } as const;
const at = '2020-12-05T10:00:00.000Z' as Instant;

let desk: Desk;
let ada: Browser;
let reports: ReturnType<typeof dynamoReports>;
let preferences: ReturnType<typeof dynamoPreferences>;

beforeEach(async () => {
  desk = await aDesk();
  await desk.publish(aProgrammeFile());
  const { client, tables } = desk.database;
  reports = dynamoReports(client, tables.reports);
  preferences = dynamoPreferences(client, tables.reports);
  ada = await aBrowser(desk).signIn('ada@example.org');
  // A page with a form, whose token every form of hers has.
  await ada.get('/d/p/compact/s/ONE/cancel');
});
afterEach(() => desk.close());

/** A report of the first session, mailed to both, of whom one has it in this state. */
async function mailed(number: number, state: DispatchState): Promise<void> {
  const { programmes, clock } = desk.deps;
  const session = await getOrThrow(programmes.findSession(topic.code), 'the session');
  await programmes.beginSeal(session, clock.now());
  const kind = number === 1 ? 'interim' : 'final';
  await reports.keepPublication(aBarePublication({ number, kind }));
  await reports.openDispatches({ topic, number }, ['ada', 'bo'], at);
  for (const dispatch of await reports.dispatches({ topic, number })) {
    const next = dispatch.recipient === 'bo' ? state : ({ name: 'SENT', at, messageId: 'm' } as const);
    await reports.advance({ topic, number }, dispatch, { ...dispatch, attempt: 1, state: next });
  }
}

async function shown(target = page): Promise<string> {
  return bodyText((await ada.get(target)).body ?? '');
}

const stateOf = async (number: number) =>
  (await reports.dispatches({ topic, number })).find(({ recipient }) => recipient === 'bo');
const resend = (number: number, recipient = 'bo') => ada.post(`${page}/ONE/${number}/${recipient}/resend`);
const failed = { name: 'FAILED', at, reason: 'EENVELOPE no such mailbox' } as const;

describe('the page of mails', () => {
  it('says who was mailed which report and what became of it, and who gets reports how', async () => {
    await mailed(1, { name: 'PENDING', notBefore: at });
    await mailed(2, failed);
    const text = await shown();
    expect(text.indexOf('Report of Weifang')).toBeLessThan(text.indexOf('Interim report 1 of Weifang'));
    expect(text).toMatch(
      /China Standard Time\) Not sent The mail service did not take it.* 博文 bo@example.org 5 Dec, 18:00/,
    );
    expect(text).toMatch(/Sent The mail service took it .* Ada Berg ada@example.org 5 Dec, 18:00/);
    expect(text).toContain('EENVELOPE no such mailbox');
    // Of a report that is not the latest, no mail is sent.
    expect(text).toContain('A newer report took its place');
    expect(text).toMatch(/Recipients .*博文 bo@example.org Organiser when a session is over Chinese/);
  });

  it('says that there is no report yet', async () => {
    expect(await shown()).toContain('No report was made yet.');
  });

  it('shows nothing of what was released', async () => {
    await reports.keepPublication(aBarePublication({ released: { responses: 4711, items: {} } }));
    expect((await ada.get(page)).body).not.toContain('4711');
  });
});

describe('a mail', () => {
  it.each([
    ['that failed', failed, 'Mend the reason beside it'],
    ['of which nobody knows', { name: 'UNKNOWN', at, reason: 'no answer' } as const, 'Ask whether it has arrived'],
  ])('%s is sent again when somebody says so, and the tick looks at once', async (_what, state, says) => {
    await mailed(1, state);
    expect(await shown()).toContain(says);
    const response = await resend(1);
    expect(response).toMatchObject({ statusCode: 303, headers: { location: `${page}?done=resent` } });
    const now = desk.clock.now();
    expect(await stateOf(1)).toEqual({
      ...{ recipient: 'bo', attempt: 1, forgiven: 1 },
      state: { name: 'PENDING', notBefore: now },
    });
    const due = await desk.deps.programmes.due(later(now, 1000));
    expect(due.map((each) => each.topic)).toContainEqual(topic);
  });

  it.each([
    ['that has gone out', { name: 'SENT', at, messageId: 'm' } as const, 1],
    ['that is being sent', { name: 'SENDING', leaseUntil: at } as const, 1],
    ['of a report before the latest', failed, 2],
    ['of a report that there is not', failed, 7],
  ])('%s is not sent again', async (_what, state, latest) => {
    await mailed(1, state);
    if (latest === 2) await mailed(2, failed);
    const before = await stateOf(1);
    const response = await resend(latest === 7 ? 7 : 1);
    expect(response.statusCode).toBe(409);
    expect(bodyText(response.body ?? '')).toContain('This is how it is now');
    expect(await stateOf(1)).toEqual(before);
  });
});

describe('a mail to who gets none now', () => {
  it.each([
    ['wants none', { stopped: true }, 'by own choice'],
    ['gets none', { undeliverable: { address: 'bo@example.org', reason: 'bounce', at } } as const, 'are held back'],
  ])('as that recipient %s is not offered to be sent again: it would come to nothing', async (_what, own, says) => {
    await mailed(1, failed);
    expect((await ada.get(page)).body).toContain('/bo/resend');
    await preferences.change('compact', 'bo', own);
    expect((await ada.get(page)).body).not.toContain('/bo/resend');
    expect(await shown()).toContain(says);
  });
});

describe('an address from which mails came back', () => {
  const bounced = { undeliverable: { address: 'bo@example.org', reason: 'bounce', at } } as const;

  it('is mailed again when somebody says so, and what its owner wishes stays', async () => {
    await preferences.change('compact', 'bo', { ...bounced, frequency: 'daily' });
    const text = await shown();
    expect(text).toContain('A mail to this address came back');
    expect(text).toContain('daily, and when a session is over (own choice)');
    // In the zone of the programme's sessions, and first of all recipients.
    expect(text).toMatch(/Recipients 博文 .* came back on 5 December 2020 at 18:00 \(China Standard Time\)/);
    const { headers } = await ada.post('/d/p/compact/recipients/bo/readmit?page=2&recipients=3');
    expect(headers).toMatchObject({ location: `${page}?page=2&recipients=3&done=readmitted` });
    expect(await preferences.find('compact', 'bo')).toEqual({ frequency: 'daily' });
    expect(await shown()).not.toContain('came back');
  });

  it('that is nobody’s any more is not spoken of', async () => {
    await preferences.change('compact', 'bo', {
      undeliverable: { ...bounced.undeliverable, address: 'old@example.org' },
    });
    expect(await shown()).not.toContain('came back');
  });

  it('is left alone by a second press', async () => {
    await ada.post('/d/p/compact/recipients/ada/readmit');
    expect(await preferences.list('compact')).toEqual({});
  });
});
