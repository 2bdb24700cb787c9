import { keyHash } from '../../../shared/access/key.ts';
import { sessionCode } from '../../../shared/access/session-code.ts';
import { isSameAddress } from '../../../shared/desk/organiser.ts';
import { resultsKey } from '../../../shared/desk/results-key.ts';
import { parseToken } from '../../../shared/desk/sign-in.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import type { Recipient } from '../../../shared/programme/recipient.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import { WhoseResultsPage } from '../../../shared/web/pages/desk/running/whose-results-page.tsx';
import { pageAddress } from '../../../shared/web/pages/results/page-address.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import { readCookie } from '../sign-in/cookies.ts';

/**
 * Leads to the results as a recipient with the address of who is signed in reads them, with no mail: by a link like those in mails, which
 * ends with the sign-in. Who is a recipient more than once says as whom.
 */
export async function openResults(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { signIn, request, programme, language } = visit;
  const { stored } = programme;
  // Of what was never published there are none.
  if (stored === undefined) return seeOther(programmePath(programme.id));
  const own = stored.recipients.filter(({ address }) => isSameAddress(address, signIn.address));
  const { as, session } = request.query;
  const [first, ...others] = as === undefined ? own : own.filter(({ id }) => id === as);
  if (first === undefined) return nothingThere(visit);
  if (others.length === 0) return lead(stored, first, visit, deps);
  const page = { frame: frameOf(visit), programme: stored, recipients: own, session, language };
  return deskPage('ok', WhoseResultsPage(page));
}

async function lead(
  programme: Programme,
  recipient: Recipient,
  { request, signIn, now }: ProgrammeVisit,
  { links, publicUrl }: DeskDeps,
): Promise<HttpResponse> {
  const token = parseToken(readCookie(request, 'desk', publicUrl));
  if (token === undefined) throw new Error('a sign-in without a cookie');
  const key = resultsKey(token.key, programme.id, recipient.id);
  await links.keep({
    programme: programme.id,
    recipient: recipient.id,
    hash: keyHash('results', key),
    madeAt: now,
    // As in a mail: who has the recipient's place by a later publishing does not read by this link.
    revision: programme.revision ?? 0,
    signIn: { organiser: signIn.organiser, hash: signIn.hash },
  });
  const code = sessionCode(request.query.session ?? '');
  const wanted = code === undefined ? {} : { session: code };
  return seeOther(pageAddress({ programme: programme.id, key, language: recipient.language }, '', wanted));
}
