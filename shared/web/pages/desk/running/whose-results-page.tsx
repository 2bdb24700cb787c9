import type { VNode } from 'preact';
import { listOf } from '../../../../i18n/lists.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Programme } from '../../../../programme/programme.ts';
import type { Recipient } from '../../../../programme/recipient.ts';
import { inLanguage } from '../../../../questionnaire/items.ts';
import { DeskFrame, type Frame } from '../desk-frame.tsx';
import { programmePath } from '../programme-path.ts';
import { Mixed, SaidWords, saidIn } from '../said.tsx';

interface WhoseResultsPageProps {
  readonly frame: Frame;
  readonly programme: Programme;
  /** Those with the address of who looks at the page. */
  readonly recipients: readonly Recipient[];
  /** Of which session results are wanted, as it was asked for. */
  readonly session?: string | undefined;
}

/** Asks as whom somebody reads results who is a recipient more than once: each of them reads something else. */
export function WhoseResultsPage({ frame, programme, recipients, session }: WhoseResultsPageProps): VNode {
  const { results } = runningTexts(frame.language);
  const asked = session === undefined ? '' : `&session=${encodeURIComponent(session)}`;
  return (
    <DeskFrame frame={frame} title={results.title} of={[inLanguage(programme.title, frame.language)]} narrow>
      <p>
        <SaidWords said={saidIn(programme.title, frame.language)} language={frame.language} />
      </p>
      <p class="lead">{results.lead}</p>
      <ul class="plain rows">
        {recipients.map((recipient) => (
          <li key={recipient.id} class="links">
            <a href={`${programmePath(programme.id)}/results?as=${encodeURIComponent(recipient.id)}${asked}`}>
              <Mixed spoken={frame} text={readingText(recipient, frame.language)} />
            </a>
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
}

function readingText(recipient: Recipient, language: Language): string {
  const { results } = runningTexts(language);
  const { name } = recipient;
  if (recipient.kind === 'speaker') return results.speaker({ name });
  if (recipient.sessions === undefined) return results.organiser({ name });
  return results.some({ name, sessions: listOf(recipient.sessions, language) });
}
