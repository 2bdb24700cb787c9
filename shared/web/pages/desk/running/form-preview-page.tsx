import type { VNode } from 'preact';
import { languageName } from '../../../../i18n/language-name.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Session } from '../../../../programme/session.ts';
import { sessionName } from '../../../../programme/session-name.ts';
import { DeskFrame, type Frame } from '../desk-frame.tsx';
import { ProgrammeLink } from '../programme-link.tsx';
import { saidIn } from '../said.tsx';
import { Choices } from './choices.tsx';
import { type Draft, DraftSaid } from './draft-said.tsx';

/** What of a form is shown. */
interface FormChoice {
  readonly session: Session;
  /** That of the form. */
  readonly language: Language;
  /** As it is after somebody has sent it with nothing filled in. */
  readonly isSentEmpty: boolean;
}

interface FormPreviewPageProps {
  readonly frame: Frame;
  /** The address of the programme. */
  readonly base: string;
  readonly chosen: FormChoice;
  /** Those of the programme. */
  readonly sessions: readonly Session[];
  readonly draft: Draft | undefined;
}

/** The form as it is on a phone and on a computer, where there is room for both beside each other; on a phone the one for it. */
export function FormPreviewPage({ frame, base, chosen, sessions, draft }: FormPreviewPageProps): VNode {
  const { language } = frame;
  const { form, mails } = runningTexts(language);
  const alone = addressOf(base, chosen, '/form');
  const programme = saidIn(chosen.session.programme.title, language);
  const choices = (label: string, all: readonly { readonly name: string; readonly choice: Partial<FormChoice> }[]) => (
    <Choices
      label={label}
      choices={all.map(({ name, choice }) => ({ name, address: addressOf(base, { ...chosen, ...choice }) }))}
      here={addressOf(base, chosen)}
      look="parts"
      spoken={{ language, among: chosen.session.programme.languages }}
    />
  );
  return (
    <DeskFrame frame={frame} title={form.title} of={[sessionName(chosen.session, language), programme.text]} wide>
      <ProgrammeLink frame={frame} id={chosen.session.programme.id} title={programme} />
      <p class="lead">{form.lead}</p>
      <DraftSaid draft={draft} language={language} />
      {choices(
        mails.recipient.of,
        sessions.map((session) => ({ name: sessionName(session, language), choice: { session } })),
      )}
      {choices(
        mails.recipient.language,
        chosen.session.programme.languages.map((each) => ({ name: languageName(each), choice: { language: each } })),
      )}
      {choices(form.state, [
        { name: form.plain, choice: { isSentEmpty: false } },
        { name: form.withErrors, choice: { isSentEmpty: true } },
      ])}
      <p class="links">
        <a href={alone} target="_blank" rel="noreferrer">
          {form.alone}
        </a>
      </p>
      <div class="frames">
        {(['phone', 'desktop'] as const).map((width) => (
          <section key={width} class={width}>
            <h2>{form[width]}</h2>
            <iframe src={alone} title={form[width]} loading="lazy" />
          </section>
        ))}
      </div>
    </DeskFrame>
  );
}

function addressOf(base: string, { session, language, isSentEmpty }: FormChoice, form: '' | '/form' = ''): string {
  const query = new URLSearchParams({ lang: language, ...(isSentEmpty && { sent: 'empty' }) });
  return `${base}/preview/${session.code}${form}?${query}`;
}
