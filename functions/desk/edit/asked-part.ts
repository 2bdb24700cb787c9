import { type Answered, nothingAnswered } from '../../../shared/authoring/answered/answered.ts';
import { rowsQuery } from '../../../shared/web/pages/desk/edit/fields/paged-groups.ts';
import { shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import type { PartContext, PartView } from '../part/part-view.ts';
import { editParts, partAt } from './edit-parts.ts';
import { baseOf } from './part-frame.ts';

/** A part as it is asked for, and what it is made from. */
export interface AskedPart {
  readonly name: string;
  /** The same with what is behind it: `session/ETS-WF`. */
  readonly own: string;
  /** What belongs to its address behind the question mark, with that; empty: nothing. */
  readonly query: string;
  readonly address: string;
  /** What was behind it in the address that it was asked for by, where that is an earlier one. */
  readonly earlier: string | undefined;
  readonly context: PartContext;
  readonly view: PartView;
}

/** The part that an address names, as a programme is written; undefined: there is none. */
export function askedPart(
  visit: ProgrammeVisit,
  written: Written,
  { limits }: Pick<DeskDeps, 'limits'>,
  answered: Answered = nothingAnswered,
): AskedPart | undefined {
  const { language, params, request, programme, now } = visit;
  const name = params.part ?? '';
  const part = partAt(name, params.of);
  if (part === undefined) return undefined;
  const contextOf = (of: string | undefined): PartContext => ({
    written,
    language,
    base: baseOf(visit),
    of,
    query: request.query,
    published: programme.stored?.sessions ?? [],
    answered,
    hasCodes: limits.hasCodes === true,
    now,
  });
  const made = (of: string | undefined, earlier?: string): AskedPart | undefined => {
    const context = contextOf(of);
    const view = part.make(context);
    if (view === undefined) return undefined;
    const own = ownAddress(name, of);
    const query = view.query ?? rowsQuery(view.groups, request.query);
    return { name, own, query, address: `${context.base}/edit/${own}${query}`, earlier, context, view };
  };
  const { of } = params;
  const moved = programme.draft?.moved?.[ownAddress(name, of)];
  return made(of) ?? (moved === undefined ? undefined : made(moved.slice(name.length + 1), of));
}

function ownAddress(name: string, of: string | undefined): string {
  return of === undefined ? name : `${name}/${of}`;
}

/** The same part as its page is after a save; what has another name then is as it was. */
export function viewAfter({ name, context, view }: AskedPart, after: Written): PartView {
  return editParts[name]?.make({ ...context, written: after }) ?? view;
}

/** Where a page is below `edit` after a save that gives what it is about another name; undefined: where it was. */
export function movedTo({ own, view }: AskedPart, after: Written): string | undefined {
  const now = view.renamed?.(after);
  return now === own ? undefined : now;
}

/** What a form says that was made when a session had another code: who has left that code as it was has not typed it. */
export function asNamedNow(sent: URLSearchParams, { earlier, view, context }: AskedPart): URLSearchParams {
  if (earlier === undefined) return sent;
  const code = shownOf(context.written, `${view.about}.code`);
  return new URLSearchParams(
    [...sent].map(([name, value]) => [name, isCode(name) && value.trim() === earlier ? code : value]),
  );
}

const isCode = (name: string) => /^sessions\.\d+\.code$/.test(name);
