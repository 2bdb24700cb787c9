import { markedSubject } from './subject-line.ts';
import type { ReportView } from './view.ts';

/** A report that says in its subject and its lead that it is no real one, for example `TEST`. */
export function markedView(view: ReportView, mark: string): ReportView {
  return { ...view, subject: markedSubject(mark, view.subject), lead: `[${mark}] ${view.lead}` };
}
