import type { ComponentChildren, VNode } from 'preact';
import { isBlind, needsCode } from '../../access/access.ts';
import { cancelledTexts } from '../../i18n/cancelled-texts.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { formTexts } from '../../i18n/form-texts.ts';
import type { Language } from '../../i18n/text.ts';
import type { FormTexts } from '../../i18n/texts.ts';
import { thanksTexts } from '../../i18n/thanks-texts.ts';
import { asShown } from '../../programme/as-shown.ts';
import { phase, type Session } from '../../programme/session.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import { controlFields } from '../../response/fields.ts';
import type { InvalidReason } from '../../response/invalid-request.ts';
import { reference, responseId, type SubmissionId } from '../../response/response.ts';
import type { Instant } from '../../time/instant.ts';
import { kioskQuery } from '../http/kiosk-query.ts';
import { Document } from '../parts/document.tsx';
import { FollowUpCard } from '../parts/follow-up-card.tsx';
import { LanguageLinks } from '../parts/language-links.tsx';
import { Logo } from '../parts/logo.tsx';
import { pageWords } from '../parts/page-words.ts';
import { Pieces, Prose } from '../parts/prose.tsx';
import { ReceiptMailForm } from '../parts/receipt-mail-form.tsx';
import type { ScoreWords } from '../parts/score.ts';

interface ThanksProps {
  readonly session: Session;
  readonly language: Language;
  /** The secret of the receipt. */
  readonly submission: SubmissionId;
  /** Whether it can be mailed, and what was typed before that is no address; absent: it can't. */
  readonly mail?: { readonly wrong?: string } | undefined;
}

/** What is shown after answers have arrived. It shows no answers, so it may be reloaded and kept. */
export function ThanksPage({ session, language, submission, mail }: ThanksProps): VNode {
  const texts = thanksTexts(language);
  return (
    <Message
      session={session}
      language={language}
      title={texts.title}
      query={`&r=${submission}`}
      isAnswerToPost={mail?.wrong !== undefined}
    >
      <OwnThanks session={session} language={language} />
      <div class="card">
        <p class="soft">{texts.reference}</p>
        <p class="reference">{reference(responseId(session.code, submission))}</p>
        <p class="soft">{texts.keep}</p>
      </div>
      <p>{texts.next}</p>
      {needsCode(session.access) && (
        <p>
          <a href={`/f/${session.code}/codes?lang=${language}`}>{formTexts(language).codeCounts.link}</a>
        </p>
      )}
      {session.followUp && <FollowUpCard session={session} language={language} />}
      <form class="card" method="post" action={`/f/${session.code}/delete`}>
        <h2>{texts.deleteHeading}</h2>
        <p>{texts.deleteText}</p>
        <input type="hidden" name={controlFields.submission} value={submission} />
        <input type="hidden" name={controlFields.language} value={language} />
        <button class="quiet" type="submit">
          {texts.deleteButton}
        </button>
      </form>
      {mail && <ReceiptMailForm session={session} language={language} submission={submission} wrong={mail.wrong} />}
    </Message>
  );
}

interface ScoreProps extends SessionPageProps {
  /** The address of the receipt. */
  readonly receipt: string;
  readonly score: ScoreWords;
}

/** What answers to what was sent, once: which answers were right. It is no page that can be opened again, as the receipt is. */
export function ScorePage({ session, language, receipt, score }: ScoreProps): VNode {
  return (
    <Message session={session} language={language} title={thanksTexts(language).title} isAnswerToPost>
      <OwnThanks session={session} language={language} />
      <Score {...score} />
      <a class="send" href={receipt}>
        {formTexts(language).script.receipt}
      </a>
    </Message>
  );
}

/** The same is made by the form's script (see `scoreElement`). */
function Score({ heading, answers, once }: ScoreWords): VNode {
  return (
    <section class="card score">
      <h2>{heading}</h2>
      <ul>
        {answers.map(({ question, isRight, lines }) => (
          <li key={question} class={isRight ? 'right' : undefined}>
            <strong>{question}</strong>
            {lines.map((line, at) => (
              <p key={at}>
                <Pieces of={line} />
              </p>
            ))}
          </li>
        ))}
      </ul>
      <p class="soft">{once}</p>
    </section>
  );
}

