import { addressOf } from '../../../../shared/mail/address.ts';
import { dkimKeyOf } from '../../../../shared/mail/chosen-transport.ts';
import { type DkimKey, dkimRecord, dkimRecordName } from '../../../../shared/mail/dkim.ts';
import { domainOf } from '../../../../shared/mail/identities.ts';
import type { MailSettings } from '../../target/mail-settings.ts';
import { type Check, fail, ok, warn } from './check.ts';
import { type DmarcOf, dmarcOf, policyOf, type TxtRecords, tagsOf } from './dmarc.ts';
import { checkedInDns } from './dns.ts';

/**
 * What the DNS says of a domain whose mails go through a mail server of one's own: by which key they are signed (DKIM, RFC 6376),
 * and which servers may send them (SPF, RFC 7208). Of SES, SES itself is asked.
 */
export async function mailRecordChecks(settings: MailSettings, records: TxtRecords): Promise<readonly Check[]> {
  const domain = domainOf(addressOf(settings.MAIL_FROM));
  const checks = await Promise.all([
    checkedInDns('DKIM record', async () => [await dkimCheck(await dkimKeyOf(settings), records)]),
    checkedInDns('SPF record', async () => [spfCheck(domain, await records(domain))]),
    dmarcChecks(domain, records),
  ]);
  return checks.flat();
}

/** What receivers shall do with mails that only pretend to be from a domain (DMARC, RFC 9989), however its own are sent. */
export function dmarcChecks(domain: string, records: TxtRecords): Promise<readonly Check[]> {
  return checkedInDns('DMARC record', async () => [dmarcCheck(domain, await dmarcOf(domain, records))]);
}

async function dkimCheck(key: DkimKey | undefined, records: TxtRecords): Promise<Check> {
  const name = 'DKIM record';
  if (key === undefined) {
    return warn(
      name,
      'mails are signed by the mail server or not at all',
      'With the key dkim under mail in the stage file, Debrief signs them: "debrief dkim SELECTOR --stage NAME". Or see that the server signs List-Unsubscribe-Post too: "debrief doctor --received".',
    );
  }
  const at = dkimRecordName(key);
  const texts = await records(at);
  const found = texts.map(tagsOf).filter((tags) => tags.has('p'));
  const [first, ...others] = found;
  const remedy = `Put the record into the DNS that "debrief dkim ${key.selector}" prints; it may take an hour to be seen.`;
  if (first === undefined)
    return fail(name, `${at} has none: receivers find no key, and the signature counts nothing`, remedy);
  if (others.length > 0)
    return fail(name, `${at} has ${found.length} keys`, 'One name has one key: remove the others.');
  if (first.get('p') !== tagsOf(dkimRecord(key.privateKey)).get('p'))
    return fail(name, `${at} has another key than the one that signs`, remedy);
  const [fault] = recordFaults(first);
  if (fault !== undefined) return fail(name, `${at} has the right key, and ${fault}: ${texts.join(' ')}`, remedy);
  return isTest(first)
    ? warn(
        name,
        `${at} says "t=y": for trying out only`,
        'Take t=y out of the record: receivers may take no notice of it.',
      )
    : ok(name, `${at} is the key that signs`);
}

/** What keeps verifiers from using a record with the right key (RFC 6376, section 3.6.1). */
function recordFaults(tags: ReadonlyMap<string, string>): string[] {
  const [first] = tags.keys();
  const list = (name: string, usual: string) => (tags.get(name) ?? usual).split(':');
  return [
    ...([...tags.keys()].some((name) => /\W/.test(name)) || [...tags.values()].some((value) => value.endsWith('\\'))
      ? ['backslashes']
      : []),
    ...(tags.has('v') && (first !== 'v' || tags.get('v') !== 'DKIM1') ? ['no "v=DKIM1" in front'] : []),
    ...(list('k', 'rsa').includes('rsa') ? [] : ['another kind of key than rsa (k=)']),
    ...(list('h', 'sha256').includes('sha256') ? [] : ['no sha256 (h=)']),
    ...(list('s', '*').some((service) => service === '*' || service === 'email') ? [] : ['not for mail (s=)']),
  ];
}

/** Whether a key's record says that the domain only tries it out: receivers then treat mails as if they were not signed. */
export function isTest(tags: ReadonlyMap<string, string>): boolean {
  return (tags.get('t') ?? '').split(':').includes('y');
}

function spfCheck(domain: string, records: readonly string[]): Check {
  const name = 'SPF record';
  const found = records.filter((text) => /^v=spf1(?: |$)/i.test(text));
  if (found.length === 1) return ok(name, `${domain}: ${found[0]}`);
  return found.length === 0
    ? warn(
        name,
        `${domain} names no servers that may send`,
        `Add a TXT record to ${domain} that allows your mail server, for example: v=spf1 mx -all`,
      )
    : fail(name, `${domain} has ${found.length} SPF records, which counts as an error`, 'Make one of them.');
}

const policies = ['none', 'quarantine', 'reject'];

function dmarcCheck(domain: string, { record, doubled }: DmarcOf): Check {
  const name = 'DMARC record';
  const [twice] = doubled;
  if (twice !== undefined) return fail(name, `${twice} has more than one: none of them counts`, 'Leave one of them.');
  const example = `for example: v=DMARC1; p=none; rua=mailto:you@${domain}`;
  if (record === undefined)
    return warn(name, `${domain} has none`, `Large receivers want one: a TXT record _dmarc.${domain}, ${example}`);
  const found = `_dmarc.${record.of}: ${record.text}`;
  return policies.includes(policyOf(record, domain))
    ? ok(name, found)
    : warn(name, `${found}: no policy that there is`, `Its p is one of ${policies.join(', ')}, ${example}`);
}
