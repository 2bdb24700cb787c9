import type { VNode } from 'preact';
import { invitingTexts } from '../../../../../i18n/inviting-texts.ts';
import type { Language } from '../../../../../i18n/text.ts';
import { zoneName } from '../../../../../i18n/zone-names.ts';
import type { StoredSession } from '../../../../../programme/session.ts';
import type { Instant } from '../../../../../time/instant.ts';
import { wallClockText } from '../../../../../time/wall-clock.ts';

/** The names of the fields. */
export const reminderFields = ['reminder1', 'reminder2'] as const;

interface ReminderFieldsProps {
  readonly language: Language;
  readonly session: StoredSession;
  /** When people are reminded, as is planned or usual. */
  readonly reminders: readonly Instant[];
  /** What was typed instead, and why it was not taken. */
  readonly typed?: readonly string[] | undefined;
  readonly error?: string | undefined;
}

/** Asks when those are reminded who have not answered: twice at most. */
export function ReminderFields({ language, session, reminders, typed, error }: ReminderFieldsProps): VNode {
  const { reminders: texts } = invitingTexts(language);
  return (
    <fieldset>
      <legend>{texts.title}</legend>
      <p class="hint" id="reminders-hint">
        {texts.hint({ zone: zoneName(session.zone, language) })}
      </p>
      {error !== undefined && (
        <p class="error" id="reminders-error" role="alert">
          {error}
        </p>
      )}
      <div class="columns">
        {reminderFields.map((name, at) => {
          const usual = reminders[at] && wallClockText(reminders[at], session.zone).replace(' ', 'T');
          return (
            <div key={name}>
              <label for={name}>{at === 0 ? texts.first : texts.second}</label>
              <input
                type="datetime-local"
                id={name}
                name={name}
                value={typed?.[at] ?? usual}
                aria-invalid={error === undefined ? undefined : 'true'}
                aria-describedby={error === undefined ? 'reminders-hint' : 'reminders-error reminders-hint'}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
