import type { Dispatch } from '../../../../delivery/dispatch-states.ts';
import type { MailedReport } from '../../../../delivery/mailed-reports.ts';
import { isRepeatable } from '../../../../delivery/send-again.ts';
import type { Topic } from '../../../../programme/topic.ts';

/** A report that was mailed, and what it is of. */
export interface MailedTopic {
  readonly topic: Topic;
  /** What it is called in a sentence; absent: all sessions of the programme. */
  readonly name?: string | undefined;
  readonly zone: string;
  readonly report: MailedReport;
  /** Only mails of the latest report of a topic are sent. */
  readonly isLatest: boolean;
}

/** Where the mails of a report are, below those of its programme. */
export function addressOf({ topic, report }: MailedTopic): string {
  return `${topicSegment(topic)}/${report.number}`;
}

/** How the paths of mails name what they are of: a session’s code, or `all`. */
export function topicSegment(topic: Topic): string {
  return topic.kind === 'session' ? topic.code : 'all';
}

/** Reports in the order in which they are looked at: first those with a mail that somebody has to do something about, then the newest. */
export function inOrder(reports: readonly MailedTopic[]): MailedTopic[] {
  return reports.toSorted((one, other) => {
    const byNeed = Number(needsSomebody(other)) - Number(needsSomebody(one));
    return byNeed === 0 ? other.report.asOf.localeCompare(one.report.asOf) : byNeed;
  });
}

function needsSomebody({ isLatest, report }: MailedTopic): boolean {
  return isLatest && report.dispatches.some(isRepeatable);
}

/** What a mail is shown as: its state, or that a newer report has taken its place, so that nothing can or need be done about it. */
type ShownState = Dispatch['state']['name'] | 'SUPERSEDED' | 'SUPERSEDED_UNKNOWN';

/** In the order in which they are shown: what somebody has to look at is first. */
const shownStates: readonly ShownState[] = [
  'FAILED',
  'UNKNOWN',
  'SENDING',
  'PENDING',
  'SENT',
  'SUPERSEDED_UNKNOWN',
  'SUPERSEDED',
];

function shownState({ state }: Dispatch, isLatest: boolean): ShownState {
  if (isLatest) return state.name;
  if (state.name === 'UNKNOWN') return 'SUPERSEDED_UNKNOWN';
  return state.name === 'FAILED' || state.name === 'PENDING' ? 'SUPERSEDED' : state.name;
}

/** A line of the list of mails: one mail of a report, or a report that was mailed to nobody. */
export interface MailLine {
  readonly mailed: MailedTopic;
  readonly mail?: { readonly dispatch: Dispatch; readonly shown: ShownState };
}

/** All reports as lines of one list, which can be cut into pages: the mails of each by their state. */
export function linesOf(reports: readonly MailedTopic[]): MailLine[] {
  return reports.flatMap((mailed): MailLine[] => {
    const { dispatches } = mailed.report;
    if (dispatches.length === 0) return [{ mailed }];
    return dispatches
      .map((dispatch) => ({ mailed, mail: { dispatch, shown: shownState(dispatch, mailed.isLatest) } }))
      .toSorted((one, other) => shownStates.indexOf(one.mail.shown) - shownStates.indexOf(other.mail.shown));
  });
}

/** The mails of a report that are on a page, by their state. */
export interface ReportLines {
  readonly mailed: MailedTopic;
  readonly states: readonly { readonly shown: ShownState; readonly dispatches: readonly Dispatch[] }[];
}

/** Lines of a page by their reports again. */
export function byReport(lines: readonly MailLine[]): ReportLines[] {
  const reports = new Map<MailedTopic, Map<ShownState, Dispatch[]>>();
  for (const { mailed, mail } of lines) {
    const states = reports.get(mailed) ?? new Map<ShownState, Dispatch[]>();
    reports.set(mailed, states);
    if (mail !== undefined) states.set(mail.shown, [...(states.get(mail.shown) ?? []), mail.dispatch]);
  }
  return [...reports].map(([mailed, states]) => ({
    mailed,
    states: [...states].map(([shown, dispatches]) => ({ shown, dispatches })),
  }));
}
