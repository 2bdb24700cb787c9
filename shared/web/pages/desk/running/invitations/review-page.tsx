import type { ComponentChildren, VNode } from 'preact';
import { formatMoment } from '../../../../../i18n/dates.ts';
import { deskTexts } from '../../../../../i18n/desk-texts.ts';
import { invitingTexts } from '../../../../../i18n/inviting-texts.ts';
import { languageName } from '../../../../../i18n/language-name.ts';
import { listOf } from '../../../../../i18n/lists.ts';
import { chooseLanguage } from '../../../../../i18n/negotiate.ts';
import { sentences } from '../../../../../i18n/sentences.ts';
import type { Language } from '../../../../../i18n/text.ts';
import type { StoredSession } from '../../../../../programme/session.ts';
import { sessionName } from '../../../../../programme/session-name.ts';
import { inLanguage } from '../../../../../questionnaire/items.ts';
import { rosterFaultText } from '../../../../../roster/fault-text.ts';
import type { Roster, RosterKinds } from '../../../../../roster/roster.ts';
import type { Instant } from '../../../../../time/instant.ts';
import { DeskForm, DeskFrame, type Frame } from '../../desk-frame.tsx';
import { SaidWords, sessionSaid } from '../../said.tsx';
import { invitationsOf, pathOf } from '../session-path.ts';
import { ListForm } from './list-form.tsx';
import { ReminderFields } from './reminder-fields.tsx';

/** So many faults are said: who has more mends the first ones, and sees what they have in common. */
const mostFaults = 100;

interface ReviewPageProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  readonly now: Instant;
  readonly roster: Roster;
  /** The kinds of organisation that the programme asks for. */
  readonly kinds?: RosterKinds | undefined;
  /** How many of those who were read are invited already. */
  readonly known: number;
  /** Those who were read, as the form sends them back. */
  readonly people: string;
  /** When people are reminded, as is planned or usual; absent: that is chosen already. */
  readonly reminders?: readonly Instant[] | undefined;
  /** What was pasted. */
  readonly pasted?: string | undefined;
  /** The mails as people get them. */
  readonly letters: readonly LetterShown[];
  /** How many lines had faults of what was read before. */
  readonly left?: number | undefined;
  /** About when all mails are through; absent: nobody could be asked what the mail service takes; `never`: it takes none. */
  readonly throughAt?: Instant | 'never' | undefined;
  /** Somebody pressed the button without saying that lines are to be left out. */
  readonly isUnsure?: boolean | undefined;
  readonly typed?: readonly string[] | undefined;
  readonly remindersError?: string | undefined;
}

/** A letter as its readers get it. */
export interface LetterShown {
  readonly language: Language;
  readonly subject: string;
  /** Those with a line break begin with a label. */
  readonly paragraphs: readonly string[];
}

/** What was read of a list: whom it invites, what is wrong with it, and the mail, before anything is sent. */
export function ReviewPage(props: ReviewPageProps): VNode {
  const { frame, session, roster, known, pasted } = props;
  const { language } = frame;
  const { review: texts, title } = invitingTexts(language);
  const canSend = roster.rows.length > known;
  return (
    <DeskFrame
      frame={frame}
      title={texts.title}
      of={[title, sessionName(session, language), inLanguage(session.programme.title, language)]}
      narrow
    >
      <p>
        <a href={pathOf(session)}>
          <SaidWords said={sessionSaid(session, language)} language={language} />
        </a>
      </p>
      {roster.faults.length > 0 && <Faults {...props} />}
      <Read {...props} />
      {canSend && <Letters {...props} />}
      {canSend && <Send {...props} />}
      <ListForm frame={frame} session={session} title={texts.other} pasted={pasted} />
    </DeskFrame>
  );
}

/** Lines with a fault, each with what is to be done. */
function Faults({ frame: { language }, roster: { faults, rows } }: ReviewPageProps): VNode {
  const { review: texts } = invitingTexts(language);
  const { length } = linesOf(faults);
  return (
    <section class="errors" role="alert">
      {length > 0 && <h2>{texts.faults({ count: length })}</h2>}
      <ul>
        {faults.slice(0, mostFaults).map((fault, at) => (
          <li key={at}>{rosterFaultText(fault, language)}</li>
        ))}
      </ul>
      {faults.length > mostFaults && <p>{texts.moreFaults({ count: faults.length - mostFaults })}</p>}
      {length > 0 && rows.length > 0 && <p>{texts.mend}</p>}
    </section>
  );
}

