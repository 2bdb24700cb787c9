import type { VNode } from 'preact';
import { formatMoment } from '../../../../../i18n/dates.ts';
import { deskTexts } from '../../../../../i18n/desk-texts.ts';
import { invitingTexts } from '../../../../../i18n/inviting-texts.ts';
import { languageName } from '../../../../../i18n/language-name.ts';
import { chooseLanguage } from '../../../../../i18n/negotiate.ts';
import { sentences } from '../../../../../i18n/sentences.ts';
import type { Language } from '../../../../../i18n/text.ts';
import type { StoredSession } from '../../../../../programme/session.ts';
import type { Roster } from '../../../../../roster/roster.ts';
import type { Instant } from '../../../../../time/instant.ts';
import { DeskForm, type Frame } from '../../desk-frame.tsx';
import { AgreeField } from '../agree-field.tsx';
import { invitationsOf } from '../session-path.ts';
import { ReminderFields } from './reminder-fields.tsx';

/** What is sent, to whom and when, and what was not taken of it. */
export interface SendProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  readonly now: Instant;
  readonly roster: Roster;
  /** How many of those who were read are invited already. */
  readonly known: number;
  /** How many lines have faults, and are to be left out. */
  readonly lines: number;
  /** What is wrong with them, in words: the form sends it back, since it does not have the list. */
  readonly faults: readonly string[];
  /** Those who were read, as the form sends them back. */
  readonly people: string;
  /** When people are reminded, as is planned or usual; absent: that is chosen already. */
  readonly reminders?: readonly Instant[] | undefined;
  /** About when all mails are through; absent: nobody could be asked what the mail service takes; `never`: it takes none. */
  readonly throughAt?: Instant | 'never' | undefined;
  /** Somebody pressed the button without saying that lines are to be left out. */
  readonly isUnsure?: boolean | undefined;
  readonly typed?: readonly string[] | undefined;
  readonly remindersError?: string | undefined;
}

/** The button that sends, and what it will do. */
export function SendForm(props: SendProps): VNode {
  const { frame, session, now, roster, known, lines, faults, people, reminders, isUnsure, typed, remindersError } =
    props;
  const { language } = frame;
  const { review: texts } = invitingTexts(language);
  const count = roster.rows.length - known;
  const without = roster.rows.filter((row) => row.language === undefined).length;
  const at = formatMoment(session.opensAt, session.zone, language);
  return (
    <DeskForm frame={frame} action={invitationsOf(session)} class="card" files>
      <h2>{texts.send}</h2>
      <input type="hidden" name="people" value={people} autocomplete="off" />
      <input type="hidden" name="faults" value={lines} autocomplete="off" />
      <input type="hidden" name="faultsSaid" value={faults.join('\n')} autocomplete="off" />
      {without > 0 && session.programme.languages.length > 1 && (
        <DefaultLanguage session={session} count={without} language={language} />
      )}
      {reminders !== undefined && (
        <ReminderFields
          language={language}
          session={session}
          reminders={reminders}
          typed={typed}
          error={remindersError}
        />
      )}
      <p id="send-when">
        {sentences([session.opensAt > now ? texts.atOpening({ at }) : texts.now, ...throughSaid(props)], language)}
      </p>
      {lines > 0 && (
        <AgreeField
          name="leaveOut"
          label={texts.leaveOut({ count: lines })}
          error={isUnsure ? texts.leaveOutFirst : undefined}
        />
      )}
      <p class="actions">
        <button type="submit" aria-describedby="send-when">
          {texts.button({ count })}
        </button>
        <a class="button quiet" href={invitationsOf(session)}>
          {deskTexts(language).cancel}
        </a>
      </p>
    </DeskForm>
  );
}

/** By when they are through, and what follows where that is late. */
function throughSaid({ frame: { language }, session, throughAt }: SendProps): string[] {
  const { review: texts } = invitingTexts(language);
  if (throughAt === undefined) return [];
  if (throughAt === 'never') return [texts.throughNever];
  const at = formatMoment(throughAt, session.zone, language);
  return [texts.through({ at }), ...(throughAt > session.closesAt ? [texts.throughLate] : [])];
}

interface DefaultLanguageProps {
  readonly session: StoredSession;
  readonly count: number;
  readonly language: Language;
}

function DefaultLanguage({ session, count, language }: DefaultLanguageProps): VNode {
  const { review: texts } = invitingTexts(language);
  const { languages } = session.programme;
  const chosen = chooseLanguage(languages, languages[0], undefined);
  return (
    <>
      <label for="language">{texts.defaultLanguage({ count })}</label>
      <select id="language" name="language">
        {languages.map((each) => (
          <option key={each} value={each} lang={each} selected={each === chosen}>
            {languageName(each)}
          </option>
        ))}
      </select>
    </>
  );
}
