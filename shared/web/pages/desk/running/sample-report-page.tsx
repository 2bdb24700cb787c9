import type { VNode } from 'preact';
import { languageName } from '../../../../i18n/language-name.ts';
import { numberText } from '../../../../i18n/numbers.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Session } from '../../../../programme/session.ts';
import { sessionName } from '../../../../programme/session-name.ts';
import type { ReportView } from '../../../../report/view.ts';
import { StandaloneDocument } from '../../../parts/standalone-document.tsx';
import { Comments, Sentences } from '../../results/report-parts.tsx';
import { ReportNumbers } from '../../results/results-page.tsx';
import { resultsStyle } from '../../results/style.ts';

/** What is shown of the samples. */
export interface SampleChoice {
  readonly session: Session;
  /** That of the report. */
  readonly language: Language;
  readonly people: number;
}

interface SampleReportPageProps {
  /** That of the desk, in which it says what this is. */
  readonly language: Language;
  readonly view: ReportView;
  readonly chosen: SampleChoice;
  /** Those of the programme. */
  readonly sessions: readonly Session[];
  readonly sizes: readonly number[];
  readonly isDraft: boolean;
}

/** A report of made-up answers as its page will be, and on top of it that they are. */
export function SampleReportPage({ language, view, chosen, sessions, sizes, isDraft }: SampleReportPageProps): VNode {
  const { sample, mails } = runningTexts(language);
  const title = `[${sample.mark}] ${view.title}`;
  const { programme } = chosen.session;
  return (
    <StandaloneDocument language={view.language} title={title} style={resultsStyle}>
      <main>
        <header lang={language}>
          <p>
            <a href={`/d/p/${programme.id}`}>{view.programme}</a>
          </p>
        </header>
        <section class="card" lang={language}>
          <h2>{sample.title}</h2>
          <p>
            <strong>{sample.banner({ session: sessionName(chosen.session, language) })}</strong>
          </p>
          {isDraft && <p>{sample.draft}</p>}
          <p>{sample.few}</p>
          <Choices
            label={mails.recipient.of}
            choices={sessions.map((session) => ({
              name: sessionName(session, language),
              choice: { ...chosen, session },
            }))}
            chosen={chosen}
          />
          <Choices
            label={mails.recipient.language}
            choices={programme.languages.map((each) => ({
              name: languageName(each),
              choice: { ...chosen, language: each },
            }))}
            chosen={chosen}
          />
          <Choices
            label={sample.answers}
            choices={sizes.map((people) => ({ name: numberText(people, language), choice: { ...chosen, people } }))}
            chosen={chosen}
          />
        </section>
        <h1>{title}</h1>
        <ReportNumbers view={view} />
        <section id="comments">
          <h2>{view.commentsHeading}</h2>
          {view.noComments !== undefined && <p>{view.noComments}</p>}
          {view.comments.map((block) => (
            <Comments key={block.question} block={block} />
          ))}
        </section>
        <Sentences heading={view.qualityHeading} sentences={view.quality} />
        <Sentences heading={view.notesHeading} sentences={view.notes} />
      </main>
    </StandaloneDocument>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly { readonly name: string; readonly choice: SampleChoice }[];
  readonly chosen: SampleChoice;
}

/** Links to the same page with something else chosen; nothing where there is only one. */
function Choices({ label, choices, chosen }: ChoicesProps): VNode | null {
  if (choices.length < 2) return null;
  return (
    <nav class="topics" aria-label={label}>
      <span class="soft">{label}</span>
      {choices.map(({ name, choice }) => (
        <a
          key={addressOf(choice)}
          href={addressOf(choice)}
          aria-current={addressOf(choice) === addressOf(chosen) ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

/** Where the samples are shown so. */
function addressOf({ session, language, people }: SampleChoice): string {
  const query = new URLSearchParams({ session: session.code, lang: language, answers: String(people) });
  return `/d/p/${session.programme.id}/preview-report?${query}`;
}
