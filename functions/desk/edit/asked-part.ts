import { type Answered, nothingAnswered } from '../../../shared/authoring/answered/answered.ts';
import { rowsQuery } from '../../../shared/web/pages/desk/edit/fields/paged-groups.ts';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import type { PartContext, PartView } from '../part/part-view.ts';
import { editParts } from './edit-parts.ts';
import { baseOf } from './part-frame.ts';

/** A part as it is asked for, and what it is made from. */
export interface AskedPart {
  readonly name: string;
  /** The same with what is behind it: `session/ETS-WF`. */
  readonly own: string;
  /** What belongs to its address behind the question mark, with that; empty: nothing. */
  readonly query: string;
  readonly address: string;
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
  const part = Object.hasOwn(editParts, name) ? editParts[name] : undefined;
  const context: PartContext = {
    written,
    language,
    base: baseOf(visit),
    of: params.of,
    query: request.query,
    published: programme.stored?.sessions ?? [],
    answered,
    hasCodes: limits.hasCodes === true,
    now,
  };
  const view = part?.make(context);
  if (view === undefined) return undefined;
  const own = params.of === undefined ? name : `${name}/${params.of}`;
  const query = view.query ?? rowsQuery(view.groups, request.query);
  return { name, own, query, address: `${context.base}/edit/${own}${query}`, context, view };
}

/** The same part as its page is after a save; what has another name then is as it was. */
export function viewAfter({ name, context, view }: AskedPart, after: Written): PartView {
  return editParts[name]?.make({ ...context, written: after }) ?? view;
}
