import type { VNode } from 'preact';
import { directionOf } from '../../../../i18n/direction.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import { sentences } from '../../../../i18n/sentences.ts';
import { DeskForm, type Frame } from '../desk-frame.tsx';
import { programmePath } from '../programme-path.ts';
import { type SampleChoice, sampleQuery } from './sample-choice.ts';

/** What came of a mail to oneself. */
export const mailOutcomes = ['sent', 'failed', 'too-many'] as const;
export type MailOutcome = (typeof mailOutcomes)[number];

interface SampleMailProps {
  readonly frame: Frame;
  readonly chosen: SampleChoice;
  readonly mailed: MailOutcome | undefined;
  /** How many mails an address gets within an hour. */
  readonly mostMails: number;
}

/** The mail of what is shown, and what came of the last one. */
export function SampleMail({ frame, chosen, mailed, mostMails: most }: SampleMailProps): VNode {
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
      <p>{sentences([mail.lead({ address }), mail.most({ most })], frame.language)}</p>
      <DeskForm frame={frame} action={`${programmePath(session.programme.id)}/test-mail`}>
        {[...sampleQuery(chosen)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{mail.button}</button>
      </DeskForm>
    </section>
  );
}
