import type { VNode } from 'preact';
import { directionOf } from '../../../../i18n/direction.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import { numberText } from '../../../../i18n/numbers.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Recipient } from '../../../../programme/recipient.ts';
import type { Session } from '../../../../programme/session.ts';
import { sessionName } from '../../../../programme/session-name.ts';
import type { ReportView } from '../../../../report/view.ts';
import { StandaloneDocument } from '../../../parts/standalone-document.tsx';
import { Comments, Sentences } from '../../results/report-parts.tsx';
import { ReportNumbers } from '../../results/results-page.tsx';
import { resultsStyle } from '../../results/style.ts';
import type { Frame } from '../desk-frame.tsx';
import { ProgrammeLink } from '../programme-link.tsx';
import { SaidWithin, saidIn, sessionSaid } from '../said.tsx';
import { Choices } from './choices.tsx';
import { type Draft, DraftSaid } from './draft-said.tsx';
import { type SampleChoice, sampleAddress } from './sample-choice.ts';
import { type MailOutcome, SampleMail } from './sample-mail.tsx';

interface SampleReportPageProps {
  /** Of the desk, in whose language it says what this is. */
  readonly frame: Frame;
  readonly view: ReportView;
  readonly chosen: SampleChoice;
  /** Those of the programme. */
  readonly sessions: readonly Session[];
  readonly sizes: readonly number[];
  /** Who gets a report of the session, one of each kind. */
  readonly readers: readonly Recipient[];
  readonly draft: Draft | undefined;
  readonly mailed: MailOutcome | undefined;
  /** How many mails an address gets within an hour. */
  readonly mostMails: number;
}

/** A report of made-up answers as its page will be, and on top of it that they are. */
export function SampleReportPage(props: SampleReportPageProps): VNode {
  const { frame, view, chosen, sessions, sizes, readers, draft, mailed, mostMails } = props;
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
      spoken={frame}
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
            <strong>
              <SaidWithin
                sentence={(session) => sample.banner({ session })}
                said={sessionSaid(chosen.session, language)}
                language={language}
              />
            </strong>
          </p>
          <DraftSaid draft={draft} language={language} />
          <p>{sample.few}</p>
          {choices(
            mails.recipient.of,
            sessions.map((session) => ({ name: sessionName(session, language), choice: { session } })),
          )}
          {choices(
            sample.reader,
            readers.map((reader) => ({ name: readerText(reader, language), choice: { reader } })),
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
        <SampleMail frame={frame} chosen={chosen} mailed={mailed} mostMails={mostMails} />
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

function readerText(reader: Recipient, language: Language): string {
  const { sample, mails } = runningTexts(language);
  if (reader.kind === 'speaker') return sample.speaker({ name: reader.name });
  return reader.role === 'manager' ? mails.recipient.manager : mails.recipient.organiser;
}
