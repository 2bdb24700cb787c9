import type { HttpResponse } from '../../shared/web/http/http.ts';
import type { ProgrammeVisit, SignedInVisit, Visit } from './context.ts';
import type { DeskDeps } from './deps.ts';
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

/** A larger room of the desk, with all that it imports: loaded with the first request for one of its pages. */
function later<Room>(load: () => Promise<Room>) {
  return <V extends Visit>(actOf: (room: Room) => Act<V>): Act<V> =>
    async (visit, deps) =>
      actOf(await load())(visit, deps);
}

const editing = later(() => import('./edit/acts.ts'));
const listing = later(() => import('./lists/acts.ts'));
const making = later(() => import('./new/acts.ts'));
const publishing = later(() => import('./publishing/acts.ts'));
const running = later(() => import('./running/acts.ts'));

/** All addresses of the desk. A test demands a decision on each: who gets what there. */
export const routes: readonly Route[] = [
  { method: 'POST', path: '/link', access: 'anyone', act: askForLink },
  { method: 'GET', path: '/in/{token}', access: 'anyone', act: showLink },
  { method: 'POST', path: '/in/{token}', access: 'anyone', act: followLink },
  { method: 'GET', path: '', access: 'signed-in', act: listing((it) => it.programmeList) },
  { method: 'GET', path: '/me', access: 'signed-in', act: ownSignIns },
  { method: 'POST', path: '/me/sign-out', access: 'signed-in', act: endSignIn },
  { method: 'POST', path: '/me/sign-out-everywhere', access: 'signed-in', act: endAllSignIns },
  { method: 'POST', path: '/me/language', access: 'signed-in', act: chooseDeskLanguage },
  { method: 'GET', path: '/all', access: 'operator', act: listing((it) => it.allProgrammes) },
  { method: 'GET', path: '/p/{id}/s/{code}', access: 'organiser', act: running((it) => it.runSession) },
  {
    method: 'GET',
    path: '/p/{id}/s/{code}/projector',
    access: 'organiser',
    act: running((it) => it.showRoomPage('projector')),
  },
  {
    method: 'GET',
    path: '/p/{id}/s/{code}/sheet',
    access: 'organiser',
    act: running((it) => it.showRoomPage('sheet')),
  },
  { method: 'POST', path: '/p/{id}/s/{code}/host-link', access: 'organiser', act: running((it) => it.makeHostLink) },
  { method: 'GET', path: '/p/{id}/s/{code}/codes', access: 'organiser', act: running((it) => it.showCodes) },
  { method: 'POST', path: '/p/{id}/s/{code}/codes', access: 'organiser', act: running((it) => it.makeCodes) },
  {
    method: 'POST',
    path: '/p/{id}/s/{code}/codes/withdraw',
    access: 'organiser',
    act: running((it) => it.withdrawCodes),
  },
  { method: 'GET', path: '/p/{id}/s/{code}/exclude', access: 'organiser', act: running((it) => it.showExclude) },
  { method: 'POST', path: '/p/{id}/s/{code}/exclude', access: 'organiser', act: running((it) => it.decideExclude) },
  {
    method: 'GET',
    path: '/p/{id}/s/{code}/invitations',
    access: 'organiser',
    act: running((it) => it.showInvitations),
  },
  { method: 'POST', path: '/p/{id}/s/{code}/invitations', access: 'organiser', act: running((it) => it.invitePeople) },
  {
    method: 'POST',
    path: '/p/{id}/s/{code}/invitations/check',
    access: 'organiser',
    act: running((it) => it.checkList),
  },
  {
    method: 'POST',
    path: '/p/{id}/s/{code}/invitations/reminders',
    access: 'organiser',
    act: running((it) => it.planReminders),
  },
  {
    method: 'POST',
    path: '/p/{id}/s/{code}/invitations/resend',
    access: 'organiser',
    act: running((it) => it.resendFailed),
  },
  {
    method: 'POST',
    path: '/p/{id}/s/{code}/invitations/links',
    access: 'organiser',
    act: running((it) => it.renewLinks),
  },
  { method: 'GET', path: '/p/{id}/s/{code}/open', access: 'organiser', act: running((it) => it.askChange('open')) },
  { method: 'POST', path: '/p/{id}/s/{code}/open', access: 'organiser', act: running((it) => it.openNow) },
  { method: 'GET', path: '/p/{id}/s/{code}/close', access: 'organiser', act: running((it) => it.askChange('close')) },
  { method: 'POST', path: '/p/{id}/s/{code}/close', access: 'organiser', act: running((it) => it.makeChange('close')) },
  { method: 'GET', path: '/p/{id}/s/{code}/extend', access: 'organiser', act: running((it) => it.askChange('extend')) },
  {
    method: 'POST',
    path: '/p/{id}/s/{code}/extend',
    access: 'organiser',
    act: running((it) => it.makeChange('extend')),
  },
  { method: 'GET', path: '/p/{id}/s/{code}/reopen', access: 'organiser', act: running((it) => it.askChange('reopen')) },
  {
    method: 'POST',
    path: '/p/{id}/s/{code}/reopen',
    access: 'organiser',
    act: running((it) => it.makeChange('reopen')),
  },
  { method: 'GET', path: '/p/{id}/s/{code}/cancel', access: 'organiser', act: running((it) => it.askChange('cancel')) },
  {
    method: 'POST',
    path: '/p/{id}/s/{code}/cancel',
    access: 'organiser',
    act: running((it) => it.makeChange('cancel')),
  },
  { method: 'GET', path: '/p/{id}/results', access: 'reader', act: running((it) => it.openResults) },
  { method: 'GET', path: '/new', access: 'signed-in', act: making((it) => it.showNew) },
  { method: 'POST', path: '/new', access: 'signed-in', act: making((it) => it.makeNew) },
  { method: 'GET', path: '/p/{id}', access: 'organiser', act: editing((it) => it.overview) },
  { method: 'GET', path: '/p/{id}/file.yaml', access: 'organiser', act: editing((it) => it.downloadFile) },
  { method: 'POST', path: '/p/{id}/file', access: 'organiser', act: editing((it) => it.replaceFile) },
  { method: 'POST', path: '/p/{id}/discard', access: 'organiser', act: editing((it) => it.discardDraft) },
  { method: 'POST', path: '/p/{id}/as-last-time', access: 'organiser', act: editing((it) => it.takeAsLastTime) },
  { method: 'GET', path: '/p/{id}/undo', access: 'organiser', act: editing((it) => it.showUndo) },
  { method: 'POST', path: '/p/{id}/undo', access: 'organiser', act: editing((it) => it.undoChange) },
  { method: 'GET', path: '/p/{id}/edit/source', access: 'organiser', act: editing((it) => it.showSource) },
  { method: 'POST', path: '/p/{id}/edit/source', access: 'organiser', act: editing((it) => it.saveSource) },
  { method: 'GET', path: '/p/{id}/edit/{part}', access: 'organiser', act: editing((it) => it.showPart) },
  { method: 'POST', path: '/p/{id}/edit/{part}', access: 'organiser', act: editing((it) => it.savePart) },
  { method: 'GET', path: '/p/{id}/edit/{part}/{of}', access: 'organiser', act: editing((it) => it.showPart) },
  { method: 'POST', path: '/p/{id}/edit/{part}/{of}', access: 'organiser', act: editing((it) => it.savePart) },
  { method: 'GET', path: '/p/{id}/preview/{code}', access: 'organiser', act: running((it) => it.previewFrames) },
  { method: 'GET', path: '/p/{id}/preview/{code}/form', access: 'organiser', act: running((it) => it.previewForm) },
  { method: 'POST', path: '/p/{id}/preview/{code}/form', access: 'organiser', act: running((it) => it.previewForm) },
  { method: 'GET', path: '/p/{id}/preview-report', access: 'organiser', act: running((it) => it.previewReport) },
  { method: 'POST', path: '/p/{id}/test-mail', access: 'organiser', act: running((it) => it.mailTest) },
  { method: 'GET', path: '/p/{id}/mails', access: 'organiser', act: running((it) => it.showMails) },
  {
    method: 'POST',
    path: '/p/{id}/mails/{topic}/{number}/{recipient}/resend',
    access: 'organiser',
    act: running((it) => it.resendMail),
  },
  {
    method: 'POST',
    path: '/p/{id}/recipients/{recipient}/readmit',
    access: 'organiser',
    act: running((it) => it.readmitRecipient),
  },
  { method: 'GET', path: '/p/{id}/publish', access: 'organiser', act: publishing((it) => it.showPublish) },
  { method: 'POST', path: '/p/{id}/publish', access: 'organiser', act: publishing((it) => it.publish) },
  { method: 'POST', path: '/p/{id}/publish/put-back', access: 'organiser', act: publishing((it) => it.putBackRefused) },
  { method: 'POST', path: '/p/{id}/publish/ask-anew', access: 'organiser', act: publishing((it) => it.askAnew) },
  { method: 'POST', path: '/p/{id}/publish/keys', access: 'organiser', act: publishing((it) => it.makeBlindKeys) },
  { method: 'GET', path: '/p/{id}/versions', access: 'organiser', act: publishing((it) => it.listVersions) },
  { method: 'GET', path: '/p/{id}/versions/{n}', access: 'organiser', act: publishing((it) => it.showVersion) },
  {
    method: 'GET',
    path: '/p/{id}/versions/{n}/file.yaml',
    access: 'organiser',
    act: publishing((it) => it.downloadVersion),
  },
  {
    method: 'POST',
    path: '/p/{id}/versions/{n}/restore',
    access: 'organiser',
    act: publishing((it) => it.restoreVersion),
  },
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
