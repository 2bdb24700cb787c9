import type { VNode } from 'preact';
import { isBlind } from '../../../access/access.ts';
import { readableAddress } from '../../../access/mail-address.ts';
import { formatDay, formatMoment } from '../../../i18n/dates.ts';
import { formTexts } from '../../../i18n/form-texts.ts';
import { languageName } from '../../../i18n/language-name.ts';
import type { Language } from '../../../i18n/text.ts';
import type { FormTexts } from '../../../i18n/texts.ts';
import { asShown } from '../../../programme/as-shown.ts';
import type { Session } from '../../../programme/session.ts';
import { sessionDays } from '../../../programme/session-days.ts';
import { sessionName } from '../../../programme/session-name.ts';
import { inLanguage, itemWording, sectionsOf } from '../../../questionnaire/items.ts';
import { shownOrder } from '../../../questionnaire/shown-order.ts';
import { controlFields, type Fields } from '../../../response/fields.ts';
import { minutesFor } from '../../../response/minutes.ts';
import type { FieldProblem } from '../../../response/problem.ts';
import type { SubmissionId } from '../../../response/response.ts';
import { epochSeconds, type Instant } from '../../../time/instant.ts';
import { Document } from '../../parts/document.tsx';
import { Logo } from '../../parts/logo.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Prose } from '../../parts/prose.tsx';
import { CodeField } from './code-field.tsx';
import { FormSection } from './form-section.tsx';
import { formPageWords } from './form-words.ts';
import { OwnCodeFields } from './own-code-fields.tsx';
import { previewToken } from './preview-token.ts';

interface FormPageProps {
  readonly session: Session;
  readonly language: Language;
  /** The id of the submission that this form will make. */
  readonly submission: SubmissionId;
  /** When it was served first. */
  readonly openedAt: Instant;
  /** What was filled in before: shown again. */
  readonly fields?: Fields;
  readonly problems?: readonly FieldProblem[];
  /** Where it is previewed: there it posts to, and it says that nothing is stored. */
  readonly preview?: string;
  /** What a post to there has to have: in a field that no question can meet. */
  readonly token?: string | undefined;
  /** It holds nothing of anybody's, and may be kept to be opened without a network. */
  readonly isFresh?: true;
  /** What its script shows once the answers are kept (see `ForeseenReceipt`). */
  readonly receipt?: VNode | undefined;
  /** It is there to be printed: nothing of it can be sent. */
  readonly isPaper?: true;
}

/** The form of a session, in one language, complete without script. */
export function FormPage(props: FormPageProps): VNode {
  const { language, submission, openedAt, fields = {}, problems = [], preview, token, receipt, isPaper } = props;
  const session = asShown(props.session);
  const texts = formTexts(language);
  const place = sessionName(session, language);
  const errors = new Map(problems.map((problem) => [problem.field, problemText(texts, problem)]));
  const title = texts.formTitle({ place });
  const programme = inLanguage(session.programme.title, language);
  const { thanks } = session.programme;
  const isKiosk = fields[controlFields.kiosk] !== undefined;
  return (
    <Document
      language={language}
      title={problems.length > 0 ? texts.error({ problem: title }) : title}
      description={programme}
      words={formPageWords(session, language)}
      look={session.look}
      isBlind={buysCodes(props)}
      keepsOffline={props.isFresh}
    >
      <main>
        {/* Never the browser's own checks: they speak the browser's language and know half of ours. */}
        <form
          method="post"
          action={preview ?? `/f/${session.code}`}
          noValidate
          data-proof-bits={session.proofBits}
          autocomplete={isKiosk ? 'off' : undefined}
        >
          {token !== undefined && <input type="hidden" name={previewToken} value={token} />}
          <input type="hidden" name={controlFields.submission} value={submission} />
          <input type="hidden" name={controlFields.language} value={language} />
          <input
            type="hidden"
            name={controlFields.opened}
            value={fields[controlFields.opened]?.[0] ?? epochSeconds(openedAt)}
          />
          {/* Of the page as it stands here, whatever was sent: this is what is promised to who reads it. */}
          <input type="hidden" name={controlFields.promise} value={session.promise} />
          {isKiosk && <input type="hidden" name={controlFields.kiosk} value="1" />}
          {session.proofBits !== undefined && <input type="hidden" name={controlFields.proof} value="" />}
          {/* The first button is what the Enter key presses: it must not be one that switches the language. */}
          <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true">
            {texts.send}
          </button>
          <Trap
            label={texts.website}
            value={fields[controlFields.website]?.[0] ?? ''}
            error={errors.get(controlFields.website)}
          />
          {preview !== undefined && <p class="card preview">{texts.preview.banner}</p>}
          <header>
            <Logo look={session.look} language={language} />
            <p>{programme}</p>
            {!isPaper && <LanguageSwitch languages={session.programme.languages} language={language} />}
          </header>
          <h1>{title}</h1>
          {session.days && <p class="soft">{sessionDays(session, language)}</p>}
          {problems.length > 0 && <ErrorSummary {...{ problems, session, submission, language }} />}
          <About session={session} language={language} texts={texts} />
          {!isPaper && <CodeField {...{ session, texts, fields, errors }} />}
          {sectionsOf(session).map((section, at, all) => (
            <FormSection
              key={section.id}
              section={section}
              isFirst={at === 0}
              isNewPage={section.page !== all[at - 1]?.page}
              {...{ session, submission, language, texts, fields, errors }}
            />
          ))}
          {!isPaper && (
            <>
              <OwnCodeFields name={session.ownCode} texts={texts.ownCode} fields={fields} />
              <button class="send" type="submit">
                {texts.send}
              </button>
            </>
          )}
          <p class="soft">{texts.onlyRequired}</p>
          {thanks && (
            <div data-thanks hidden>
              <Prose text={inLanguage(thanks, language)} areLinks={!isKiosk} />
            </div>
          )}
        </form>
      </main>
      {receipt}
    </Document>
  );
}

