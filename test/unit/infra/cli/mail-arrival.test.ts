import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signingCheck } from '../../../../infra/cli/operate/doctor/mail.ts';
import { mailRecordChecks } from '../../../../infra/cli/operate/doctor/mail-records.ts';
import { receivedChecks } from '../../../../infra/cli/operate/doctor/received.ts';
import { dkimRecord, dkimRecordName } from '../../../../shared/mail/dkim.ts';
import type { LoopbackServer } from '../../../fixtures/local/loopback-server.ts';
import { secretsManager } from '../../../fixtures/local/secrets-manager.ts';
import { stubAws } from '../../../fixtures/local/stub-aws.ts';
import { arrived, dnsOf, key, records, signedMail } from '../../../fixtures/mail/signed-domain.ts';

const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const states = (checks: readonly { name: string; state: string }[]) =>
  checks.map(({ name, state }) => `${name} ${state}`);

describe('a mail as it arrived', () => {
  const raw = (headers: readonly string[] = oneClick) =>
    Buffer.from(['From: Feedback <feedback@example.org>', 'Subject: x', ...headers, '', 'hello', ''].join('\r\n'));
  const oneClick = [
    'List-Unsubscribe: <https://feedback.example.org/r/ets/k/stop?lang=en>, <mailto:desk@example.org?subject=unsubscribe>',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  ];
  const judged = (mail: Buffer, dns = records, sender = 'feedback@example.org') =>
    receivedChecks(mail, sender, dnsOf(dns));

  it('is in order when all holds', async () => {
    const checks = await judged(arrived(await signedMail(raw())));

    expect(checks).toEqual([
      { name: 'received: DKIM', state: 'OK', found: 'signed by example.org, selector debrief-2026' },
      { name: 'received: SPF', state: 'OK', found: 'pass for example.org from 192.0.2.1' },
      { name: 'received: DMARC', state: 'OK', found: 'pass p=QUARANTINE' },
      { name: 'received: one click', state: 'OK', found: 'feedback.example.org, both headers signed' },
    ]);
  });

  it('may have come through another server: its signature speaks for it', async () => {
    const checks = await judged(arrived(await signedMail(raw()), '198.51.100.7'));

    expect(states(checks)).toEqual([
      'received: DKIM OK',
      'received: SPF WARN',
      'received: DMARC OK',
      'received: one click OK',
    ]);
  });

  it('without a signature has no button, though SPF holds', async () => {
    const checks = await judged(arrived(raw()));

    expect(states(checks)).toEqual([
      'received: DKIM FAIL',
      'received: SPF OK',
      'received: DMARC OK',
      'received: one click FAIL',
    ]);
    expect(checks[3]?.found).toBe(
      "no signature of the sender's domain covers list-unsubscribe and list-unsubscribe-post",
    );
  });

  it('has no button when a server signed by its usual list', async () => {
    // The default of signers: everything but List-Unsubscribe-Post.
    const [list = '', post = ''] = oneClick;
    const signed = (await signedMail(raw([list]))).toString().replace('Subject: x', `${post}\r\nSubject: x`);
    const [, , , button] = await judged(arrived(Buffer.from(signed)));

    expect(button?.found).toBe("no signature of the sender's domain covers list-unsubscribe-post");
  });

  it.each([
    ['no such headers', [], 'it has no List-Unsubscribe or -Post'],
    [
      'an address without https',
      ['List-Unsubscribe: <http://a.example.org/>', oneClick[1]],
      'its address has no https',
    ],
    ['a mail address alone', ['List-Unsubscribe: <mailto:a@example.org>', oneClick[1]], 'its address has no https'],
    ['another wish', [oneClick[0], 'List-Unsubscribe-Post: yes'], 'List-Unsubscribe-Post is "yes"'],
  ])('is told to have %s', async (_what, headers, found) => {
    const [, , , button] = await judged(arrived(await signedMail(raw(headers as string[]))));

    expect(button).toMatchObject({ state: 'FAIL', found });
  });

  it('is signed in vain by a key that the DNS does not have, or another domain', async () => {
    const changed = { ...records, [dkimRecordName(key)]: dkimRecord(other) };
    const foreign = { ...key, domain: 'example.com' };
    const ofForeign = { [dkimRecordName(foreign)]: dkimRecord(key.privateKey) };

    expect((await judged(arrived(await signedMail(raw())), changed))[0]).toMatchObject({ state: 'FAIL' });
    const [signature, , policy] = await judged(arrived(await signedMail(raw(), foreign), '198.51.100.7'), {
      ...records,
      ...ofForeign,
    });
    expect(signature?.found).toBe('no signature of example.org holds (example.com: pass)');
    expect(policy?.state).toBe('FAIL');
  });

  it('is another mail when another sent it', async () => {
    expect(await judged(arrived(raw()), records, 'other@example.org')).toMatchObject([
      { state: 'FAIL', found: 'this mail is from feedback@example.org, not from other@example.org' },
    ]);
    expect(await judged(Buffer.from('not a mail'), records)).toMatchObject([{ state: 'FAIL' }]);
  });
});

