import type { HttpResponse } from '../../shared/web/http/http.ts';
import type { ProgrammeVisit, SignedInVisit, Visit } from './context.ts';
import type { DeskDeps } from './deps.ts';
import { takeAsLastTime } from './edit/as-last-time.ts';
import { overview } from './edit/overview.ts';
import { savePart } from './edit/save-part.ts';
import { showPart } from './edit/show-part.ts';
import { saveSource, showSource } from './edit/source/edit-source.ts';
import { discardDraft, downloadFile, replaceFile } from './edit/source/programme-file.ts';
import { showUndo, undoChange } from './edit/undo/undo-change.ts';
import { allProgrammes } from './lists/all-programmes.ts';
import { programmeList } from './lists/programme-list.ts';
import { makeNew, showNew } from './new/new-programme.ts';
import { askAnew } from './publishing/ask-anew.ts';
import { makeBlindKeys } from './publishing/make-keys.ts';
import { publish, showPublish } from './publishing/publish.ts';
import { putBackRefused } from './publishing/put-back.ts';
import { downloadVersion, listVersions, restoreVersion, showVersion } from './publishing/versions.ts';
import { askChange, makeChange } from './running/change-session.ts';
import { makeCodes, showCodes, withdrawCodes } from './running/codes.ts';
import { decideExclude, showExclude } from './running/exclude.ts';
import { planReminders, showInvitations } from './running/invitations/invitations.ts';
import { checkList, invitePeople } from './running/invitations/invite-people.ts';
import { renewLinks, resendFailed } from './running/invitations/repeat-letters.ts';
import { readmitRecipient, resendMail, showMails } from './running/mails.ts';
import { openNow } from './running/open-now.ts';
import { openResults } from './running/open-results.ts';
import { previewForm, previewFrames } from './running/preview-form.ts';
import { previewReport } from './running/preview-report.ts';
import { makeHostLink, runSession } from './running/run-session.ts';
import { showRoomPage } from './running/show-room-page.ts';
import { mailTest } from './running/test-mail.ts';
import { chooseDeskLanguage, endAllSignIns, endSignIn, ownSignIns } from './sign-in/own-sign-ins.ts';
import { askForLink, followLink, showLink } from './sign-in/sign-in.ts';

type Act<V extends Visit> = (visit: V, deps: DeskDeps) => Promise<HttpResponse> | HttpResponse;

interface RouteOf<A extends string, V extends Visit> {
  readonly method: 'GET' | 'POST';
  /** Below `/d`; a part in braces takes one segment, `{id}` the id of a programme. */
  readonly path: string;
  /**
   * Who may take it: `anyone`; who is `signed-in`; an `operator` of the stage; a `reader` of the programme that the path names, or an
   * organiser; an `organiser` of it alone. For everybody else there is nothing at its address.
   */
  readonly access: A;
  readonly act: Act<V>;
}

/** One address of the desk. */
export type Route =
  | RouteOf<'anyone', Visit>
  | RouteOf<'signed-in' | 'operator', SignedInVisit>
  | RouteOf<'reader' | 'organiser', ProgrammeVisit>;