/** The programme's own words to who has answered. A device that waits for the next person leads nowhere else. */
function OwnThanks({ session, language, isKiosk = false }: SessionPageProps & { isKiosk?: boolean }): VNode | null {
  const { thanks } = asShown(session).programme;
  return thanks === undefined ? null : <Prose text={inLanguage(thanks, language)} areLinks={!isKiosk} />;
}

/** For how long a shared tablet shows that answers have arrived, in seconds. */
const kioskSeconds = 20;

interface KioskThanksProps extends SessionPageProps {
  readonly reference: string | undefined;
}

/** The same on a device that many people answer on: without the secret, and an empty form follows by itself. */
export function KioskThanksPage({ session, language, reference: known }: KioskThanksProps): VNode {
  const texts = thanksTexts(language);
  const next = `/f/${session.code}?${kioskQuery}&lang=${language}`;
  const [before = '', after = ''] = texts.kiosk({ seconds: '#' }).split('#');
  return (
    <Message
      session={session}
      language={language}
      title={texts.title}
      isAnswerToPost
      refresh={`${kioskSeconds};url=${next}`}
    >
      <OwnThanks session={session} language={language} isKiosk />
      {known !== undefined && (
        <div class="card">
          <p class="soft">{texts.reference}</p>
          <p class="reference">{known}</p>
        </div>
      )}
      <p role="timer">
        {before}
        <span data-seconds>{kioskSeconds}</span>
        {after}
      </p>
      <a class="send" href={next}>
        {formTexts(language).answered.another}
      </a>
    </Message>
  );
}

/** The answers of a receipt were deleted by who had sent them. Where a code is needed, theirs stays used: they can't answer anew. */
export function DeletedPage(props: SessionPageProps & At): VNode {
  const isLast = needsCode(props.session.access);
  return <WithoutAnswers {...props} texts={formTexts(props.language).deleted} isLast={isLast} />;
}

export function NoReceiptPage(props: SessionPageProps & At): VNode {
  return <WithoutAnswers {...props} texts={formTexts(props.language).noReceipt} isLast={false} />;
}

interface At {
  readonly now: Instant;
}

/** A receipt behind which nothing is stored, with the way to a new form as long as there is one that could be sent. */
function WithoutAnswers({
  session,
  language,
  now,
  texts: { title, text, again },
  isLast,
}: SessionPageProps & At & { texts: FormTexts['deleted']; isLast: boolean }): VNode {
  return (
    <Message session={session} language={language} title={title} isAnswerToPost>
      <p>{text}</p>
      {!isLast && phase(session, now) === 'open' && (
        <>
          <p>{again}</p>
          <NewForm session={session} language={language} label={formTexts(language).conflict.openAgain} />
        </>
      )}
    </Message>
  );
}

/** Asks before a second answer from one device, and takes the word for it. */
export function AnsweredPage({ session, language }: SessionPageProps): VNode {
  const texts = formTexts(language).answered;
  return (
    <Message session={session} language={language} title={texts.title}>
      <p>{texts.text}</p>
      <NewForm session={session} language={language} label={texts.another} />
    </Message>
  );
}

interface PreviewSentProps extends SessionPageProps {
  readonly address: string;
  /** What a participant would be told of these answers. */
  readonly score: ScoreWords | undefined;
}

/** What was sent from a preview would have been taken. */
export function PreviewSentPage({ session, language, address, score }: PreviewSentProps): VNode {
  const { title, text, again } = formTexts(language).preview;
  return (
    <Message session={session} language={language} title={title} isAnswerToPost>
      <p>{text}</p>
      <OwnThanks session={session} language={language} />
      {score && <Score {...score} />}
      <a class="send" href={`${address}?lang=${language}`}>
        {again}
      </a>
    </Message>
  );
}

interface SessionPageProps {
  readonly session: Session;
  readonly language: Language;
}

function NewForm({ session, language, label }: SessionPageProps & { label: string }): VNode {
  return (
    <a class="send" href={`/f/${session.code}?another=1&lang=${language}`}>
      {label}
    </a>
  );
}