/** Whether its phones buy signatures with their codes: nobody buys on a preview. */
function buysCodes({ session, preview }: FormPageProps): boolean {
  return isBlind(session.access) && preview === undefined;
}

/** A field that no person sees, so only a program fills it in. Shown when it was, so that a person can empty it. */
function Trap({ label, value, error }: { label: string; value: string; error: string | undefined }): VNode {
  return (
    <div class={error === undefined ? 'visually-hidden' : 'card'} aria-hidden={error === undefined}>
      <label>
        {label} {error !== undefined && <span class="error">{error}</span>}
        <input
          type="text"
          name={controlFields.website}
          id={controlFields.website}
          value={value}
          tabIndex={error === undefined ? -1 : 0}
          autocomplete="off"
        />
      </label>
    </div>
  );
}

/** Buttons of the same form, so that switching keeps the answers. */
function LanguageSwitch({ languages, language }: { languages: readonly Language[]; language: Language }) {
  const others = languages.filter((other) => other !== language);
  if (others.length === 0) return null;
  return (
    <nav aria-label={formTexts(language).otherLanguages}>
      {others.map((other) => (
        <button key={other} type="submit" name={controlFields.switchTo} value={other} lang={other}>
          {languageName(other)}
        </button>
      ))}
    </nav>
  );
}

type ErrorSummaryProps = Required<Pick<FormPageProps, 'session' | 'submission' | 'language' | 'problems'>>;

/** Every problem with the question it is about, as a link to it; the first thing that is read out. */
function ErrorSummary(props: ErrorSummaryProps): VNode {
  const { problems: found, session, submission, language } = props;
  const texts = formTexts(language);
  const shown = sectionsOf(session).flatMap((section) => shownOrder(section, submission).map(({ item }) => item));
  const items = new Map(shown.map((item) => [item.key, item]));
  const order = [...items.keys()];
  const problems = found.toSorted((one, other) => order.indexOf(one.field) - order.indexOf(other.field));
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused post the list of errors must be read first (WCAG 3.3.1)
    <div class="card errors" role="alert" tabIndex={-1} autoFocus>
      <h2>{texts.errorSummary({ count: problems.length })}</h2>
      <ul>
        {problems.map((problem) => {
          const item = items.get(problem.field);
          const words = problemText(texts, problem);
          if (problem.field === controlFields.code) {
            return (
              <li key={problem.field}>
                <a href={`#${problem.field}`}>{texts.code.label}</a> {words}
              </li>
            );
          }
          if (item === undefined) return <li key={problem.field}>{words}</li>;
          return (
            <li key={problem.field}>
              <a href={`#${item.key}`}>{itemWording(item, language)}</a> {words}
            </li>
          );
        })}
      </ul>
      <p>{texts.errorKept}</p>
    </div>
  );
}

/** What a participant wants to know before answering, from the session itself. */
function About({ session, language, texts }: { session: Session; language: Language; texts: FormTexts }): VNode {
  const { purpose, contact } = session.programme;
  // Where somebody may read single answers, the form must not call them anonymous.
  const statement = session.singleAnswers === 'entitled' ? texts.trust.entitled : texts.trust.text;
  return (
    <section class="card about" aria-label={texts.trust.heading}>
      <Prose text={inLanguage(purpose, language)} />
      <p>
        {statement({
          minutes: minutesFor(session),
          closes: formatMoment(session.closesAt, session.zone, language),
          deleted: formatDay(session.answersExpireAt, session.zone, language),
        })}
      </p>
      {session.hasManager && <p>{texts.trust.manager}</p>}
      {session.access && <p>{texts.trust.code}</p>}
      {isBlind(session.access) && <p>{texts.trust.blind}</p>}
      {session.access === 'blind-codes-or-codes' && <p>{texts.trust.orPlain}</p>}
      <p>
        {texts.trust.contact({ name: inLanguage(contact.name, language) })}{' '}
        <a href={`mailto:${contact.address}`}>{readableAddress(contact.address)}</a>
      </p>
    </section>
  );
}