describe('what the DNS says of the sender’s domain', () => {
  let secrets: LoopbackServer;
  beforeAll(async () => {
    secrets = await secretsManager(() => key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    stubAws({ AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url });
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await secrets.close();
  });

  const settings = {
    MAIL_FROM: 'Feedback <feedback@example.org>',
    MAIL_NAMES: undefined,
    REPLY_TO: undefined,
    MAIL_TRANSPORT: 'smtp',
    SMTP_HOST: 'smtp.example.org',
    DKIM_SELECTOR: key.selector,
    DKIM_SECRET: 'arn',
  } as const;
  const found = async (own: Readonly<Record<string, string | readonly string[]>>, more: object = {}) =>
    mailRecordChecks({ ...settings, ...more }, async (name) => [own[name] ?? []].flat());

  it('is in order when the key is the one that signs', async () => {
    expect(states(await found(records))).toEqual(['DKIM record OK', 'SPF record OK', 'DMARC record OK']);
  });

  it('says what to do where there is nothing', async () => {
    const checks = await found({});

    expect(states(checks)).toEqual(['DKIM record FAIL', 'SPF record WARN', 'DMARC record WARN']);
    expect(checks.map(({ remedy }) => remedy)).not.toContain(undefined);
    expect(states(await found({}, { DKIM_SELECTOR: undefined }))[0]).toBe('DKIM record WARN');
  });

  it('finds a key that is not the one that signs, and too many', async () => {
    const at = dkimRecordName(key);
    const mine = dkimRecord(key.privateKey);

    expect((await found({ [at]: dkimRecord(other) }))[0]?.found).toBe(`${at} has another key than the one that signs`);
    expect((await found({ [at]: [mine, mine] }))[0]?.found).toBe(`${at} has 2 keys`);
    expect((await found({ [at]: mine.replace('p=', 'p= ').replace('; ', ' ;') }))[0]?.state).toBe('OK');
  });

  it('takes the policy of the domain above, and two lists of servers for none', async () => {
    const MAIL_FROM = 'feedback@mail.example.org';
    const [, spf, dmarc] = await found(
      { ...records, 'mail.example.org': ['v=spf1 -all', 'v=spf1 mx -all'] },
      { MAIL_FROM },
    );

    expect(spf).toMatchObject({ state: 'FAIL', found: 'mail.example.org has 2 SPF records, which counts as an error' });
    expect(dmarc).toMatchObject({ state: 'OK', found: '_dmarc.example.org: v=DMARC1; p=quarantine' });
  });
});

describe('what SES says of its signatures', () => {
  it.each([
    [{ 'example.org': { DkimEnabled: true, DkimVerificationStatus: 'Success' } }, 'OK'],
    [{ 'example.org': { DkimEnabled: true, DkimVerificationStatus: 'Pending' } }, 'WARN'],
    [{ 'example.org': { DkimEnabled: false, DkimVerificationStatus: 'Success' } }, 'WARN'],
    [{}, 'WARN'],
  ])('%o is %s', (attributes, state) => {
    expect(signingCheck('example.org', attributes)).toMatchObject({ name: 'signing', state });
  });
});
