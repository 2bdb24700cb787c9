import { newKey, parseKey } from '../../../shared/access/key.ts';
import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import { chooseLanguage } from '../../../shared/i18n/negotiate.ts';
import { runningTexts } from '../../../shared/i18n/running-texts.ts';
import { countInSteps } from '../../../shared/privacy/counter.ts';
import { phase, type StoredSession } from '../../../shared/programme/session.ts';
import { keyedBytes } from '../../../shared/response/code-hashes.ts';
import { codesMade } from '../../../shared/response/codes-made.ts';
import { drawnCodes, issueCodes } from '../../../shared/response/issue-codes.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import { CodesPage, mostCodesShown } from '../../../shared/web/pages/desk/running/codes-page.tsx';
import { codesOf } from '../../../shared/web/pages/desk/running/session-path.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import { canMakeCodes } from '../programme/can-make-codes.ts';
import { ownSession } from './own-session.ts';
import { shownCards } from './shown-cards.ts';

/** The codes of a session, by their numbers: what they are is known to who has them. */
export async function showCodes(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const session = await sessionWithCodes(visit, deps);
  if (session === undefined) return nothingThere(visit);
  return codesPage('ok', session, visit, deps, { isWithdrawn: visit.request.query.withdrawn !== undefined });
}

/**
 * Makes codes and shows them this once. They are drawn from the key of the form that asks for them: sent twice, by an impatient finger or
 * because the answer was lost on its way, it makes and shows the same ones. Once they are withdrawn it makes none.
 */
export async function makeCodes(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const session = await sessionWithCodes(visit, deps);
  if (session === undefined) return nothingThere(visit);
  const { fields } = visit.form;
  const texts = runningTexts(visit.language).codes;
  if (!takesCodes(session, visit)) return codesPage('conflict', session, visit, deps, { refused: texts.over });
  const typed = fields.get('count') ?? '';
  const count = typedCount(typed);
  const form = parseKey(fields.get('form') ?? undefined);
  if (count === undefined || form === undefined) {
    const error = texts.countWrong({ most: mostCodesShown });
    return codesPage('answers', session, visit, deps, { typed, error });
  }
  const key = await deps.codeKey();
  const codes = drawnCodes(count, keyedBytes(key, `${session.code} ${count} ${form}`));
  const language = chooseLanguage(session.programme.languages, fields.get('language') ?? undefined, undefined);
  // What can't be shown is not issued.
  const shown = await shownCards(session, codes, language, visit, deps);
  const isIssued = await issueCodes(session, codes, { codes: deps.codes, codeKey: async () => key });
  return isIssued ? shown : codesPage('conflict', session, visit, deps, { refused: texts.before });
}

/** Makes void what nobody has used. */
export async function withdrawCodes(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const session = await sessionWithCodes(visit, deps);
  if (session === undefined) return nothingThere(visit);
  if (visit.form.fields.get('agree') !== 'yes') {
    return codesPage('answers', session, visit, deps, { isUnsure: true });
  }
  await deps.codes.withdraw(session.code);
  return seeOther(`${codesOf(session)}?withdrawn`);
}

/** The session that a path names, if it takes answers with codes. */
async function sessionWithCodes(visit: ProgrammeVisit, deps: DeskDeps): Promise<StoredSession | undefined> {
  const session = await ownSession(visit, deps);
  return session !== undefined && canMakeCodes(session, deps) ? session : undefined;
}

/** Whether somebody could still answer with a code that is made now. */
function takesCodes(session: StoredSession, { now }: Pick<ProgrammeVisit, 'now'>): boolean {
  const at = phase(session, now);
  return session.sealedAt === undefined && (at === 'upcoming' || at === 'open');
}

/** How many are asked for: digits of any script's keyboard; undefined: no number, or too many at once. */
function typedCount(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim();
  const count = /^\d{1,6}$/.test(plain) ? Number(plain) : 0;
  return count >= 1 && count <= mostCodesShown ? count : undefined;
}

interface Said {
  readonly typed?: string;
  readonly error?: string;
  readonly refused?: string;
  readonly isUnsure?: boolean;
  readonly isWithdrawn?: boolean;
}

async function codesPage(
  status: ReplyStatus,
  session: StoredSession,
  visit: ProgrammeVisit,
  deps: DeskDeps,
  said: Said = {},
): Promise<HttpResponse> {
  const [sets, { spent }] = await Promise.all([deps.codes.sets(session.code), deps.codes.count(session.code)]);
  const { made, withdrawn, isInstead } = codesMade(sets);
  const page = {
    ...{ frame: frameOf(visit), session, form: newKey(deps.random()) },
    ...{ made, withdrawn, isInstead, used: countInSteps(spent) },
    canMake: takesCodes(session, visit),
    ...said,
    // An address alone proves nothing.
    isWithdrawn: said.isWithdrawn === true && withdrawn > 0 && made === 0 && !isInstead,
  };
  return inOwnWords([session.programme.words], () => deskPage(status, CodesPage(page)));
}
