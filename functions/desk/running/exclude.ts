import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import { runningTexts } from '../../../shared/i18n/running-texts.ts';
import { countInSteps } from '../../../shared/privacy/counter.ts';
import { smallestGroup } from '../../../shared/privacy/release.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { headOf } from '../../../shared/publication/counted-sets.ts';
import { setsToCount } from '../../../shared/publication/obstacle.ts';
import {
  classesOfSession,
  decidedBy,
  isOffered,
  type Known,
  planExclusion,
  type Refusal,
} from '../../../shared/publication/plan-exclusion.ts';
import { type AnswerClass, answerClasses, inOrder } from '../../../shared/response/answer-classes.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import { ExcludePage } from '../../../shared/web/pages/desk/running/exclude-page.tsx';
import { excludeOf } from '../../../shared/web/pages/desk/running/session-path.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import { ownSession } from './own-session.ts';

/** How the answers of a session came, and which of them its reports leave out. */
export async function showExclude(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const session = await ownSession(visit, deps);
  if (session === undefined) return nothingThere(visit);
  return excludePage('ok', session, visit, deps, { done: doneIn(session, visit) });
}

/** Decides which answers the reports of a session leave out, or that they count all again. */
export async function decideExclude(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const session = await ownSession(visit, deps);
  if (session === undefined) return nothingThere(visit);
  const { fields } = visit.form;
  const isBack = fields.get('back') === 'yes';
  const classes = isBack ? [] : chosenIn(fields);
  const reason = fields.get('reason') ?? '';
  const refuse = (why: Why) => {
    const { refused } = runningTexts(visit.language).exclude;
    const status = why === 'agree' || why === 'class' || why.endsWith('reason') ? 'answers' : 'conflict';
    return excludePage(status, session, visit, deps, {
      ...(!isBack && { chosen: classes, reason }),
      refused: refused[why],
    });
  };
  if (!isBack && classes.length === 0) return refuse('class');
  if (fields.get('agree') !== 'yes') return refuse('agree');
  const known = await knownOf(session, classes, visit, deps);
  const planned = planExclusion(session, { classes, reason }, known);
  // What the session does not ask for is not among what can be chosen, and a name is what recipients are called, or an address.
  if ('refused' in planned) return refuse(isSaid(planned.refused) ? planned.refused : 'class');
  const decided = decidedBy(nameOf(visit), planned);
  if ('refused' in decided)
    throw new Error(`${decided.refused}, though recipients are called by one, or by an address`);
  const added = await deps.programmes.addExclusion(session, decided, visit.now);
  if (added === 'lost') return refuse('lost');
  return seeOther(`${excludeOf(session)}?done=${planned.waitsFor === undefined ? 'decided' : 'waits'}`);
}

const unsaid = ['no-codes', 'no-proofs'] as const;

type Unsaid = (typeof unsaid)[number];

type Why = Exclude<Refusal, Unsaid> | 'agree' | 'class' | 'lost';

function isSaid(refused: Refusal): refused is Exclude<Refusal, Unsaid> {
  return !unsaid.some((each) => each === refused);
}

function chosenIn(fields: URLSearchParams): AnswerClass[] {
  const sent = fields.getAll('class');
  return inOrder(answerClasses.filter((each) => sent.includes(each)));
}

/** Who decides, as the programme's recipients know them; who is none of these, by address. */
function nameOf({ signIn, programme: { stored } }: ProgrammeVisit): string {
  const own = stored?.recipients.find((each) => each.kind === 'organiser' && each.address === signIn.address);
  return own !== undefined && 'name' in own ? own.name : signIn.address;
}

/** What is counted before it is decided: all sets of answers that the plan compares. */
async function knownOf(
  { code }: StoredSession,
  classes: readonly AnswerClass[],
  { now }: ProgrammeVisit,
  { reports, responses }: DeskDeps,
): Promise<Known> {
  const latest = await reports.latestPublication({ kind: 'session', code });
  const head = await headOf(latest, reports);
  const counts = new Map<string, number>();
  for (const set of setsToCount(classes, latest)) counts.set(set.join(), await responses.countWithout(code, set));
  const count = (set: readonly AnswerClass[]) => {
    const answers = counts.get(inOrder(set).join());
    if (answers === undefined) throw new Error(`the answers without "${set.join()}" were not counted`);
    return answers;
  };
  return { latest, head, count, now };
}

function doneIn(session: StoredSession, { request, language }: ProgrammeVisit): string | undefined {
  const { exclude: texts } = runningTexts(language);
  // An address alone proves nothing.
  if (session.exclusions === undefined || request.query.done === undefined) return undefined;
  if (request.query.done === 'waits') return texts.waits({ count: smallestGroup });
  return session.sealedAt === undefined ? texts.done : texts.doneSealed;
}

interface Said {
  readonly done?: string | undefined;
  readonly refused?: string;
  readonly chosen?: readonly AnswerClass[];
  readonly reason?: string;
}

async function excludePage(
  status: ReplyStatus,
  session: StoredSession,
  visit: ProgrammeVisit,
  { responses }: DeskDeps,
  said: Said,
): Promise<HttpResponse> {
  const all = await responses.count(session.code);
  const classes = await Promise.all(
    classesOfSession(session).map(async (name) => {
      const others = await responses.countWithout(session.code, [name]);
      return { name, answers: countInSteps(all - others) };
    }),
  );
  const offered = classes.filter(({ name, answers }) => isOffered(session, name, answers));
  const page = { frame: frameOf(visit), session, answers: countInSteps(all), classes: offered, ...said };
  return inOwnWords([session.programme.words], () => deskPage(status, ExcludePage(page)));
}
