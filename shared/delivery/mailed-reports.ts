import type { Topic } from '../programme/topic.ts';
import type { Publication } from '../publication/publication.ts';
import type { Dispatch } from './dispatch-states.ts';

/** A publication by its name, and what became of its mails. */
export interface MailedReport extends Pick<Publication, 'number' | 'kind' | 'asOf'> {
  readonly dispatches: readonly Dispatch[];
}

/** What was mailed of a topic, without what it says. */
export interface MailedReports {
  /** The newest first. */
  mailed(topic: Topic): Promise<readonly MailedReport[]>;
}
