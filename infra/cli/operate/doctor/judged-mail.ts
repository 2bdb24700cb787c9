import { BlockList, isIP } from 'node:net';
import { hostname } from 'node:os';
import type { DKIMResult, DNSResolver, SPFResult } from 'mailauth';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { spf as spfVerify } from 'mailauth/lib/spf/index.js';
import { dkimRecordName } from '../../../../shared/mail/dkim.ts';
import { domainOf } from '../../../../shared/mail/identities.ts';
import { type DmarcOf, dmarcOf, isAligned, type TxtRecords } from './dmarc.ts';

/** What became of a signature; the library's types leave out which headers it covers, and the record of its key. */
export type Signature = DKIMResult & {
  readonly signingHeaders?: { readonly keys: string };
  readonly rr?: string;
  readonly algo?: string;
  readonly canonBodyLengthLimited?: boolean;
};

/** What was found out about a mail, and what its author's domain asks for. */
export interface JudgedMail {
  /** Who it says it is from: bare addresses, one in a mail that receivers take. */
  readonly from: readonly string[];
  readonly headers: Headers;
  readonly signatures: readonly Signature[];
  /** Those that hold and speak for the author's domain. */
  readonly own: readonly Signature[];
  /** Of whose keys nothing is known, since the DNS kept silent. */
  readonly unknown: readonly Signature[];
  /** Whether the DNS kept silent about who may send. */
  readonly isSenderUnknown: boolean;
  /** false: nobody wrote which server handed it over. */
  readonly spf: SPFResult | false;
  /** Whether the sender speaks for the author's domain. */
  readonly isSenderAligned: boolean;
  readonly dmarc: DmarcOf;
}

/** Where names are looked up. */
export interface Dns {
  readonly records: TxtRecords;
  /** Records that are no texts (A, AAAA, MX, PTR), in Node's form; undefined where a name has none. */
  other(name: string, type: string): Promise<unknown>;
}

/** All headers in their order, unfolded, with names in lower case. */
type Headers = readonly { readonly key: string; readonly value: string }[];

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Judges a mail by what the DNS says now; which server handed it over, and for whom, is taken from what the receiver wrote on top.
 * Rejects as `dns` does where it keeps silent about the policy of the sender's domain.
 *
 * @param file the mail as it arrived
 * @param sender the bare address that it should be from
 */
export async function judgedMail(file: Buffer, sender: string, dns: Dns): Promise<JudgedMail> {
  // Windows programs put a mark before a text.
  const raw = file.subarray(0, 3).equals(byteOrderMark) ? file.subarray(3) : file;
  const { resolver, silent } = askedFor(dns);
  const dkim = await dkimVerify(raw, { resolver });
  const keysUnknown = new Set(silent);
  const headers = headersOf(dkim.headers?.parsed ?? []);
  const author = domainOf(sender);
  const dmarc = await dmarcOf(author, dns.records);
  const speaks = (domain: string, mode: 'adkim' | 'aspf') => isAligned(domain, author, dmarc, mode, dns.records);
  const signatures = (dkim.results as readonly Signature[]).filter(({ status }) => status.result !== 'none');
  const holding = signatures.filter(holds);
  const aligned = await Promise.all(holding.map(({ signingDomain }) => speaks(signingDomain, 'adkim')));
  const ip = handedOverBy(headers);
  const envelope = headers.find(({ key }) => key === 'return-path')?.value.replaceAll(/[<>\s]/g, '') || sender;
  const spf =
    ip !== undefined && (await spfVerify({ resolver, ip, sender: envelope, helo: `[${ip}]`, mta: hostname() }));
  const keyOf = ({ selector = '', signingDomain }: Signature) => dkimRecordName({ selector, domain: signingDomain });
  return {
    from: dkim.headerFrom,
    headers,
    signatures,
    own: holding.filter((_, at) => aligned[at]),
    spf,
    isSenderAligned: spf !== false && (await speaks(spf.domain, 'aspf')),
    isSenderUnknown: silent.size > keysUnknown.size,
    unknown: signatures.filter((signature) => keysUnknown.has(keyOf(signature).toLowerCase())),
    dmarc,
  };
}

/** How the library asks. It takes a silent DNS for a verdict, so the names of which nothing is known are remembered here. */
function askedFor({ records, other }: Dns) {
  const silent = new Set<string>();
  const resolver: DNSResolver = async (name, type) => {
    const found = await (type === 'TXT' ? records(name) : other(name, type)).catch(() => {
      silent.add(name.toLowerCase());
    });
    const answers = Array.isArray(found) ? found : [];
    if (answers.length === 0) throw Object.assign(new Error(`no ${type} of ${name}`), { code: 'ENOTFOUND' });
    return type === 'TXT' ? answers.map((text) => [text]) : answers;
  };
  return { resolver, silent };
}

/** RFC 8301 forbids SHA-1; and behind a length (l=) anybody may go on writing. */
function holds({ status, algo = '', canonBodyLengthLimited = false }: Signature): boolean {
  return status.result === 'pass' && !algo.endsWith('sha1') && !canonBodyLengthLimited;
}

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
 * The server that handed the mail to the receiver's house: as the receiver says that it judged (`Received-SPF`), or the topmost hop
 * from a public address, however that is written (`[192.0.2.1]`, `(192.0.2.1:4711)`, `[IPv6:2001:db8::1]`). Hops within the house
 * come first, with private ones, or without saying from where.
 */
function handedOverBy(headers: Headers): string | undefined {
  const judged = headers
    .filter(({ key }) => key === 'received-spf')
    .flatMap(({ value }) => addressesIn(clientOf(value)));
  const hops = headers
    .filter(({ key, value }) => key === 'received' && /^from\s/i.test(value))
    .flatMap(({ value }) => addressesIn(value.split(/\sby\s/)[0] ?? ''));
  return [...judged, ...hops].find(isPublic);
}

/** Behind `client-ip=` of a Received-SPF header. */
function clientOf(value: string): string {
  const at = value.toLowerCase().indexOf('client-ip=');
  return at < 0 ? '' : (value.slice(at + 'client-ip='.length).split(/[\s;]/)[0] ?? '');
}

function addressesIn(text: string): string[] {
  const words = text.split(/[\s()[\]"]+/).map((word) => word.replace(/^ipv6:/i, ''));
  // A port may follow an address of four numbers.
  return words.map((word) => (isIP(word) === 0 ? (word.split(':')[0] ?? '') : word)).filter((word) => isIP(word) !== 0);
}

/** Networks that no mail crosses the net from: private ones, shared ones of providers, loopback, link-local. */
const inside = new BlockList();
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  inside.addSubnet(network, bits);
inside.addAddress('::1', 'ipv6');
inside.addSubnet('fe80::', 10, 'ipv6');
inside.addSubnet('fc00::', 7, 'ipv6');

function isPublic(text: string): boolean {
  const version = isIP(text);
  return version !== 0 && !inside.check(text, version === 6 ? 'ipv6' : 'ipv4');
}
