import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { answerContact } from '../../../functions/contact/answer-contact.ts';
import type { ContactDeps } from '../../../functions/contact/deps.ts';
import type { AskingCounts } from '../../../shared/contact/asking-counts.ts';
import type { SendResult } from '../../../shared/delivery/dispatch-states.ts';
import { contactTexts } from '../../../shared/i18n/contact-texts.ts';
import { formatDay } from '../../../shared/i18n/dates.ts';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { reference, responseId, type SubmissionId } from '../../../shared/response/response.ts';
import { after, day, type Instant } from '../../../shared/time/instant.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { memoryInvitations } from '../../fixtures/store/memory-invitations.ts';
import { memoryLeftAddresses } from '../../fixtures/store/memory-left-addresses.ts';
import { memoryUnwanted } from '../../fixtures/store/memory-unwanted.ts';
import { bodyText, unescaped } from '../../fixtures/web/html-text.ts';
import { aFormPost } from '../../fixtures/web/requests.ts';

const start = '2026-11-30T09:00:00.000Z' as Instant;
const plain = aSession();
const session = { ...plain, programme: { ...plain.programme, languages: [...interfaceLanguages] } };
const textOf = (page: string) => unescaped(bodyText(page));
const submission = (at = 0) => Buffer.alloc(16, at).toString('base64url') as SubmissionId;

/** A function that has counted nothing yet, and what it did. */
function aFunction(result: SendResult = { outcome: 'sent', messageId: 'm1' }) {
  const counted = new Map<string, number>();
  const did = { mails: [] as { to: string; raw: Uint8Array }[], waits: 0, lines: [] as unknown[], now: start };
  const counts: AskingCounts = {
    async countOne(hash, { most }) {
      const before = counted.get(hash) ?? 0;
      if (before < most) counted.set(hash, before + 1);
      return before < most;
    },
  };
  const log = (message: string, fields?: object) => did.lines.push({ message, ...fields });
  const deps: ContactDeps = {
    sessions: { find: async (code) => (code === session.code ? session : undefined) },
    receipts: { find: async () => 'kept' },
    unwanted: memoryUnwanted(),
    counts,
    key: async () => Buffer.alloc(64, 7),
    invitations: memoryInvitations(),
    left: memoryLeftAddresses(),
    transport: async () => ({
      async send({ to, raw }) {
        did.mails.push({ to, raw });
        return result;
      },
    }),
    sender: { from: 'Training feedback <feedback@example.org>' },
    clock: { now: () => did.now },
    languages: interfaceLanguages,
    publicUrl: 'https://feedback.example.org',
    async wait(milliseconds) {
      did.waits += milliseconds;
    },
    log: { info: log, warn: log, error: log },
    count: (name, value) => did.lines.push({ name, value }),
  };
  const ask = async (address: string, id = submission(), language = 'en') => {
    const request = aFormPost(session.code, { _submission: id, _language: language, _address: address });
    const { statusCode, body: page = '' } = await answerContact(request, deps);
    return { status: statusCode, page };
  };
  return { did, ask, deps, counted };
}

describe('a receipt that is mailed', () => {
  it.each(interfaceLanguages)('says what the receipt says, and who to ask, in %s', async (language) => {
    const { did, ask } = aFunction();

    const { status, page } = await ask('ada@example.net', submission(), language);
    const [{ to, raw } = { to: '', raw: new Uint8Array() }] = did.mails;
    const { text = '', subject, replyTo, headers } = await PostalMime.parse(raw);

    expect([status, to]).toEqual([200, 'ada@example.net']);
    expect(textOf(page)).toContain(contactTexts(language).asked.title);
    expect(text).toContain(reference(responseId(session.code, submission())));
    expect(text).toContain(`https://feedback.example.org/f/${session.code}/thanks?r=${submission()}&lang=${language}`);
    expect(text).toContain(formatDay(session.answersExpireAt, session.zone, language));
    expect(text).toContain(session.programme.contact.address);
    expect(replyTo?.[0]?.address).toBe(session.programme.contact.address);
    expect(subject).not.toMatch(/[{}]/);
    expect(headers.find(({ key }) => key === 'content-language')?.value).toBe(language);
  });

  it('goes three times a day to one address, whoever asks, and by one receipt, wherever to', async () => {
    const one = aFunction();
    for (const at of [1, 2, 3, 4, 5])
      await one.ask(at % 2 === 0 ? 'VICTIM@example.net' : 'victim@example.net', submission(at));
    expect(one.did.mails).toHaveLength(3);
    one.did.now = after(start, day);
    await one.ask('victim@example.net', submission(6));
    expect(one.did.mails).toHaveLength(4);

    const other = aFunction();
    for (const to of ['a', 'b', 'c', 'd', 'e']) await other.ask(`${to}@example.net`);
    expect(other.did.mails.map(({ to }) => to)).toEqual(['a@example.net', 'b@example.net', 'c@example.net']);
  });

  it('is answered alike, and after the same time, whether it was sent or not', async () => {
    const { did, ask } = aFunction();

    const pages = [];
    for (let times = 0; times < 5; times += 1) pages.push(await ask('ada@example.net'));

    expect(did.mails).toHaveLength(3);
    for (const each of pages) expect(each).toEqual(pages[0]);
    expect(did.waits).toBe(5 * 2000);
    expect(did.lines).toEqual([]);
  });

  it('goes 600 times in a quarter of an hour in all, and says so in the log, without an address', async () => {
    const { did, ask, counted } = aFunction();

    for (let at = 0; at < 605; at += 1) {
      const id = Buffer.from(`submission ${at}`.padEnd(16)).toString('base64url') as SubmissionId;
      await ask(`somebody${at}@example.net`, id);
    }

    expect(did.mails).toHaveLength(600);
    expect(did.lines).toEqual(Array.from({ length: 5 }, () => ({ message: 'no more receipts are mailed for now' })));
    // Each hash is another one the day after.
    expect(counted.size).toBe(2 * 605 + 1);
  });

  it.each([
    [{ outcome: 'refused', reason: 'MessageRejected' }, 'refused', 1],
    [{ outcome: 'not-now', reason: 'Throttling' }, 'later', 1],
    [{ outcome: 'unknown', reason: 'TimeoutError' }, 'asked', 1],
  ] as const)('that is not taken (%o) has a page that says so', async (result, said, failures) => {
    const { did, ask } = aFunction(result);

    const { status, page } = await ask('ada@example.net');

    expect(status).toBe(200);
    expect(textOf(page)).toContain(contactTexts('en')[said].title);
    const { outcome, reason } = result;
    expect(did.lines).toEqual([
      { message: 'receipt was not mailed', outcome, reason },
      { name: 'ReceiptMailsFailed', value: failures },
    ]);
  });

  it.each([
    '',
    'ada',
    'ada@example',
    'ad a@example.net',
    'ada@example.net, bo@example.net',
    'ada@example.net\nBcc: bo@example.net',
  ])('asks again for what is no address: %j', async (typed) => {
    const { did, ask } = aFunction();

    const { status, page } = await ask(typed);

    expect(status).toBe(422);
    expect(page).toContain('aria-invalid="true"');
    expect(page).not.toContain('hreflang');
    expect(did.mails).toEqual([]);
  });

  it.each(['absent', 'deleted'] as const)('is mailed to nobody when the answers are %s', async (known) => {
    const { did, ask, deps } = aFunction();
    Object.assign(deps, { receipts: { find: async () => known } });

    const { status } = await ask('ada@example.net');

    expect(status).toBe(known === 'absent' ? 404 : 200);
    expect(did.mails).toEqual([]);
  });
});
