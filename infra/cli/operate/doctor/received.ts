import { isIP } from 'node:net';
import { type AuthenticateResult, authenticate, type DKIMResult } from 'mailauth';
import { domainOf } from '../../../../shared/mail/identities.ts';
import { type Check, fail, ok, warn } from './check.ts';
import { type DmarcOf, dmarcOf, isAligned, type TxtRecords, tagsOf } from './dmarc.ts';
import { isTest } from './mail-records.ts';

/** What became of a signature; the library's types leave out which headers it covers, and the record of its key. */
type Signature = DKIMResult & {
  readonly signingHeaders?: { readonly keys: string };
  readonly rr?: string;
  readonly algo?: string;
  readonly canonBodyLengthLimited?: boolean;
};

/** Both must be covered by one signature, or no mail programme offers its button (RFC 8058, section 4). */
const oneClick = ['list-unsubscribe', 'list-unsubscribe-post'] as const;

/** What was found out about a mail, and what its author's domain asks for. */
interface Judged {
  readonly headers: Headers;
  readonly signatures: readonly Signature[];
  /** Those that hold and speak for the author's domain. */
  readonly own: readonly Signature[];
  readonly spf: AuthenticateResult['spf'];
  /** Whether the sender speaks for the author's domain. */
  readonly isSenderAligned: boolean;
  readonly dmarc: DmarcOf;
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

type Headers = readonly { readonly key: string; readonly value: string }[];

/**
 * What a receiver makes of a mail of the stage: `report send-test` sends one, and whoever got it saves it as a file, with all its
 * headers. Signatures and policies are judged anew by what the DNS says now; which server handed it over, and for whom, is
 * taken from what the receiver wrote on top.
 *
 * @param file the mail as it arrived
 * @param sender the bare address that the stage sends as
 * @param records reads the DNS
 */
export async function receivedChecks(file: Buffer, sender: string, records: TxtRecords): Promise<readonly Check[]> {
  let silence: unknown;
  const noted = (cause: unknown) => {
    silence = cause;
    return [];
  };
  const resolver = async (name: string, type: string) => {
    const texts = type === 'TXT' ? await records(name).catch(noted) : [];
    const found = texts.map((text) => [text]);
    if (found.length === 0) throw Object.assign(new Error(`no ${type} of ${name}`), { code: 'ENOTFOUND' });
    return found;
  };
  // Windows programs put a mark before a text.
  const raw = file.subarray(0, 3).equals(byteOrderMark) ? file.subarray(3) : file;
  const settings = { resolver, disableArc: true, disableBimi: true, disableDmarc: true };
  const { dkim } = await authenticate(raw, settings);
  // The library takes it for a verdict.
  if (silence !== undefined) throw silence;
  const headers = headersOf(dkim.headers?.parsed ?? []);
  const [from = 'nobody', ...more] = dkim.headerFrom;
  if (more.length > 0 || from.toLowerCase() !== sender.toLowerCase()) {
    const remedy = `Give the file of a mail from ${sender}, as it arrived, with all its headers: "debrief report send-test" sends one.`;
    return [fail('received', `this mail is from ${[from, ...more].join(' and ')}, not from ${sender}`, remedy)];
  }
  const author = domainOf(sender);
  const dmarc = await dmarcOf(author, records);
  const speaks = (domain: string, mode: 'adkim' | 'aspf') => isAligned(domain, author, dmarc, mode, records);
  const signatures = (dkim.results as readonly Signature[]).filter(({ status }) => status.result !== 'none');
  // RFC 8301 forbids SHA-1; and behind a length (l=) anybody may go on writing.
  const holding = signatures.filter(
    ({ status, algo = '', canonBodyLengthLimited = false }) =>
      status.result === 'pass' && !algo.endsWith('sha1') && !canonBodyLengthLimited,
  );
  const aligned = await Promise.all(holding.map(({ signingDomain }) => speaks(signingDomain, 'adkim')));
  const ip = handedOverBy(headers);
  const envelope = headers.find(({ key }) => key === 'return-path')?.value.replaceAll(/[<>\s]/g, '') || sender;
  const { spf } =
    ip === undefined ? { spf: false as const } : await authenticate(raw, { ...settings, ip, sender: envelope });
  if (silence !== undefined) throw silence;
  const judged = {
    headers,
    signatures,
    own: holding.filter((_, at) => aligned[at]),
    spf,
    isSenderAligned: spf !== false && (await speaks(spf.domain, 'aspf')),
    dmarc,
  };
  return [signatureCheck(judged, author), spfCheck(judged), dmarcCheck(judged, author), oneClickCheck(judged)];
}

function signatureCheck({ signatures, own }: Judged, author: string): Check {
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
  if (signatures.some(({ status }) => status.result.startsWith('temperr')))
    return warn(
      name,
      `not known: the DNS did not answer (${found.join('; ')})`,
      'Try again, or see this machine’s DNS.',
    );
  return fail(
    name,
    found.length === 0 ? 'not signed' : `no signature that holds speaks for ${author} (${found.join('; ')})`,
    'SES: let the identity be a domain, with its DKIM records in the DNS. A mail server of your own: "debrief dkim", and see that nothing on the way changes the mail.',
  );
}

/** Alone no failure: a mail that was forwarded has another last sender. */
function spfCheck({ spf }: Judged): Check {
  const name = 'received: SPF';
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

function dmarcCheck({ own, spf, isSenderAligned, dmarc: { record, doubled } }: Judged, author: string): Check {
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
  const policy = `p=${record.tags.get('p') ?? 'none'} of ${record.of}`;
  if (by.length > 0) return ok(name, `holds by ${by.join(' and ')} (${policy})`);
  if (!spf) return warn(name, `can’t be judged without SPF (${policy})`, 'See the lines above.');
  return fail(name, `neither DKIM nor SPF holds for ${author} (${policy})`, 'See the lines above.');
}

function oneClickCheck({ headers, own }: Judged): Check {
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

/** All headers in their order, unfolded. */
function headersOf(parsed: readonly { readonly key: string; readonly line: string | Buffer }[]): Headers {
  return parsed.map(({ key, line }) => {
    const text = line.toString();
    return {
      key,
      value: text
        .slice(text.indexOf(':') + 1)
        .replaceAll(/\r?\n/g, '')
        .trim(),
    };
  });
}

/**
 * The server that handed the mail to the receiver's house: the topmost one with a public address, however the receiver writes it
 * (`[192.0.2.1]`, `(192.0.2.1)`, `[IPv6:2001:db8::1]`). Hops within the house come first, with private ones.
 */
function handedOverBy(headers: Headers): string | undefined {
  return headers
    .filter(({ key }) => key === 'received')
    .flatMap(({ value }) => {
      const [from = ''] = value.split(/\sby\s/);
      return from.split(/[\s()[\]]+/).map((part) => part.replace(/^ipv6:/i, ''));
    })
    .find((part) => isIP(part) !== 0 && !isPrivate(part));
}

/** Addresses that no mail crosses the net from (RFC 1918, 4193, 6598; loopback, link-local). */
function isPrivate(ip: string): boolean {
  return /^(?:10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|fe[89ab]|f[cd])/i.test(
    ip,
  );
}
