import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { dmarc as dmarcVerify } from 'mailauth/lib/dmarc/index.js';
import { describe, expect, it } from 'vitest';
import { dkimPrivateKey, dkimRecord, signedHeaders, signing } from '../../../shared/mail/dkim.ts';
import { reportMessage } from '../../../shared/mail/message.ts';
import type { MailTransport } from '../../../shared/mail/transport.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { dnsOf, key, records, signedMail } from '../../fixtures/mail/signed-domain.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { holdsAsync } from '../../fixtures/property.ts';
import { aPublication } from '../../fixtures/publication/sealed.ts';
import { sized } from '../../fixtures/size.ts';

/** What another implementation makes of the signatures: mailauth. */
async function verified(raw: Buffer) {
  const resolver = dnsOf(records);
  const dkim = await dkimVerify(raw, { resolver });
  const dkimDomains = dkim.results
    .filter(({ status }) => status.result === 'pass')
    .map(({ signingDomain, status }) => ({ domain: signingDomain, aligned: status.aligned ?? false }));
  const dmarc = await dmarcVerify({ headerFrom: dkim.headerFrom, spfDomains: [], dkimDomains, resolver });
  const signatures = dkim.results as readonly { status: { result: string }; signingHeaders?: { keys: string } }[];
  return {
    results: signatures.map(({ status }) => status.result),
    covered: signatures.flatMap(({ signingHeaders }) => signingHeaders?.keys.toLowerCase().split(': ') ?? []),
    dmarc: dmarc ? dmarc.status.result : undefined,
  };
}

async function aReport(): Promise<Buffer> {
  const session = aSession();
  const base = 'https://feedback.example.org/r/ets/';
  const links = {
    page: `${base}p?lang=zh-CN`,
    preferences: `${base}w?lang=zh-CN`,
    stop: `${base}${'k'.repeat(90)}/stop`,
  };
  const view = composeReport(aPublication(session, []), [session], { name: '周岚', language: 'zh-CN' }, links);
  const envelope = { from: '培训反馈 <feedback@example.org>', to: 'ada@example.net', replyTo: 'desk@example.org' };
  return reportMessage(view, envelope, '2026-11-29T08:00:00.000Z' as Instant);
}

describe('a signed mail', () => {
  it('is verified by another implementation, with all that readers see and mail programmes act on covered', async () => {
    const { results, covered, dmarc } = await verified(await signedMail(await aReport()));

    expect([results, dmarc]).toEqual([['pass'], 'pass']);
    expect(covered).toEqual(
      signedHeaders.filter((name) => !['sender', 'cc', 'content-transfer-encoding'].includes(name)),
    );
    expect(covered.slice(-2)).toEqual(['list-unsubscribe', 'list-unsubscribe-post']);
  });

  it.each([
    ['another address to unsubscribe', /feedback\.example\.org\/r/, 'feedback.example.com/r'],
    ['no One-Click', /=One-Click/, '=Two-Clicks'],
    ['another text', /\n\r\n([A-Za-z0-9+/])/, '\n\r\nA$1'],
  ])('is no longer that of its sender with %s', async (_what, from, to) => {
    const signed = (await signedMail(await aReport())).toString();

    expect((await verified(Buffer.from(signed.replace(from, to)))).results).not.toEqual(['pass']);
  });

  it('is made before the go-ahead is asked for', async () => {
    const order: string[] = [];
    const plain: MailTransport = {
      async send({ raw }, goAhead) {
        order.push(Buffer.from(raw).toString().slice(0, 15));
        return (await goAhead()) ? { outcome: 'sent', messageId: '' } : { outcome: 'withheld' };
      },
    };
    const goAhead = async () => order.push('go-ahead') === 0;
    const mail = { from: 'feedback@example.org', to: 'ada@example.net', raw: await aReport() };

    expect(await signing(plain, key).send(mail, goAhead)).toEqual({ outcome: 'withheld' });
    expect(order).toEqual(['DKIM-Signature:', 'go-ahead']);
  });

  it('is the mail itself behind a header, whatever is in it', async () => {
    const line = fc.string({ unit: fc.constantFrom(...'ab. \t-<>=é中'), maxLength: 60 });
    const isSigned = fc.asyncProperty(fc.array(line, { maxLength: 6 }), line, async (body, subject) => {
      const header = `From: feedback@example.org\r\nSubject: x${subject.trim()}\r\n`;
      const raw = Buffer.from(`${header}\r\n${body.map((each) => `${each}\r\n`).join('')}`);

      const signed = await signedMail(raw);

      expect(signed.subarray(-raw.length).equals(raw)).toBe(true);
      expect((await verified(signed)).results).toEqual(['pass']);
    });
    await holdsAsync(isSigned, sized({ each: 50, nightly: 2000 }));
  });
});

describe('a key that signs', () => {
  it('is a private RSA key of 2048 to 4096 bits', () => {
    const pem = key.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();

    expect(dkimRecord(dkimPrivateKey(pem))).toBe(dkimRecord(key.privateKey));
    expect(dkimRecord(key.privateKey)).toMatch(/^v=DKIM1; k=rsa; p=MIIBIjAN[A-Za-z0-9+/]{384}$/);
  });

  it.each([
    ['a short one', () => generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey],
    ['one of another kind', () => generateKeyPairSync('ed25519').privateKey],
  ])('is refused: %s', (_what, make) => {
    const pem = make().export({ type: 'pkcs8', format: 'pem' }).toString();

    expect(() => dkimPrivateKey(pem)).toThrow('the DKIM key is no private RSA key of 2048 to 4096 bits in PEM');
  });

  it('is asked for decrypted', () => {
    const locked = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' } as const;

    expect(() => dkimPrivateKey(key.privateKey.export(locked).toString())).toThrow('the DKIM key is encrypted');
  });

  it('is not repeated where it can’t be read', () => {
    expect(() => dkimPrivateKey('secret words')).toThrow(/^(?!.*secret)/);
  });
});
