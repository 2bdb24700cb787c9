import type { AccessKey } from '../../shared/access/key.ts';
import type { ProgrammeRole } from '../../shared/desk/access.ts';
import type { Draft } from '../../shared/desk/drafts.ts';
import type { SignIn } from '../../shared/desk/sign-ins.ts';
import type { Language } from '../../shared/i18n/text.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import type { Instant } from '../../shared/time/instant.ts';
import type { HttpRequest } from '../../shared/web/http/http.ts';
import type { SentForm } from './sent-form.ts';

/** A request to the desk, whoever it is from. */
export interface Visit {
  readonly request: HttpRequest;
  /** What stands for the braces of the route: `id`, `code`. */
  readonly params: Readonly<Record<string, string>>;
  /** What a POST has sent, its token and origin looked at; empty with a GET. */
  readonly form: SentForm;
  /** That of the page. */
  readonly language: Language;
  readonly now: Instant;
  /** The browser that asks, before and after somebody signs in; a new one, if it has not told. */
  readonly browser: AccessKey;
  readonly isKnownBrowser: boolean;
  /** Of who is signed in. */
  readonly signIn?: SignIn | undefined;
  /** The token of every form of the page: the next POST has to have it. */
  readonly csrf: string;
}

/** A request of somebody who is signed in. */
export interface SignedInVisit extends Visit {
  readonly signIn: SignIn;
}

/** A programme as the desk knows it: published, a draft, or both. */
export interface DeskProgramme {
  readonly id: string;
  readonly role: ProgrammeRole;
  readonly stored?: Programme | undefined;
  readonly draft?: Draft | undefined;
  /** The number of a draft that is given up, if there is one: the next draft takes its place. */
  readonly givenUp?: number | undefined;
}

/** A request that is about a programme of one's own. */
export interface ProgrammeVisit extends SignedInVisit {
  readonly programme: DeskProgramme;
}
