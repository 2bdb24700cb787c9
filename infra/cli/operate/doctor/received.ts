import { domainOf } from '../../../../shared/mail/identities.ts';
import { type Check, fail, ok, warn } from './check.ts';
import { policyOf, tagsOf } from './dmarc.ts';
import { type Dns, type JudgedMail, judgedMail, type Signature } from './judged-mail.ts';
import { isTest } from './mail-records.ts';

/** Both must be covered by one signature, or no mail programme offers its button (RFC 8058, section 4). */
const oneClick = ['list-unsubscribe', 'list-unsubscribe-post'] as const;

/**
 * What a receiver makes of a mail of the stage: `report send-test` sends one, and whoever got it saves it as a file, with all its
 * headers.
 *
 * @param file the mail as it arrived
 * @param sender the bare address that the stage sends as
 */
export async function receivedChecks(file: Buffer, sender: string, dns: Dns): Promise<readonly Check[]> {
  const judged = await judgedMail(file, sender, dns);
  const [from = 'nobody', ...more] = judged.from;
  if (more.length > 0 || from.toLowerCase() !== sender.toLowerCase()) {
    const remedy = `Give the file of a mail from ${sender}, as it arrived, with all its headers: "debrief report send-test" sends one.`;
    return [fail('received', `this mail is from ${[from, ...more].join(' and ')}, not from ${sender}`, remedy)];
  }
  const author = domainOf(sender);
  return [signatureCheck(judged, author), spfCheck(judged), dmarcCheck(judged, author), oneClickCheck(judged)];
}

/** What is said where the DNS kept silent. */
function unknown(name: string, of: string): Check {
  return warn(
    name,
    `not known: the DNS did not answer for ${of}`,
    'Try again, or from a machine whose name servers answer.',
  );
}

function signatureCheck({ signatures, own, unknown: keyless }: JudgedMail, author: string): Check {
  const name = 'received: DKIM';
  const [first] = own;
  if (first !== undefined) {
    const found = `signed by ${first.signingDomain}, selector ${first.selector}`;
    return isTest(tagsOf(first.rr ?? ''))
      ? warn(name, `${found}, whose record says "t=y": for trying out only`, 'Take t=y out of the record of the key.')
      : ok(name, found);
  }
  const found = signatures.map(
    ({ signingDomain, algo = '', canonBodyLengthLimited, status: { result, comment = '' } }) =>
      [
        `${signingDomain}:`,
        result,
        comment,
        algo.endsWith('sha1') ? `by ${algo}, which is not taken any more` : '',
        canonBodyLengthLimited ? 'of the beginning of the text alone (l=)' : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
  );
  if (keyless[0] !== undefined) return unknown(name, `the key of ${keyless[0].signingDomain}`);
  return fail(
    name,
    found.length === 0 ? 'not signed' : `no signature that holds speaks for ${author} (${found.join('; ')})`,
    'SES: let the identity be a domain, with its DKIM records in the DNS. A mail server of your own: "debrief dkim", and see that nothing on the way changes the mail.',
  );
}

/** Alone no failure: a mail that was forwarded has another last sender. */
function spfCheck({ spf, isSenderUnknown }: JudgedMail): Check {
  const name = 'received: SPF';
  if (spf && isSenderUnknown) return unknown(name, spf.domain);
  if (!spf) {
    return warn(
      name,
      'can’t be judged: no Received header names the server that handed it over',
      'Save it with all headers.',
    );
  }
  const found = `${spf.status.result} for ${spf.domain} from ${spf['client-ip']}`;
  if (spf.status.result === 'pass') return ok(name, found);
  return warn(
    name,
    found,
    `Let the SPF record of ${spf.domain} allow that server, unless it is one to which the mail was forwarded.`,
  );
}

function dmarcCheck(judged: JudgedMail, author: string): Check {
  const { own, spf, isSenderAligned, dmarc } = judged;
  const { record, doubled } = dmarc;
  const name = 'received: DMARC';
  if (record === undefined) {
    const why =
      doubled.length > 0
        ? `${doubled.join(' and ')} has more than one record: none counts`
        : `${author} asks for nothing`;
    return warn(name, why, 'Large receivers want a DMARC record: v=DMARC1; p=none at least.');
  }
  const by = [
    ...(own.length > 0 ? ['DKIM'] : []),
    ...(spf && spf.status.result === 'pass' && isSenderAligned ? ['SPF'] : []),
  ];
  const policy = `${policyOf(record, author)} by ${record.of}`;
  if (by.length > 0) return ok(name, `holds by ${by.join(' and ')} (${policy})`);
  if (judged.unknown.length > 0 || judged.isSenderUnknown) return unknown(name, 'all that it needs');
  if (!spf) return warn(name, `can’t be judged without SPF (${policy})`, 'See the lines above.');
  return fail(name, `neither DKIM nor SPF holds for ${author} (${policy})`, 'See the lines above.');
}

function oneClickCheck({ headers, own, unknown: keyless }: JudgedMail): Check {
  const name = 'received: one click';
  const remedy = 'Send a test by this version ("debrief report send-test"); a server on the way may change headers.';
  const [lists, posts] = oneClick.map((wanted) => headers.filter(({ key }) => key === wanted));
  const [[list, ...moreLists] = [], [post, ...morePosts] = []] = [lists, posts];
  if (list === undefined || post === undefined) return fail(name, 'it has no List-Unsubscribe or -Post', remedy);
  // A signature covers one of them, and a mail programme may act on another.
  if (moreLists.length + morePosts.length > 0) return fail(name, 'it has List-Unsubscribe or -Post twice', remedy);
  if (post.value !== 'List-Unsubscribe=One-Click')
    return fail(name, `List-Unsubscribe-Post is "${post.value}"`, remedy);
  const [address] = list.value
    .split(/[<>]/)
    .filter((part) => URL.canParse(part) && new URL(part).protocol === 'https:');
  if (address === undefined)
    return fail(name, 'its address has no https', 'Mail programmes post to https alone (RFC 8058).');
  const isCovered = own.some((signature) => oneClick.every((key) => coveredBy(signature).has(key)));
  if (!isCovered && keyless[0] !== undefined) return unknown(name, `the key of ${keyless[0].signingDomain}`);
  if (!isCovered) {
    return fail(
      name,
      `no signature that speaks for the sender covers both ${oneClick.join(' and ')}`,
      'Let the mail server sign them, or let Debrief sign: "debrief dkim". Without it no mail programme offers its button.',
    );
  }
  return ok(name, `${new URL(address).host}, both headers signed`);
}

function coveredBy({ signingHeaders }: Signature): ReadonlySet<string> {
  return new Set((signingHeaders?.keys ?? '').split(':').map((key) => key.trim().toLowerCase()));
}
