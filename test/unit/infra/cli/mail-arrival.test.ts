import { generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dmarcOf } from '../../../../infra/cli/operate/doctor/dmarc.ts';
import { DnsSilence } from '../../../../infra/cli/operate/doctor/dns.ts';
import { signingCheck } from '../../../../infra/cli/operate/doctor/mail.ts';
import { mailRecordChecks } from '../../../../infra/cli/operate/doctor/mail-records.ts';
import { receivedChecks } from '../../../../infra/cli/operate/doctor/received.ts';
import { dkimRecord, dkimRecordName } from '../../../../shared/mail/dkim.ts';
import type { LoopbackServer } from '../../../fixtures/local/loopback-server.ts';
import { secretsManager } from '../../../fixtures/local/secrets-manager.ts';
import { stubAws } from '../../../fixtures/local/stub-aws.ts';
import { arrived, key, records, recordsOf, signedMail } from '../../../fixtures/mail/signed-domain.ts';

type Dns = Readonly<Record<string, string | readonly string[]>>;

const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const states = (checks: readonly { name: string; state: string }[]) =>
  checks.map(({ name, state }) => `${name} ${state}`);

const oneClick = [
  'List-Unsubscribe: <https://feedback.example.org/r/ets/k/stop?lang=en>, <mailto:desk@example.org?subject=unsubscribe>',
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
] as const;

/** A mail of a sender, with these headers beside. */
const rawOf = (headers: readonly string[] = oneClick, from = 'feedback@example.org') =>
  Buffer.from([`From: Feedback <${from}>`, 'Subject: x', ...headers, '', 'hello', ''].join('\r\n'));
/** What the names of the tests have beside texts. */
const hosts: Readonly<Record<string, unknown>> = {
  'A smtp.example.org': ['192.0.2.1'],
  'MX example.org': [{ exchange: 'smtp.example.org', priority: 10 }],
};
const other = async (name: string, type: string) => hosts[`${type} ${name}`];
const judged = (mail: Buffer, dns: Dns = records, sender = 'feedback@example.org') =>
  receivedChecks(mail, sender, { records: recordsOf(dns), other });

