import type { VNode } from 'preact';
import { formTexts } from '../../i18n/form-texts.ts';
import { thanksTexts } from '../../i18n/thanks-texts.ts';
import { Pieces } from '../parts/prose.tsx';
import type { ScoreWords } from '../parts/score.ts';
import { Message, type SessionPageProps } from './message.tsx';
import { OwnThanks } from './own-thanks.tsx';

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
