import type { StoredSession } from '../../../../shared/programme/session.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { reminderFields } from '../../../../shared/web/pages/desk/running/invitations/reminder-fields.tsx';
import type { ProgrammeVisit } from '../../context.ts';
import { typedTime } from '../how-changed.ts';

/** When people are to be reminded, as a form says it; an error, where it is none of the session's times. */
export function typedReminders(
  session: StoredSession,
  { form: { fields } }: Pick<ProgrammeVisit, 'form'>,
): { readonly typed: readonly string[]; readonly reminders: readonly Instant[] | undefined } {
  const typed = reminderFields.map((name) => fields.get(name) ?? '');
  const times = typed.filter((each) => each.trim() !== '').map((each) => typedTime(each, session));
  const sound = times.filter((at) => at !== undefined && at > session.opensAt && at < session.closesAt);
  const reminders = [...new Set(sound as readonly Instant[])].toSorted();
  return { typed, reminders: sound.length === times.length ? reminders : undefined };
}
