import type { LetterPlan } from '../../../../shared/invitation/letters.ts';
import { soundReminders } from '../../../../shared/invitation/sound-reminders.ts';
import type { StoredSession } from '../../../../shared/programme/session.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { reminderFields } from '../../../../shared/web/pages/desk/running/invitations/reminder-fields.tsx';
import type { ProgrammeVisit } from '../../context.ts';
import { typedTime } from '../how-changed.ts';

/** When people are to be reminded, as a form says it; undefined, where nobody can be at one of them. */
export function typedReminders(
  session: StoredSession,
  plan: LetterPlan,
  { form: { fields }, now }: Pick<ProgrammeVisit, 'form' | 'now'>,
): { readonly typed: readonly string[]; readonly reminders: readonly Instant[] | undefined } {
  const typed = reminderFields.map((name) => fields.get(name) ?? '');
  const times = typed.filter((each) => each.trim() !== '').map((each) => typedTime(each, session));
  const moments = times.filter((at) => at !== undefined);
  const sound = soundReminders(moments, session, plan, now);
  return { typed, reminders: moments.length === times.length && 'reminders' in sound ? sound.reminders : undefined };
}
