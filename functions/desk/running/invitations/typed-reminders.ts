import { invitingTexts } from '../../../../shared/i18n/inviting-texts.ts';
import type { Language } from '../../../../shared/i18n/text.ts';
import { type LetterPlan, leastBetween } from '../../../../shared/invitation/letters.ts';
import { soundReminders } from '../../../../shared/invitation/sound-reminders.ts';
import type { StoredSession } from '../../../../shared/programme/session.ts';
import { type Instant, minute } from '../../../../shared/time/instant.ts';
import { reminderFields } from '../../../../shared/web/pages/desk/running/invitations/reminder-fields.tsx';
import type { ProgrammeVisit } from '../../context.ts';
import { typedTime } from '../how-changed.ts';

/** The times that were typed; and when people are to be reminded, or why nobody can be at one of them. */
type TypedReminders = { readonly typed: readonly string[] } & (
  | { readonly reminders: readonly Instant[]; readonly fault?: never }
  | { readonly reminders?: never; readonly fault: 'wrong' | 'tooSoon' }
);

/** When people are to be reminded, as a form says it. */
export function typedReminders(
  session: StoredSession,
  plan: LetterPlan | undefined,
  { form: { fields }, now }: Pick<ProgrammeVisit, 'form' | 'now'>,
): TypedReminders {
  const typed = reminderFields.map((name) => fields.get(name) ?? '');
  const times = typed.filter((each) => each.trim() !== '').map((each) => typedTime(each, session));
  const moments = times.filter((at) => at !== undefined);
  const sound = soundReminders(moments, session, plan, now);
  if (moments.length < times.length) return { typed, fault: 'wrong' };
  if ('reminders' in sound) return { typed, reminders: sound.reminders };
  return { typed, fault: sound.fault === 'tooSoon' ? 'tooSoon' : 'wrong' };
}

/** What a page says of a time at which nobody can be reminded. */
export function remindersError(fault: 'wrong' | 'tooSoon', language: Language): string {
  const { wrong, tooSoon } = invitingTexts(language).reminders;
  return fault === 'wrong' ? wrong : tooSoon({ hours: leastBetween / (60 * minute) });
}
