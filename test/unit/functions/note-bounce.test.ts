import { describe, expect, it } from 'vitest';
import { noteBounce } from '../../../functions/bounce/note-bounce.ts';
import { unwantedId } from '../../../shared/invitation/unwanted.ts';
import { log } from '../../../shared/log/powertools/log.ts';
import { tagValue } from '../../../shared/mail/message-tags.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aClock } from '../../fixtures/clock.ts';
import { loggedLines } from '../../fixtures/log/logged-lines.ts';
import { anOrganiser, aResultsProgramme } from '../../fixtures/publication/publications.ts';
import { memoryPreferences } from '../../fixtures/store/memory-preferences.ts';
import { memoryUnwanted } from '../../fixtures/store/memory-unwanted.ts';

const now = '2020-12-20T13:00:00.000Z' as Instant;
const organiser = anOrganiser({ id: 'ada', address: 'Ada@Example.org' });

const logged = loggedLines();

/** An event as SES publishes it, of the mail that went to Ada. */
function anEvent(about: object, tags: object = { programme: ['compact'], recipient: ['ada'] }): string {
  return JSON.stringify({ mail: { messageId: 'm-1', destination: ['ada@example.org'], tags }, ...about });
}

function aBounce(bounceType: string, emailAddress = 'ada@example.org') {
  const bounce = { bounceType, bounceSubType: 'General', bouncedRecipients: [{ emailAddress, status: '5.1.1' }] };
  return { eventType: 'Bounce', bounce };
}

function aComplaint(complaintFeedbackType: string | null) {
  const complaint = { complainedRecipients: [{ emailAddress: 'Ada <ADA@example.org>' }], complaintFeedbackType };
  return { eventType: 'Complaint', complaint };
}

async function noted(message: string, programme: Programme = aResultsProgramme({ recipients: [organiser] })) {
  const unwanted = memoryUnwanted();
  const preferences = memoryPreferences();
  await preferences.change('compact', 'ada', { stopped: false });
  const counts: [string, number][] = [];
  await noteBounce(message, {
    programmes: { findProgramme: async (id) => (id === programme.id ? programme : undefined) },
    preferences,
    unwanted,
    clock: aClock(now),
    log,
    count: (...counted) => void counts.push(counted),
  });
  const { undeliverable, ...others } = await preferences.find('compact', 'ada');
  expect(others).toEqual({ stopped: false });
  return { undeliverable, counts, unwanted };
}

describe('a mail that came back', () => {
  it('for good marks the address, in whatever case it is written', async () => {
    const { undeliverable, counts } = await noted(anEvent(aBounce('Permanent')));

    expect(undeliverable).toEqual({ address: 'Ada@Example.org', reason: 'bounce', at: now });
    expect(counts).toEqual([['Bounces', 1]]);
  });

  it.each(['Transient', 'Undetermined'])('for now is only logged: %s', async (type) => {
    expect(await noted(anEvent(aBounce(type)))).toMatchObject({ undeliverable: undefined, counts: [] });
    expect(logged).toMatchObject([{ kind: 'bounce', lasting: 'false', recipient: 'ada' }]);
  });

  it('is nobody’s when the recipient has another address by now, or it isn’t known whose mail it was', async () => {
    const messages = [
      anEvent(aBounce('Permanent', 'old@example.org')),
      anEvent(aBounce('Permanent'), { programme: ['other'], recipient: ['ada'] }),
      anEvent(aBounce('Permanent'), { programme: ['compact'], recipient: ['gone'] }),
      anEvent(aBounce('Permanent'), {}),
    ];

    for (const message of messages) {
      expect(await noted(message)).toMatchObject({ undeliverable: undefined, counts: [['Bounces', 1]] });
    }
  });

  it('is logged in one line, without the address', async () => {
    await noted(anEvent(aBounce('Permanent')));

    expect(logged).toEqual([expect.objectContaining({ programme: 'compact', recipient: 'ada' })]);
    expect(JSON.stringify(logged)).not.toMatch(/example\.org/i);
  });
});

describe('a letter to somebody who is invited that came back', () => {
  const id = unwantedId(Buffer.from('key'), 'guest@example.org');
  const tags = { invitee: [tagValue(id)] };

  it.each([
    ['a bounce of the first', aBounce('Permanent'), 'invitation-bounce', { letter: ['invitation'] }],
    ['a bounce of a later one', aBounce('Permanent'), 'bounce', {}],
    ['a bounce of an unknown sort', aBounce('Permanent'), 'bounce', { letter: ['other'] }],
    ['a complaint', aComplaint('abuse'), 'complaint', { letter: ['invitation'] }],
    ['a bounce for now', aBounce('Transient'), undefined, { letter: ['invitation'] }],
  ])('keeps its address from all others, without a look at who it is: %s', async (_, about, reason, sort) => {
    const { unwanted, undeliverable } = await noted(anEvent(about, { ...tags, ...sort }));

    expect([await unwanted.find(id), undeliverable]).toEqual([reason, undefined]);
    expect(JSON.stringify(logged)).not.toMatch(/example\.org/i);
  });
});

describe('a complaint', () => {
  it.each(['abuse', null])('marks the address: %s', async (type) => {
    const { undeliverable, counts } = await noted(anEvent(aComplaint(type)));

    expect(undeliverable).toEqual({ address: 'Ada@Example.org', reason: 'complaint', at: now });
    expect(counts).toEqual([['Complaints', 1]]);
  });

  it('that says the mail is wanted is none', async () => {
    expect(await noted(anEvent(aComplaint('not-spam')))).toMatchObject({ undeliverable: undefined, counts: [] });
  });
});

describe('a mail that SES took and did not send', () => {
  it('has failed, and says nothing of the address', async () => {
    const { undeliverable, counts } = await noted(anEvent({ eventType: 'Reject', reject: { reason: 'Bad content' } }));

    expect([undeliverable, counts]).toEqual([undefined, [['MailsFailed', 1]]]);
    expect(logged).toMatchObject([{ message: 'mail was not sent', programme: 'compact', recipient: 'ada' }]);
  });
});

describe('other messages', () => {
  it.each([
    ['a delivery', anEvent({ eventType: 'Delivery', delivery: {} }), 'Delivery'],
    [
      'the sentence that SES begins with',
      'Successfully validated SNS topic for Amazon SES event publishing.',
      'Validation',
    ],
    ['a type that looks like anything', anEvent({ eventType: 'a@b.example <x>' }), 'unnamed'],
  ])('are logged and left aside: %s', async (_, message, type) => {
    expect(await noted(message)).toMatchObject({ undeliverable: undefined, counts: [] });
    expect(logged).toEqual([expect.objectContaining({ message: 'mail event', type })]);
  });

  it.each([
    ['no JSON', 'ada@example.org'],
    ['no mail', JSON.stringify({ eventType: 'Bounce', bounce: aBounce('Permanent').bounce })],
    ['a bounce without its details', anEvent({ eventType: 'Bounce' })],
    [
      'a recipient without an address',
      anEvent({ ...aBounce('Permanent'), bounce: { bounceType: 'Permanent', bouncedRecipients: [{}] } }),
    ],
  ])('that can’t be read are thrown back, quoting nothing: %s', async (_, message) => {
    const failure = await noted(message).catch((cause: unknown) => cause);

    expect(failure).toBeInstanceOf(Error);
    expect(String(failure)).toMatch(/^UnreadableMailEvent: not an event of SES/);
    expect(String(failure)).not.toContain('example.org');
  });
});