export function UpcomingPage({ session, language }: SessionPageProps): VNode {
  const texts = formTexts(language).upcoming;
  return (
    <Message session={session} language={language} title={texts.title}>
      <p>{texts.text({ opens: formatMoment(session.opensAt, session.zone, language) })}</p>
      <Contact session={session} language={language} />
    </Message>
  );
}

export function ClosedPage({ session, language }: SessionPageProps): VNode {
  const texts = formTexts(language).closed;
  return (
    <Message session={session} language={language} title={texts.title}>
      <p>{texts.text({ closed: formatMoment(session.closesAt, session.zone, language) })}</p>
      <Contact session={session} language={language} />
    </Message>
  );
}

/** The session does not take place. */
export function CancelledPage({ session, language }: SessionPageProps): VNode {
  const { title, text } = cancelledTexts(language);
  return (
    <Message session={session} language={language} title={title}>
      <p>{text}</p>
      <Contact session={session} language={language} />
    </Message>
  );
}

/** The same submission id came with other answers. */
export function ConflictPage({ session, language }: SessionPageProps): VNode {
  const texts = formTexts(language).conflict;
  return (
    <Message session={session} language={language} title={texts.title} isAnswerToPost>
      <p>{texts.text}</p>
      <p>{texts.again}</p>
      <NewForm session={session} language={language} label={texts.openAgain} />
    </Message>
  );
}

interface NotFoundProps {
  readonly language: Language;
  /** What it can be shown in. */
  readonly languages: readonly Language[];
}

export function NotFoundPage({ language, languages }: NotFoundProps): VNode {
  const texts = formTexts(language).notFound;
  return (
    <Message language={language} languages={languages} title={texts.title}>
      <p>{texts.text}</p>
    </Message>
  );
}

/** A request that can't be understood. */
export function BrokenPage({ language, reason }: { language: Language; reason: InvalidReason }): VNode {
  const texts = formTexts(language).broken;
  return (
    <Message language={language} title={texts.title} isAnswerToPost>
      <p>{texts.text[reason]}</p>
      <p>{texts.nothingStored}</p>
    </Message>
  );
}

export function FailedPage({ language }: { language: Language }): VNode {
  const texts = formTexts(language).failed;
  return (
    <Message language={language} title={texts.title} isAnswerToPost>
      <p>{texts.text}</p>
    </Message>
  );
}

interface MessageProps {
  readonly session?: Session;
  readonly language: Language;
  /** What a page without a session can be shown in; absent: no links to other languages. */
  readonly languages?: readonly Language[];
  readonly title: string;
  /** What a link to the same page in another language must carry on, beginning with `&`. */
  readonly query?: string;
  /** What follows by itself, as `seconds;url=address`. */
  readonly refresh?: string;
  /** No links to other languages: following one would leave the answer to what was just sent. */
  readonly isAnswerToPost?: boolean;
  readonly children: ComponentChildren;
}

/** A short page: a title, and what it says. */
export function Message({ session, language, title, query = '', refresh, children, ...rest }: MessageProps): VNode {
  const { isAnswerToPost = false, languages: offered = [] } = rest;
  const languages = isAnswerToPost ? [] : (session?.programme.languages ?? offered);
  return (
    <Document
      language={language}
      title={title}
      refresh={refresh}
      words={session && pageWords(language)}
      isBlind={isBlind(session?.access)}
      look={session?.look}
    >
      <main>
        <header>
          <Logo look={session?.look} language={language} />
          <p>{session === undefined ? '' : inLanguage(session.programme.title, language)}</p>
          <LanguageLinks
            language={language}
            others={languages.filter((other) => other !== language)}
            addressIn={(other) => `?lang=${other}${query}`}
          />
        </header>
        <h1>{title}</h1>
        {children}
      </main>
    </Document>
  );
}

function Contact({ session, language }: SessionPageProps): VNode {
  const { name, address } = session.programme.contact;
  return (
    <p>
      {formTexts(language).contact({ name: inLanguage(name, language) })} <a href={`mailto:${address}`}>{address}</a>
    </p>
  );
}
