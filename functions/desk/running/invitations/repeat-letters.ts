import { invitingTexts } from '../../../../shared/i18n/inviting-texts.ts';
import { nextRound, sendNewLinks } from '../../../../shared/invitation/new-links.ts';
import { failedWithLink, mailedInvitations, resendInvitations } from '../../../../shared/invitation/resend-letters.ts';
import { type HttpResponse, seeOther } from '../../../../shared/web/http/http.ts';
import { invitationsOf } from '../../../../shared/web/pages/desk/running/session-path.ts';
import type { ProgrammeVisit } from '../../context.ts';
import type { DeskDeps } from '../../deps.ts';
import { nothingThere } from '../../nothing-there.ts';
import { invitationsPage, invitingSession, takesInvitations } from './invitations.ts';

/** Lets the tick try again with the invitations that failed, and whose link is good. */
export async function resendFailed(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const session = await invitingSession(visit, deps);
  if (session === undefined) return nothingThere(visit);
  const { invitations, reports, codes } = deps;
  const { code } = session;
  const [plan = {}, invitees] = await Promise.all([invitations.findPlan(code), invitations.invitees(code)]);
  const mailed = await mailedInvitations(session, plan, invitees, reports);
  const chosen = takesInvitations(session, visit)
    ? await failedWithLink(session, plan, mailed, { codes, key: await deps.codeKey() })
    : [];
  const put = await resendInvitations(session, chosen, { invitations, reports, now: visit.now });
  if (put > 0) return seeOther(`${invitationsOf(session)}?done=resent`);
  const refused = invitingTexts(visit.language).stands.resend.none;
  return invitationsPage('conflict', session, visit, deps, { refused });
}

/** Sends new links to whose are void. The form says which round it is: sent twice, it is the same one. */
export async function renewLinks(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const session = await invitingSession(visit, deps);
  if (session === undefined) return nothingThere(visit);
  const plan = (await deps.invitations.findPlan(session.code)) ?? {};
  const next = takesInvitations(session, visit) ? await nextRound(session, plan, deps) : 'none-void';
  const wanted = Number(visit.form.fields.get('round'));
  if (typeof next === 'string' || !(wanted >= 1 && wanted <= next)) {
    const { refused } = invitingTexts(visit.language).newLinks;
    return invitationsPage('conflict', session, visit, deps, { refused });
  }
  if (wanted === next) await sendNewLinks(session, next, { ...deps, now: visit.now });
  return seeOther(`${invitationsOf(session)}?done=renewed`);
}
