import { dkimKeyOf } from '../../../../functions/report/transport.ts';
import { addressOf } from '../../../../shared/mail/address.ts';
import { type DkimKey, dkimRecord, dkimRecordName } from '../../../../shared/mail/dkim.ts';
import { domainOf } from '../../../../shared/mail/identities.ts';
import type { MailSettings } from '../../target/mail-settings.ts';
import { type Check, checked, fail, ok, warn } from './check.ts';

/** All TXT records of a name, each in one piece; none where the name has none. */
export type TxtRecords = (name: string) => Promise<readonly string[]>;

/**
 * What the DNS says of a domain whose mails go through a mail server of one's own: which servers may send them (SPF, RFC 7208), by
 * which key they are signed (DKIM, RFC 6376), and what receivers shall do with others (DMARC, RFC 9989).
 */
export async function mailRecordChecks(settings: MailSettings, records: TxtRecords): Promise<readonly Check[]> {
  const domain = domainOf(addressOf(settings.MAIL_FROM));
  const checks = await Promise.all([
    checked('DKIM record', async () => [await dkimCheck(await dkimKeyOf(settings), records)]),
    checked('SPF record', async () => [spfCheck(domain, await records(domain))]),
    checked('DMARC record', async () => [dmarcCheck(domain, await dmarcRecords(domain, records))]),
  ]);
  return checks.flat();
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
  const found = (await records(at)).filter((text) => tagsOf(text).has('p'));
  const wanted = tagsOf(dkimRecord(key.privateKey)).get('p');
  const [first, ...others] = found;
  const remedy = `Put the record into the DNS that "debrief dkim ${key.selector}" prints; it may take an hour to be seen.`;
  if (first === undefined)
    return fail(name, `${at} has none: receivers find no key, and the signature counts nothing`, remedy);
  if (others.length > 0)
    return fail(name, `${at} has ${found.length} keys`, 'One name has one key: remove the others.');
  return tagsOf(first).get('p') === wanted
    ? ok(name, `${at} is the key that signs`)
    : fail(name, `${at} has another key than the one that signs`, remedy);
}

/** The tags of a record, `v=DKIM1; k=rsa; p=...`; blanks within a value mean nothing. */
function tagsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(';').map((tag) => {
      const at = tag.indexOf('=');
      return [tag.slice(0, Math.max(at, 0)).trim(), tag.slice(at + 1).replaceAll(/\s/g, '')];
    }),
  );
}

/** @param records all TXT records of the domain */
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

/** @param found the DMARC record, and whose it is */
function dmarcCheck(domain: string, found: { readonly of: string; readonly text: string } | undefined): Check {
  const name = 'DMARC record';
  if (found !== undefined) return ok(name, `_dmarc.${found.of}: ${found.text}`);
  return warn(
    name,
    `${domain} has none`,
    `Large receivers want one: a TXT record _dmarc.${domain}, for example: v=DMARC1; p=none; rua=mailto:you@${domain}`,
  );
}

/** The domain's own record, or that of the nearest domain above it that has one (RFC 9989, section 4.10). */
async function dmarcRecords(domain: string, records: TxtRecords): Promise<{ of: string; text: string } | undefined> {
  const labels = domain.split('.');
  for (let from = 0; from < labels.length - 1; from += 1) {
    const of = labels.slice(from).join('.');
    const text = (await records(`_dmarc.${of}`)).find((each) => /^v=DMARC1(?:;|$)/.test(each));
    if (text !== undefined) return { of, text };
  }
  return undefined;
}