/** All addresses of the desk. A test demands a decision on each: who gets what there. */
export const routes: readonly Route[] = [
  { method: 'POST', path: '/link', access: 'anyone', act: askForLink },
  { method: 'GET', path: '/in/{token}', access: 'anyone', act: showLink },
  { method: 'POST', path: '/in/{token}', access: 'anyone', act: followLink },
  { method: 'GET', path: '', access: 'signed-in', act: programmeList },
  { method: 'GET', path: '/me', access: 'signed-in', act: ownSignIns },
  { method: 'POST', path: '/me/sign-out', access: 'signed-in', act: endSignIn },
  { method: 'POST', path: '/me/sign-out-everywhere', access: 'signed-in', act: endAllSignIns },
  { method: 'POST', path: '/me/language', access: 'signed-in', act: chooseDeskLanguage },
  { method: 'GET', path: '/all', access: 'operator', act: allProgrammes },
  { method: 'GET', path: '/p/{id}/s/{code}', access: 'organiser', act: runSession },
  { method: 'GET', path: '/p/{id}/s/{code}/projector', access: 'organiser', act: showRoomPage('projector') },
  { method: 'GET', path: '/p/{id}/s/{code}/sheet', access: 'organiser', act: showRoomPage('sheet') },
  { method: 'POST', path: '/p/{id}/s/{code}/host-link', access: 'organiser', act: makeHostLink },
  { method: 'GET', path: '/p/{id}/s/{code}/codes', access: 'organiser', act: showCodes },
  { method: 'POST', path: '/p/{id}/s/{code}/codes', access: 'organiser', act: makeCodes },
  { method: 'POST', path: '/p/{id}/s/{code}/codes/withdraw', access: 'organiser', act: withdrawCodes },
  { method: 'GET', path: '/p/{id}/s/{code}/exclude', access: 'organiser', act: showExclude },
  { method: 'POST', path: '/p/{id}/s/{code}/exclude', access: 'organiser', act: decideExclude },
  { method: 'GET', path: '/p/{id}/s/{code}/invitations', access: 'organiser', act: showInvitations },
  { method: 'POST', path: '/p/{id}/s/{code}/invitations', access: 'organiser', act: invitePeople },
  { method: 'POST', path: '/p/{id}/s/{code}/invitations/check', access: 'organiser', act: checkList },
  { method: 'POST', path: '/p/{id}/s/{code}/invitations/reminders', access: 'organiser', act: planReminders },
  { method: 'POST', path: '/p/{id}/s/{code}/invitations/resend', access: 'organiser', act: resendFailed },
  { method: 'POST', path: '/p/{id}/s/{code}/invitations/links', access: 'organiser', act: renewLinks },
  { method: 'GET', path: '/p/{id}/s/{code}/open', access: 'organiser', act: askChange('open') },
  { method: 'POST', path: '/p/{id}/s/{code}/open', access: 'organiser', act: openNow },
  { method: 'GET', path: '/p/{id}/s/{code}/close', access: 'organiser', act: askChange('close') },
  { method: 'POST', path: '/p/{id}/s/{code}/close', access: 'organiser', act: makeChange('close') },
  { method: 'GET', path: '/p/{id}/s/{code}/extend', access: 'organiser', act: askChange('extend') },
  { method: 'POST', path: '/p/{id}/s/{code}/extend', access: 'organiser', act: makeChange('extend') },
  { method: 'GET', path: '/p/{id}/s/{code}/reopen', access: 'organiser', act: askChange('reopen') },
  { method: 'POST', path: '/p/{id}/s/{code}/reopen', access: 'organiser', act: makeChange('reopen') },
  { method: 'GET', path: '/p/{id}/s/{code}/cancel', access: 'organiser', act: askChange('cancel') },
  { method: 'POST', path: '/p/{id}/s/{code}/cancel', access: 'organiser', act: makeChange('cancel') },
  { method: 'GET', path: '/p/{id}/results', access: 'reader', act: openResults },
  { method: 'GET', path: '/new', access: 'signed-in', act: showNew },
  { method: 'POST', path: '/new', access: 'signed-in', act: makeNew },
  { method: 'GET', path: '/p/{id}', access: 'organiser', act: overview },
  { method: 'GET', path: '/p/{id}/file.yaml', access: 'organiser', act: downloadFile },
  { method: 'POST', path: '/p/{id}/file', access: 'organiser', act: replaceFile },
  { method: 'POST', path: '/p/{id}/discard', access: 'organiser', act: discardDraft },
  { method: 'POST', path: '/p/{id}/as-last-time', access: 'organiser', act: takeAsLastTime },
  { method: 'GET', path: '/p/{id}/undo', access: 'organiser', act: showUndo },
  { method: 'POST', path: '/p/{id}/undo', access: 'organiser', act: undoChange },
  { method: 'GET', path: '/p/{id}/edit/source', access: 'organiser', act: showSource },
  { method: 'POST', path: '/p/{id}/edit/source', access: 'organiser', act: saveSource },
  { method: 'GET', path: '/p/{id}/edit/{part}', access: 'organiser', act: showPart },
  { method: 'POST', path: '/p/{id}/edit/{part}', access: 'organiser', act: savePart },
  { method: 'GET', path: '/p/{id}/edit/{part}/{of}', access: 'organiser', act: showPart },
  { method: 'POST', path: '/p/{id}/edit/{part}/{of}', access: 'organiser', act: savePart },
  { method: 'GET', path: '/p/{id}/preview/{code}', access: 'organiser', act: previewFrames },
  { method: 'GET', path: '/p/{id}/preview/{code}/form', access: 'organiser', act: previewForm },
  { method: 'POST', path: '/p/{id}/preview/{code}/form', access: 'organiser', act: previewForm },
  { method: 'GET', path: '/p/{id}/preview-report', access: 'organiser', act: previewReport },
  { method: 'POST', path: '/p/{id}/test-mail', access: 'organiser', act: mailTest },
  { method: 'GET', path: '/p/{id}/mails', access: 'organiser', act: showMails },
  {
    method: 'POST',
    path: '/p/{id}/mails/{topic}/{number}/{recipient}/resend',
    access: 'organiser',
    act: resendMail,
  },
  { method: 'POST', path: '/p/{id}/recipients/{recipient}/readmit', access: 'organiser', act: readmitRecipient },
  { method: 'GET', path: '/p/{id}/publish', access: 'organiser', act: showPublish },
  { method: 'POST', path: '/p/{id}/publish', access: 'organiser', act: publish },
  { method: 'POST', path: '/p/{id}/publish/put-back', access: 'organiser', act: putBackRefused },
  { method: 'POST', path: '/p/{id}/publish/ask-anew', access: 'organiser', act: askAnew },
  { method: 'POST', path: '/p/{id}/publish/keys', access: 'organiser', act: makeBlindKeys },
  { method: 'GET', path: '/p/{id}/versions', access: 'organiser', act: listVersions },
  { method: 'GET', path: '/p/{id}/versions/{n}', access: 'organiser', act: showVersion },
  { method: 'GET', path: '/p/{id}/versions/{n}/file.yaml', access: 'organiser', act: downloadVersion },
  { method: 'POST', path: '/p/{id}/versions/{n}/restore', access: 'organiser', act: restoreVersion },
];

/** The route of a path below `/d`, and what stands for its braces, as it is written in the URL. */
export function routeOf(
  method: string,
  path: string,
  all: readonly Route[] = routes,
): { readonly route: Route; readonly params: Readonly<Record<string, string>> } | undefined {
  const segments = path.split('/');
  for (const route of all) {
    if (route.method !== method) continue;
    const params = paramsOf(route.path.split('/'), segments);
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

function paramsOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const segment = segments[at] ?? '';
    const [, name] = /^\{(\w+)\}$/.exec(part) ?? [];
    if (name === undefined ? part !== segment : segment === '') return undefined;
    if (name !== undefined) params[name] = segment;
  }
  return params;
}
