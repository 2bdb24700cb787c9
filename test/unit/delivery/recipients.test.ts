import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { Preferences } from '../../../shared/delivery/preferences.ts';
import { reads, readsSession } from '../../../shared/delivery/reading.ts';
import {
  asPreferred,
  finalRecipients,
  frequenciesOf,
  interimRecipients,
  mailHindrance,
  toldRecipients,
} from '../../../shared/delivery/recipients.ts';
import type { Recipient } from '../../../shared/programme/recipient.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { anOrganiser, aSpeakerRecipient } from '../../fixtures/publication/publications.ts';

const at = '2020-12-04T12:20:00.000Z' as Instant;

const chen = { id: 'chen', name: { en: 'Chen' }, institution: { en: 'Institute' }, talks: [] };
const session = aSession({ speakers: [chen] });
const topics = {
  session: { kind: 'session', code: session.code },
  programme: { kind: 'programme', id: 'compact' },
} as const;

/** One of each kind: organisers by their frequency, a speaker of the session, and one of another. */
const all: readonly Recipient[] = [
  anOrganiser({ id: 'end', frequency: 'final' }),
  anOrganiser({ id: 'daily', frequency: 'daily' }),
  anOrganiser({ id: 'often', frequency: 'every-25' }),
  aSpeakerRecipient('chen'),
  aSpeakerRecipient('wang'),
];

const ids = (recipients: readonly Recipient[]) => recipients.map(({ id }) => id);

describe('what a recipient has chosen', () => {
  const chosen: Preferences = { language: 'fr', pdf: 'letter', frequency: 'daily' };

  it('goes before what the programme file says, and else the file holds', () => {
    const organiser = anOrganiser({ pdf: 'a4' });
    expect(asPreferred(organiser, chosen)).toEqual({ ...organiser, ...chosen });
    expect(asPreferred(organiser, {})).toEqual(organiser);
    expect(asPreferred(organiser)).toEqual(organiser);
  });

  it('is no frequency where a speaker has chosen: speakers get what is final', () => {
    const speaker = aSpeakerRecipient('chen', { pdf: 'a4' });
    expect(asPreferred(speaker, chosen)).toEqual({ ...speaker, language: 'fr', pdf: 'letter' });
    expect(asPreferred(speaker)).toStrictEqual(speaker);
  });
});

describe('a mail', () => {
  const { address } = anOrganiser();

  it.each<[string, Preferences, string | undefined]>([
    ['nothing was chosen', {}, undefined],
    ['mails were stopped', { stopped: true }, 'wants no mail any more'],
    ['mails were stopped once, and are wanted again', { stopped: false }, undefined],
    ['it came back', { undeliverable: { address, reason: 'bounce', at } }, 'the address bounced'],
    ['it was called unwanted', { undeliverable: { address, reason: 'complaint', at } }, 'the address complained'],
    [
      'it came back from the address before',
      { undeliverable: { address: 'old@example.org', reason: 'bounce', at } },
      undefined,
    ],
  ])('where %s is held back for this reason', (_, preferences, hindrance) => {
    expect(mailHindrance(anOrganiser(), preferences)).toBe(hindrance);
  });

  it('is not held back from who has never chosen', () => {
    expect(mailHindrance(anOrganiser())).toBeUndefined();
  });
});

describe('who gets a mail', () => {
  it('is of interim numbers each organiser of these frequencies, and no speaker', () => {
    expect(ids(interimRecipients(all, {}, new Set(['daily']), session))).toEqual(['daily']);
    expect(ids(interimRecipients(all, {}, new Set(['daily', 'every-25']), session))).toEqual(['daily', 'often']);
    expect(ids(interimRecipients(all, {}, new Set(), session))).toEqual([]);
  });

  it('is of a session’s final numbers each organiser and who spoke there', () => {
    expect(ids(finalRecipients(all, {}, topics.session, [session]))).toEqual(['end', 'daily', 'often', 'speaker.chen']);
  });

  it('is of a programme’s final numbers each organiser, and none of its speakers', () => {
    expect(ids(finalRecipients(all, {}, topics.programme, [session]))).toEqual(['end', 'daily', 'often']);
  });

  it('is of a cancellation who was told of the session before', () => {
    expect(ids(toldRecipients(all, {}, new Set(['speaker.chen', 'daily', 'gone']), session))).toEqual([
      'daily',
      'speaker.chen',
    ]);
  });

  it('is nobody who has stopped the mails, and in each case as they have chosen', () => {
    const preferences = { end: { stopped: true }, daily: { frequency: 'every-25', language: 'fr' } } as const;
    const preferred = { ...anOrganiser({ id: 'daily' }), ...preferences.daily };

    const asked = [
      interimRecipients(all, preferences, new Set(['final', 'every-25']), session),
      finalRecipients(all, preferences, topics.programme, [session]),
      toldRecipients(all, preferences, new Set(['end', 'daily', 'often']), session),
    ];

    for (const each of asked) expect(each).toEqual([preferred, all[2]]);
  });

  it('is also whose address bounced: that mail has failed, and is told of', () => {
    const preferences = { end: { undeliverable: { address: 'end@example.org', reason: 'bounce', at } } } as const;
    expect(ids(finalRecipients(all, preferences, topics.programme, [session]))).toContain('end');
  });
});

describe('how often organisers want to hear of an open session', () => {
  it('is asked of those who want mails, as they have chosen, and never of speakers', () => {
    expect(frequenciesOf(all, {}, session)).toEqual(new Set(['final', 'daily', 'every-25']));
    expect(frequenciesOf(all, { end: { stopped: true }, daily: { frequency: 'every-25' } }, session)).toEqual(
      new Set(['every-25']),
    );
    expect(frequenciesOf([aSpeakerRecipient('chen')], { 'speaker.chen': { frequency: 'daily' } }, session)).toEqual(
      new Set(),
    );
  });
});

describe('a recipient of some sessions', () => {
  const here = aSession({ code: 'HERE' as SessionCode });
  const there = aSession({ code: 'THERE' as SessionCode });
  const both = [here, there];
  const some = anOrganiser({ id: 'some', frequency: 'daily', sessions: [here.code] });
  const whole = anOrganiser({ id: 'whole', sessions: both.map(({ code }) => code) });

  it('gets what is published of them, at any time, and nothing of others', () => {
    const daily = new Set(['daily'] as const);
    const told = new Set(['some']);
    const got = (session: Session) => [
      ...interimRecipients([some], {}, daily, session),
      ...finalRecipients([some], {}, { kind: 'session', code: session.code }, [session]),
      ...toldRecipients([some], {}, told, session),
      ...frequenciesOf([some], {}, session),
    ];

    expect(got(here)).toEqual([some, some, some, 'daily']);
    expect(got(there)).toEqual([]);
  });

  it('gets the joint report where all sessions that take place are theirs, and else not', () => {
    const joint = (sessions: readonly Session[]) => ids(finalRecipients([some, whole], {}, topics.programme, sessions));

    expect(joint(both)).toEqual(['whole']);
    expect(joint([here, { ...there, cancelledAt: at }])).toEqual(['some', 'whole']);
  });

  it('reads as its manager what the form has said, and nothing else', () => {
    const manager = anOrganiser({ id: 'manager', role: 'manager', sessions: [here.code] });
    const named = { ...here, hasManager: true } as const;

    expect([here, there, named].map((each) => readsSession(manager, each))).toEqual([false, false, true]);
    expect(reads(manager, topics.programme, [named, there])).toBe(false);
  });
});
