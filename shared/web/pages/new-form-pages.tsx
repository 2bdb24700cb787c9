import type { VNode } from 'preact';
import { needsCode } from '../../access/access.ts';
import { formTexts } from '../../i18n/form-texts.ts';
import type { FormTexts } from '../../i18n/texts.ts';
import { thanksTexts } from '../../i18n/thanks-texts.ts';
import { phase } from '../../programme/session.ts';
import type { Instant } from '../../time/instant.ts';
import { Message, type SessionPageProps } from './message.tsx';

/** The answers of a receipt were deleted by who had sent them. Where a code is needed, theirs stays used: they can't answer anew. */
export function DeletedPage(props: SessionPageProps & At): VNode {
  const isLast = needsCode(props.session.access);
  return <WithoutAnswers {...props} texts={formTexts(props.language).deleted} isLast={isLast} isDeleted />;
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
  isDeleted = false,
}: SessionPageProps & At & { texts: FormTexts['deleted']; isLast: boolean; isDeleted?: boolean }): VNode {
  return (
    <Message session={session} language={language} title={title} isAnswerToPost>
      <p>{text}</p>
      {isDeleted && session.access && <p>{thanksTexts(language).codeStays}</p>}
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

function NewForm({ session, language, label }: SessionPageProps & { label: string }): VNode {
  return (
    <a class="send" href={`/f/${session.code}?another=1&lang=${language}`}>
      {label}
    </a>
  );
}