describe('a mail as it arrived', () => {
  it('is in order when all holds', async () => {
    const checks = await judged(arrived(await signedMail(rawOf())));

    expect(checks).toEqual([
      { name: 'received: DKIM', state: 'OK', found: 'signed by example.org, selector debrief-2026' },
      { name: 'received: SPF', state: 'OK', found: 'pass for example.org from 192.0.2.1' },
      { name: 'received: DMARC', state: 'OK', found: 'holds by DKIM and SPF (quarantine by example.org)' },
      { name: 'received: one click', state: 'OK', found: 'feedback.example.org, both headers signed' },
    ]);
  });

  it.each([
    '[192.0.2.1] (helo=smtp.example.org)',
    'smtp.example.org (192.0.2.1)',
    'smtp.example.org ([IPv6:2001:db8::1])',
  ])('is read for who handed it over, however that is written: from %s', async (from) => {
    const dns = { ...records, 'example.org': 'v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 -all' };
    const [, spf] = await judged(arrived(rawOf(), from), dns);

    expect(spf).toMatchObject({ state: 'OK', found: expect.stringMatching(/^pass for example\.org from/) });
  });

  it.each(['v=spf1 mx -all', 'v=spf1 a:smtp.example.org -all', 'v=spf1 include:example.org -all'])(
    'is handed over by a server that the sender names, also by another name: %s',
    async (text) => {
      const included = text.includes('include')
        ? { 'example.org': 'v=spf1 include:_spf.example.org -all', '_spf.example.org': 'v=spf1 ip4:192.0.2.1 -all' }
        : { 'example.org': text };
      const [, spf] = await judged(arrived(rawOf()), { ...records, ...included });

      expect(spf).toMatchObject({ state: 'OK' });
    },
  );

  it.each([
    [
      'Gmail',
      [
        'Delivered-To: ada@example.net',
        'Received: by 2002:a05:6a10:1::1 with SMTP id x1csp1; Sun, 29 Nov 2026 00:00:02 -0800 (PST)',
        'Received: from smtp.example.org (smtp.example.org. [192.0.2.1]) by mx.google.com with ESMTPS id y1',
        'Received-SPF: pass (google.com: domain designates 192.0.2.1 as permitted sender) client-ip=192.0.2.1;',
      ],
    ],
    [
      'Outlook',
      [
        'Received: from AM0PR01.eurprd01.prod.outlook.com (2603:10a6:20b:1::1) by DB9PR01.outlook.com with HTTPS',
        'Received: from AM5EUR01.outlook.com (2603:10a6:20b:2::2) by AM0PR01.outlook.com (2603:10a6:20b:3::3) with SMTP',
        'Received-SPF: Pass (protection.outlook.com: domain of example.org designates 192.0.2.1) receiver=x; client-ip=192.0.2.1; helo=smtp.example.org; pr=C',
        'Received: from smtp.example.org (192.0.2.1) by AM5EUR01.mail.protection.outlook.com (10.152.0.1) with SMTP',
      ],
    ],
    ['a server behind a proxy', ['Received: from smtp.example.org (192.0.2.1:4711) by mx.example.net']],
  ])('is read as %s saves it, for who handed it over', async (_where, onTop) => {
    const saved = Buffer.from([...onTop, 'Return-Path: <feedback@example.org>', ''].join('\r\n'));
    const [, spf, dmarc] = await judged(Buffer.concat([saved, rawOf()]));

    expect(spf).toMatchObject({ state: 'OK', found: 'pass for example.org from 192.0.2.1' });
    expect(dmarc).toMatchObject({ state: 'OK', found: 'holds by SPF (quarantine by example.org)' });
  });

  it('may have come through another server: its signature speaks for it', async () => {
    const checks = await judged(arrived(await signedMail(rawOf()), 'list.example.com ([198.51.100.7])'));

    expect(states(checks)).toEqual([
      'received: DKIM OK',
      'received: SPF WARN',
      'received: DMARC OK',
      'received: one click OK',
    ]);
  });

  it('of which nobody wrote from where it came is judged by its signature alone', async () => {
    const [unsigned, signed] = await Promise.all([judged(rawOf()), judged(await signedMail(rawOf()))]);

    expect(signed[1]?.found).toContain('can’t be judged');
    expect(states(signed)[2]).toBe('received: DMARC OK');
    expect(states(unsigned)[2]).toBe('received: DMARC WARN');
  });

  it('without a signature has no button, though SPF holds', async () => {
    const checks = await judged(arrived(rawOf()));

    expect(checks.map(({ state, found }) => `${state} ${found}`)).toEqual([
      'FAIL not signed',
      'OK pass for example.org from 192.0.2.1',
      'OK holds by SPF (quarantine by example.org)',
      'FAIL no signature that speaks for the sender covers both list-unsubscribe and list-unsubscribe-post',
    ]);
  });

  it('has no button when a server signed by its usual list, or each header by another signature', async () => {
    const [list, post] = oneClick;
    const onTop = (signed: Buffer, header: string) =>
      Buffer.from(signed.toString().replace('Subject: x', `${header}\r\nSubject: x`));
    // The default of signers: everything but List-Unsubscribe-Post.
    const usual = onTop(await signedMail(rawOf([list])), post);
    const [, , , button] = await judged(arrived(usual));
    expect(button?.state).toBe('FAIL');

    const other = onTop(await signedMail(rawOf([post])), list);
    const [signature = ''] = /^DKIM-Signature.*?(?=From:)/s.exec(other.toString()) ?? [];
    const both = Buffer.concat([Buffer.from(signature), usual]);
    const checks = await judged(arrived(both));
    expect(states(checks)).toEqual([
      'received: DKIM OK',
      'received: SPF OK',
      'received: DMARC OK',
      'received: one click FAIL',
    ]);
  });

  it('is told to have a header twice: what was put on top is not what was signed', async () => {
    const signed = await signedMail(rawOf());
    const foreign = Buffer.concat([Buffer.from('List-Unsubscribe: <https://elsewhere.example.com/x>\r\n'), signed]);
    const [signature, , , button] = await judged(arrived(foreign));

    expect([signature?.state, button?.state, button?.found]).toEqual([
      'OK',
      'FAIL',
      'it has List-Unsubscribe or -Post twice',
    ]);
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
    const [, , , button] = await judged(arrived(await signedMail(rawOf(headers))));

    expect(button).toMatchObject({ state: 'FAIL', found });
  });

  it('is signed in vain by a key that the DNS does not have, or has for trying out, or another domain', async () => {
    const at = dkimRecordName(key);
    const found = async (dns: Dns) => (await judged(arrived(await signedMail(rawOf())), dns))[0];
    expect(await found({ ...records, [at]: dkimRecord(otherKey) })).toMatchObject({
      state: 'FAIL',
      found: 'no signature that holds speaks for example.org (example.org: fail bad signature)',
    });
    expect(await found({ ...records, [at]: `${dkimRecord(key.privateKey)}; t=y` })).toMatchObject({ state: 'WARN' });

    const foreign = { ...key, domain: 'example.com' };
    const dns = { ...records, [dkimRecordName(foreign)]: dkimRecord(key.privateKey) };
    const [signature, , policy] = await judged(arrived(await signedMail(rawOf(), foreign), '[198.51.100.7]'), dns);
    expect(signature?.found).toBe('no signature that holds speaks for example.org (example.com: pass)');
    expect(policy).toMatchObject({
      state: 'FAIL',
      found: 'neither DKIM nor SPF holds for example.org (quarantine by example.org)',
    });
  });

  it('is spoken for by no signature that SHA-1 made, or that leaves the end of the text to anybody', async () => {
    const { dkimSign } = createRequire(import.meta.url)('mailauth/lib/dkim/sign') as {
      dkimSign(raw: Buffer, options: object): Promise<{ signatures: string }>;
    };
    const privateKey = key.privateKey.export({ type: 'pkcs8', format: 'pem' });
    const signed = async (more: object) => {
      const by = { signingDomain: key.domain, selector: key.selector, privateKey, ...more };
      const { signatures } = await dkimSign(rawOf(), { canonicalization: 'relaxed/relaxed', signatureData: [by] });
      return (await judged(arrived(Buffer.concat([Buffer.from(signatures), rawOf()]))))[0];
    };

    expect(await signed({ algorithm: 'rsa-sha256' })).toMatchObject({ state: 'OK' });
    expect(await signed({ algorithm: 'rsa-sha1' })).toMatchObject({
      state: 'FAIL',
      found: expect.stringContaining('sha1'),
    });
    expect(await signed({ maxBodyLength: 3 })).toMatchObject({ state: 'FAIL', found: expect.stringContaining('(l=)') });
  });

  it('may begin with the mark of a Windows program', async () => {
    const marked = Buffer.concat([Buffer.from('\ufeff'), arrived(await signedMail(rawOf()))]);

    expect(states(await judged(marked)).every((state) => state.endsWith(' OK'))).toBe(true);
  });

  it('of a domain below is spoken for by the one above, unless the policy is strict', async () => {
    const signed = arrived(await signedMail(rawOf(oneClick, 'feedback@mail.example.org')), '[198.51.100.7]');
    const below = (policy: string) =>
      judged(signed, { ...records, '_dmarc.example.org': policy }, 'feedback@mail.example.org');

    expect(states(await below('v=DMARC1; p=reject'))[2]).toBe('received: DMARC OK');
    const strict = await below('v=DMARC1; p=reject; adkim=S; aspf=s; sp=Quarantine');
    expect(strict[2]?.found).toContain('(quarantine by example.org)');
    expect(states(strict)).toEqual([
      'received: DKIM FAIL',
      'received: SPF WARN',
      'received: DMARC FAIL',
      'received: one click FAIL',
    ]);
  });

  it('is another mail when another sent it, or two did', async () => {
    expect(await judged(arrived(rawOf()), records, 'other@example.org')).toMatchObject([
      { state: 'FAIL', found: 'this mail is from feedback@example.org, not from other@example.org' },
    ]);
    const two = Buffer.concat([Buffer.from('From: boss@example.com\r\n'), await signedMail(rawOf())]);
    expect(await judged(arrived(two))).toMatchObject([{ state: 'FAIL', name: 'received' }]);
    expect(await judged(Buffer.from('not a mail'))).toMatchObject([{ state: 'FAIL' }]);
  });
});