/** The lines that have faults: some have several. */
function linesOf(faults: Roster['faults']): string[] {
  const places = faults.flatMap(({ sheet = '', line }) => (line === undefined ? [] : [`${line} ${sheet}`]));
  return [...new Set(places)];
}

/** Whom it invites, by language and kind, and what of it was not read. */
function Read({ frame: { language }, session, roster, kinds, known }: ReviewPageProps): VNode {
  const { review: texts } = invitingTexts(language);
  const { rows, unread, unreadSheets } = roster;
  const languages = [...session.programme.languages, undefined].flatMap((each) => {
    const count = rows.filter((row) => row.language === each).length;
    return count === 0 ? [] : [{ name: each === undefined ? texts.notWritten : languageName(each), count }];
  });
  const options = kinds?.options ?? [];
  const counted = [...options, undefined].flatMap((option) => {
    const count = rows.filter(({ kind }) => kind === option?.id).length;
    return count === 0
      ? []
      : [{ name: option === undefined ? texts.notWritten : inLanguage(option.text, language), count }];
  });
  const hasKinds = rows.some(({ kind }) => kind !== undefined);
  return (
    <section>
      <h2>{rows.length === 0 ? texts.none : texts.read({ count: rows.length })}</h2>
      {known > 0 && <p>{known === rows.length ? texts.allKnown : texts.known({ count: known })}</p>}
      {rows.length > 0 && session.programme.languages.length > 1 && (
        <Parts title={texts.languages} parts={languages} language={language} />
      )}
      {hasKinds && <Parts title={texts.kinds} parts={counted} language={language} />}
      {unread.length > 0 && <p class="soft">{texts.unread({ columns: listOf(unread, language) })}</p>}
      {unreadSheets.length > 0 && <p class="soft">{texts.unreadSheets({ sheets: listOf(unreadSheets, language) })}</p>}
    </section>
  );
}

interface PartsProps {
  readonly title: string;
  readonly parts: readonly { readonly name: string; readonly count: number }[];
  readonly language: Language;
}

function Parts({ title, parts, language }: PartsProps): VNode {
  const { review: texts } = invitingTexts(language);
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {parts.map(({ name, count }) => (
          <li key={name}>{texts.part({ name, count })}</li>
        ))}
      </ul>
    </>
  );
}

/** The mail in each language in which somebody gets it. */
function Letters({ frame, letters }: ReviewPageProps): VNode | null {
  const { review: texts } = invitingTexts(frame.language);
  if (letters.length === 0) return null;
  return (
    <section>
      <h2>{texts.mail}</h2>
      {letters.map(({ language, subject, paragraphs }) => (
        <details key={language} open={letters.length === 1}>
          <summary>{languageName(language)}</summary>
          <Mail language={language}>
            <h3>{subject}</h3>
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Mail>
        </details>
      ))}
    </section>
  );
}

function Mail({ language, children }: { readonly language: Language; readonly children: ComponentChildren }): VNode {
  return (
    <div class="example look" lang={language} dir="auto">
      {children}
    </div>
  );
}

/** The button that sends, and what it will do. */
function Send(props: ReviewPageProps): VNode {
  const { frame, session, now, roster, known, people, reminders, isUnsure, typed, remindersError } = props;
  const { language } = frame;
  const { review: texts } = invitingTexts(language);
  const count = roster.rows.length - known;
  const without = roster.rows.filter((row) => row.language === undefined).length;
  const lines = props.left ?? linesOf(roster.faults).length;
  const at = formatMoment(session.opensAt, session.zone, language);
  return (
    <DeskForm frame={frame} action={invitationsOf(session)} class="card" files>
      <h2>{texts.send}</h2>
      <input type="hidden" name="people" value={people} autocomplete="off" />
      <input type="hidden" name="faults" value={lines} autocomplete="off" />
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
        <>
          {isUnsure && (
            <p class="error" id="leave-out-error" role="alert">
              {texts.leaveOutFirst}
            </p>
          )}
          <label class="check">
            <input
              type="checkbox"
              name="leaveOut"
              value="yes"
              required
              aria-describedby={isUnsure ? 'leave-out-error' : undefined}
            />
            <span>{texts.leaveOut({ count: lines })}</span>
          </label>
        </>
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
function throughSaid({ frame: { language }, session, throughAt }: ReviewPageProps): string[] {
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
