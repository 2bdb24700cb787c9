import { type Invitee, type InviteeId, inviteeCode } from '../../../../shared/invitation/invitee.ts';
import { type LetterPlan, lettersOf } from '../../../../shared/invitation/letters.ts';
import type { StopKey, UnwantedId } from '../../../../shared/invitation/unwanted.ts';
import { invitationLetter } from '../../../../shared/mail/invitation-letter.ts';
import type { StoredSession } from '../../../../shared/programme/session.ts';
import type { RosterRow } from '../../../../shared/roster/roster.ts';
import type { LetterShown } from '../../../../shared/web/pages/desk/running/invitations/letters-shown.tsx';

/** Nobody: the code that is drawn for it is never issued. */
const nobody = 'nobody' as InviteeId;

/** The invitation as it is mailed to those who were read, in each of their languages; in the place of what is somebody's own stand dots. */
export function lettersShown(
  session: StoredSession,
  plan: LetterPlan,
  rows: readonly RosterRow[],
  publicUrl: string,
): LetterShown[] {
  const [first] = lettersOf(session, plan);
  if (first === undefined) return [];
  const { languages } = session.programme;
  const used = languages.filter((each) => rows.some(({ language = languages[0] }) => language === each));
  const code = session.access === undefined ? {} : { code: inviteeCode(Buffer.alloc(32), session.code, nobody) };
  const stop = { key: '…' as StopKey, id: '…' as UnwantedId };
  return used.map((language) => {
    const invitee: Invitee = { id: nobody, address: '', language };
    const words = invitationLetter({ session, invitee, letter: first, ...code, stop }, { publicUrl });
    const { subject, before, button, after, stop: stopping } = words;
    return {
      language,
      subject,
      paragraphs: [
        ...before,
        `${button.label}\n${button.address.replace(/#c=.*/, '#c=…')}`,
        ...after,
        ...(stopping === undefined ? [] : [`${stopping.label}\n${stopping.address}`]),
      ],
    };
  });
}
