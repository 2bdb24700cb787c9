import type { ProgrammeRole } from '../../../desk/access.ts';
import type { Phase } from '../../../programme/session.ts';
import type { Instant } from '../../../time/instant.ts';
import type { Said } from './said.tsx';

/** Where a session is: in its life, or over, with its results for good. */
export type ListedState = Phase | 'sealed';

/** A session at a glance. */
export interface ListedSession {
  readonly code: string;
  readonly name: Said;
  readonly state: ListedState;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly zone: string;
  /** Whether its report gets on by itself; false: somebody who runs the service has to do something. */
  readonly getsOn: boolean;
  /** How many mails with its report did not go out, as far as somebody looked. */
  readonly failedMails?: number | undefined;
}

/** A programme at a glance. */
export interface ListedProgramme {
  readonly id: string;
  readonly title: Said;
  /** Who saved its draft and when; absent: there is none. */
  readonly draft?: { readonly by: string; readonly at: Instant } | undefined;
  /** Absent: it was never published. */
  readonly sessions?: readonly ListedSession[] | undefined;
}

/** One of somebody's own. */
export interface OwnProgramme extends ListedProgramme {
  readonly role: ProgrammeRole;
}