describe('the policy of a domain', () => {
  const policy = async (own: Dns, domain = 'a.b.example.org') => {
    const { record, organisation, doubled } = await dmarcOf(domain, recordsOf(own));
    return [record?.of, organisation, ...doubled];
  };

  it.each<[string, Dns, readonly unknown[]]>([
    ['its own', { '_dmarc.a.b.example.org': 'v=DMARC1; p=none' }, ['a.b.example.org', 'a.b.example.org']],
    ['none', {}, [undefined, 'a.b.example.org']],
    ['that of the domain above it', { '_dmarc.b.example.org': 'v=DMARC1;p=none' }, ['b.example.org', 'b.example.org']],
    [
      'that of the highest domain with one',
      { '_dmarc.b.example.org': 'v=DMARC1; p=none', '_dmarc.example.org': 'v=DMARC1 ; p=reject' },
      ['example.org', 'example.org'],
    ],
    [
      'its own, in the organisation of the highest',
      { '_dmarc.a.b.example.org': 'v=DMARC1; p=none', '_dmarc.example.org': 'v=DMARC1; p=reject' },
      ['a.b.example.org', 'example.org'],
    ],
    [
      'that of the one that says it is the organisation',
      { '_dmarc.b.example.org': 'v=DMARC1; p=none; psd=n', '_dmarc.example.org': 'v=DMARC1; p=reject' },
      ['b.example.org', 'b.example.org'],
    ],
    ['that of a registry', { '_dmarc.org': 'v=DMARC1; p=reject; psd=y' }, ['org', 'example.org']],
    [
      'none where there are two',
      { '_dmarc.example.org': ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] },
      [undefined, 'a.b.example.org', '_dmarc.example.org'],
    ],
    [
      'no text that names its version later',
      { '_dmarc.example.org': 'p=none; v=DMARC1' },
      [undefined, 'a.b.example.org'],
    ],
    ['not what only looks like one', { '_dmarc.example.org': 'v=DMARC10; p=none' }, [undefined, 'a.b.example.org']],
  ])('is %s', async (_what, own, expected) => {
    expect(await policy(own)).toEqual(expected);
  });

  it('is looked for at eight names at most, however long the domain is', async () => {
    const asked: string[] = [];
    await dmarcOf('1.2.3.4.5.6.7.8.9.example.org', async (name) => {
      asked.push(name);
      return [];
    });

    expect(asked).toHaveLength(8);
    expect([asked[0], asked[1], asked.at(-1)]).toEqual([
      '_dmarc.1.2.3.4.5.6.7.8.9.example.org',
      '_dmarc.5.6.7.8.9.example.org',
      '_dmarc.org',
    ]);
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
  const found = async (own: Dns, more: object = {}) => mailRecordChecks({ ...settings, ...more }, recordsOf(own));

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

    expect((await found({ [at]: dkimRecord(otherKey) }))[0]?.found).toBe(
      `${at} has another key than the one that signs`,
    );
    expect((await found({ [at]: [mine, mine] }))[0]?.found).toBe(`${at} has 2 keys`);
    expect((await found({ [at]: mine.replace('p=', 'p= ').replace('; ', ' ;') }))[0]?.state).toBe('OK');
    expect((await found({ [at]: `${mine}; t=s:y` }))[0]).toMatchObject({ state: 'WARN' });
  });

  it.each([
    ['backslashes', (mine: string) => mine.replaceAll(';', '\\;')],
    ['no "v=DKIM1" in front', (mine: string) => mine.replace('v=DKIM1; ', '').concat('; v=DKIM1')],
    ['no "v=DKIM1" in front', (mine: string) => mine.replace('DKIM1', 'DKIM2')],
    ['another kind of key than rsa (k=)', (mine: string) => mine.replace('k=rsa', 'k=ed25519')],
    ['no sha256 (h=)', (mine: string) => `${mine}; h=sha1`],
    ['not for mail (s=)', (mine: string) => `${mine}; s=tlsrpt`],
  ])('finds what makes the right key useless: %s', async (fault, change) => {
    const at = dkimRecordName(key);
    const [check] = await found({ [at]: change(dkimRecord(key.privateKey)) });

    expect(check).toMatchObject({ state: 'FAIL', found: expect.stringContaining(`has the right key, and ${fault}`) });
  });

  it('knows nothing where the DNS keeps silent, and says so', async () => {
    const silent = async () => {
      throw new DnsSilence('the DNS did not answer for example.org (ESERVFAIL)');
    };
    const checks = await mailRecordChecks({ ...settings }, silent);

    expect(
      checks.map(({ state, found: words }) => [state, words.startsWith('not known: the DNS did not answer')]),
    ).toEqual(Array.from({ length: 3 }, () => ['WARN', true]));
    await expect(
      receivedChecks(arrived(await signedMail(rawOf())), 'feedback@example.org', { records: silent, other }),
    ).rejects.toThrow(DnsSilence);
  });

  it('takes the policy of the domain above, and two lists of servers for none', async () => {
    const MAIL_FROM = 'feedback@mail.example.org';
    const [, spf, dmarc] = await found(
      { ...records, 'mail.example.org': ['v=spf1 -all', 'v=spf1 mx -all'] },
      { MAIL_FROM },
    );

    expect(spf).toMatchObject({ state: 'FAIL', found: 'mail.example.org has 2 SPF records, which counts as an error' });
    expect(dmarc).toMatchObject({ state: 'OK', found: '_dmarc.example.org: v=DMARC1; p=quarantine' });
    const ofPolicy = async (text: string | readonly string[]) =>
      (await found({ '_dmarc.example.org': text }))[2]?.state;
    expect(await ofPolicy('v=DMARC1; p=rejct')).toBe('WARN');
    expect(await ofPolicy('v=DMARC1; p=None')).toBe('OK');
    expect(await ofPolicy(['v=DMARC1; p=none', 'v=DMARC1; p=none'])).toBe('FAIL');
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
