import type { VNode } from 'preact';
import { directionOf } from '../../../../i18n/direction.ts';
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
import { DeskForm, type Frame } from '../desk-frame.tsx';
import { ProgrammeLink } from '../programme-link.tsx';
import { programmePath } from '../programme-path.ts';
import { saidIn } from '../said.tsx';
import { Choices } from './choices.tsx';
import { type Draft, DraftSaid } from './draft-said.tsx';

/** What is shown of the samples. */
export interface SampleChoice {
  readonly session: Session;
  /** That of the report. */
  readonly language: Language;
  readonly people: number;
}

/** What came of a mail to oneself. */
export const mailOutcomes = ['sent', 'failed', 'too-many'] as const;
export type MailOutcome = (typeof mailOutcomes)[number];

interface SampleReportPageProps {
  /** Of the desk, in whose language it says what this is. */
  readonly frame: Frame;
  readonly view: ReportView;
  readonly chosen: SampleChoice;
  /** Those of the programme. */
  readonly sessions: readonly Session[];
  readonly sizes: readonly number[];
  readonly draft: Draft | undefined;
  readonly mailed: MailOutcome | undefined;
  /** How many mails an address gets within an hour. */
  readonly mostMails: number;
}

/** A report of made-up answers as its page will be, and on top of it that they are. */
export function SampleReportPage(props: SampleReportPageProps): VNode {
  const { frame, view, chosen, sessions, sizes, draft } = props;
  const { language } = frame;
  const { sample, mails } = runningTexts(language);
  const title = `[${sample.mark}] ${view.title}`;
  const { programme } = chosen.session;
  const choices = (
    label: string,
    all: readonly { readonly name: string; readonly choice: Partial<SampleChoice> }[],
  ) => (
    <Choices
      label={label}
      choices={all.map(({ name, choice }) => ({
        name,
        address: sampleAddress(programme.id, { ...chosen, ...choice }),
      }))}
      here={sampleAddress(programme.id, chosen)}
      look="topics"
    />
  );
  return (
    <StandaloneDocument language={view.language} title={title} style={resultsStyle}>
      <main>
        <header lang={language} dir={directionOf(language)}>
          <ProgrammeLink frame={frame} id={programme.id} title={saidIn(programme.title, language)} />
        </header>
        <section class="card" lang={language} dir={directionOf(language)}>
          <h2>{sample.title}</h2>
          <p>
            <strong>{sample.banner({ session: sessionName(chosen.session, language) })}</strong>
          </p>
          <DraftSaid draft={draft} language={language} />
          <p>{sample.few}</p>
          {choices(
            mails.recipient.of,
            sessions.map((session) => ({ name: sessionName(session, language), choice: { session } })),
          )}
          {choices(
            mails.recipient.language,
            programme.languages.map((each) => ({ name: languageName(each), choice: { language: each } })),
          )}
          {choices(
            sample.answers,
            sizes.map((people) => ({ name: numberText(people, language), choice: { people } })),
          )}
        </section>
        <MailToMe {...props} />
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

/** The mail of what is shown, and what came of the last one. */
function MailToMe({ frame, chosen, mailed, mostMails: most }: SampleReportPageProps): VNode {
  const { language, address = '' } = frame;
  const { mail } = runningTexts(language).sample;
  const said = {
    sent: mail.sent({ address }),
    failed: mail.failed,
    'too-many': mail.tooMany({ most }),
  };
  const { session } = chosen;
  return (
    <section class="card" lang={language} dir={directionOf(language)} id="mail">
      <h2>{mail.title}</h2>
      {mailed !== undefined && (
        <p role={mailed === 'sent' ? 'status' : 'alert'}>
          <strong>{said[mailed]}</strong>
        </p>
      )}
      <p>
        {mail.lead({ address })} {mail.most({ most })}
      </p>
      <DeskForm frame={frame} action={`${programmePath(session.programme.id)}/test-mail`}>
        {[...queryOf(chosen)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{mail.button}</button>
      </DeskForm>
    </section>
  );
}

/** Where the samples of a programme are shown so. */
export function sampleAddress(programme: string, chosen: SampleChoice): string {
  return `${programmePath(programme)}/preview-report?${queryOf(chosen)}`;
}

function queryOf({ session, language, people }: SampleChoice): URLSearchParams {
  return new URLSearchParams({ session: session.code, lang: language, answers: String(people) });
}
