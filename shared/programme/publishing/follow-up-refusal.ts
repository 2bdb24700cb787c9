import type { SessionCode } from '../../access/session-code.ts';
import type { Language } from '../../i18n/text.ts';
import type { Instant } from '../../time/instant.ts';
import type { Programmes } from '../programmes.ts';
import type { Session } from '../session.ts';

/** Why a session can't be the follow-up of another. */
export type FollowUpRefusal = { readonly reason: 'follow-up'; readonly followUp: SessionCode } & (
  | { readonly why: 'unknown' | 'cancelled' }
  /** It would be open before the other has closed. */
  | { readonly why: 'too-early'; readonly opensAt: Instant }
  /** Who leaves an address is mailed in the language of the form. */
  | { readonly why: 'languages'; readonly languages: readonly Language[] }
);

interface Known {
  /** Of the same file, as they are to be. */
  readonly sessions: readonly Session[];
  readonly programmes: Pick<Programmes, 'findProgramme' | 'findSession'>;
}

/**
 * Why what a session names as its follow-up can't be it; undefined: it can, or it names none. That nobody knows it is refused:
 * participants would leave addresses that nobody writes to. So is one of a programme that is not known to who publishes, unless
 * the session has named it before: its organisers have not asked for these addresses.
 */
export async function followUpRefusal(
  session: Session,
  stored: Session | undefined,
  { sessions, programmes }: Known,
): Promise<FollowUpRefusal | undefined> {
  const { followUp } = session;
  if (followUp === undefined) return undefined;
  const refused = { reason: 'follow-up', followUp } as const;
  const inFile = sessions.find(({ code }) => code === followUp);
  const later = inFile ?? (await programmes.findSession(followUp));
  const isKnown =
    later !== undefined &&
    (inFile !== undefined ||
      stored?.followUp === followUp ||
      (await programmes.findProgramme(later.programme.id)) !== undefined);
  if (!isKnown) return { ...refused, why: 'unknown' };
  const { cancelledAt } = (inFile && (await programmes.findSession(followUp))) ?? later;
  if (cancelledAt !== undefined) return { ...refused, why: 'cancelled' };
  if (later.opensAt < session.closesAt) return { ...refused, why: 'too-early', opensAt: later.opensAt };
  const missing = session.programme.languages.filter((each) => !later.programme.languages.includes(each));
  return missing.length === 0 ? undefined : { ...refused, why: 'languages', languages: missing };
}
