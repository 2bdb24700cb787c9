import { type AuthenticateResult, authenticate, type DKIMResult, type DNSResolver } from 'mailauth';
import { domainOf } from '../../../../shared/mail/identities.ts';
import { type Check, fail, ok, warn } from './check.ts';

/** Where the mail was made and what became of its signatures; the library's types leave out which headers one covers. */
type Signature = DKIMResult & { readonly signingHeaders?: { readonly keys: string } };

/** Both must be signed, or no mail programme offers its button (RFC 8058, section 4). */
const oneClick = ['list-unsubscribe', 'list-unsubscribe-post'] as const;

/**
 * What a receiver makes of a mail of the stage: `report send-test` sends one, and whoever got it saves it as a file, with all its
 * headers. Judged anew from what the DNS says now, not believed from what the receiver wrote into it.
 *
 * @param raw the mail as it arrived
 * @param sender the bare address that the stage sends as
 * @param resolver asks the DNS; absent: this machine's name servers
 */
export async function receivedChecks(raw: Buffer, sender: string, resolver?: DNSResolver): Promise<readonly Check[]> {
  const result = await authenticate(raw, {
    trustReceived: true,
    disableArc: true,
    disableBimi: true,
    ...(resolver && { resolver }),
  });
  const [from = 'nobody'] = result.dkim.headerFrom;
  if (from.toLowerCase() !== sender.toLowerCase()) {
    const remedy = `Give the file of a mail from ${sender}, as it arrived, with all its headers: "debrief report send-test" sends one.`;
    return [fail('received', `this mail is from ${from}, not from ${sender}`, remedy)];
  }
  const signatures: readonly Signature[] = result.dkim.results;
  const own = signatures.filter(({ status }) => status.result === 'pass' && status.aligned);
  return [
    signatureCheck(signatures, own, domainOf(sender)),
    spfCheck(result),
    dmarcCheck(result),
    oneClickCheck(headersOf(result), own),
  ];
}

function signatureCheck(all: readonly Signature[], own: readonly Signature[], domain: string): Check {
  const name = 'received: DKIM';
  const [first] = own;
  if (first !== undefined) return ok(name, `signed by ${first.signingDomain}, selector ${first.selector}`);
  const found = all.map(({ signingDomain, status }) =>
    `${signingDomain}: ${status.result} ${status.comment ?? ''}`.trim(),
  );
  return fail(
    name,
    all.length === 0 ? 'no signature' : `no signature of ${domain} holds (${found.join('; ')})`,
    'SES: let the identity be a domain, with its DKIM records in the DNS. A mail server of your own: "debrief dkim", and see that nothing on the way changes the mail.',
  );
}

/** Alone no failure: a mail that was forwarded, or went through a server inside the receiver's house, has another last sender. */
function spfCheck({ spf }: AuthenticateResult): Check {
  const name = 'received: SPF';
  if (!spf)
    return warn(name, 'the file does not say which server handed it over', 'Save the mail with all its headers.');
  const found = `${spf.status.result} for ${spf.domain} from ${spf['client-ip']}`;
  if (spf.status.result === 'pass') return ok(name, found);
  return warn(
    name,
    found,
    `Let the SPF record of ${spf.domain} allow the server that sends, unless the mail was forwarded.`,
  );
}

function dmarcCheck({ dmarc }: AuthenticateResult): Check {
  const name = 'received: DMARC';
  const { result = 'none', comment = '' } = dmarc ? dmarc.status : {};
  const found = `${result} ${comment}`.trim();
  if (result === 'pass') return ok(name, found);
  return result === 'none'
    ? warn(name, 'the domain asks for nothing', 'Large receivers want a DMARC record: v=DMARC1; p=none at least.')
    : fail(name, found, 'Neither DKIM nor SPF holds for the domain of the sender: see the lines above.');
}

function oneClickCheck(headers: ReadonlyMap<string, string>, own: readonly Signature[]): Check {
  const name = 'received: one click';
  const [list, post] = oneClick.map((key) => headers.get(key));
  const remedy = 'Send a test by this version ("debrief report send-test"); a server on the way may take headers away.';
  if (list === undefined || post === undefined) return fail(name, 'it has no List-Unsubscribe or -Post', remedy);
  if (post !== 'List-Unsubscribe=One-Click') return fail(name, `List-Unsubscribe-Post is "${post}"`, remedy);
  const [address] = list.split(/[<>]/).filter((part) => URL.canParse(part) && new URL(part).protocol === 'https:');
  if (address === undefined)
    return fail(name, 'its address has no https', 'Mail programmes post to https alone (RFC 8058).');
  const missing = oneClick.filter((key) => !own.some((signature) => coveredBy(signature).has(key)));
  if (missing.length > 0) {
    return fail(
      name,
      `no signature of the sender's domain covers ${missing.join(' and ')}`,
      'Let the mail server sign them, or let Debrief sign: "debrief dkim". Without it no mail programme offers its button.',
    );
  }
  return ok(name, `${new URL(address).host}, both headers signed`);
}

function coveredBy({ signingHeaders }: Signature): ReadonlySet<string> {
  return new Set((signingHeaders?.keys ?? '').split(':').map((key) => key.trim().toLowerCase()));
}

/** The first header of each name, unfolded. */
function headersOf({ dkim }: AuthenticateResult): ReadonlyMap<string, string> {
  const lines = (dkim.headers?.parsed ?? []).map(({ key, line }) => {
    const text = line.toString();
    return [
      key,
      text
        .slice(text.indexOf(':') + 1)
        .replaceAll(/\r?\n/g, '')
        .trim(),
    ] as const;
  });
  return new Map(lines.reverse());
}
