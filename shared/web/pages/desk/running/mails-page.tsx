import type { VNode } from 'preact';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { Recipient } from '../../../../programme/recipient.ts';
import { DeskFrame } from '../desk-frame.tsx';
import { PageLinks } from '../page-links.tsx';
import type { PageOf } from '../page-of.ts';
import { ProgrammeLink } from '../programme-link.tsx';
import { programmePath } from '../programme-path.ts';
import { Mixed, saidIn } from '../said.tsx';
import { addressOf, byReport, type MailLine } from './mailed-topic.ts';
import { mailsAddress } from './mails-address.ts';
import type { MailsContext } from './mails-context.ts';
import { RecipientRow } from './recipient-row.tsx';
import { ReportMails } from './report-mails.tsx';

interface MailsPageProps extends MailsContext {
  readonly mails: PageOf<MailLine>;
  readonly recipients: PageOf<Recipient>;
  /** What was just done, or why it was not. */
  readonly said?: { readonly text: string; readonly isRefusal: boolean } | undefined;
}

/** Who was mailed which report and what became of it, and who gets mails at all. */
export function MailsPage({ mails, recipients, said, ...context }: MailsPageProps): VNode {
  const { frame, programme, asked } = context;
  const { language } = frame;
  const { mails: texts } = runningTexts(language);
  const title = saidIn(programme.title, language);
  return (
    <DeskFrame frame={frame} title={texts.title} of={[title.text]}>
      <ProgrammeLink frame={frame} id={programme.id} title={title} />
      {said !== undefined && (
        <section class={said.isRefusal ? 'errors' : 'notice'} role={said.isRefusal ? 'alert' : 'status'}>
          <p>
            <Mixed spoken={frame} text={said.text} />
          </p>
        </section>
      )}
      <p class="lead">{mails.all === 0 ? texts.none : texts.lead}</p>
      {byReport(mails.shown).map((report) => (
        <ReportMails key={addressOf(report.mailed)} {...context} report={report} />
      ))}
      <PageLinks
        of={mails}
        label={texts.title}
        addressOf={(page) => mailsAddress(programme.id, { ...asked, page: String(page) })}
        language={language}
      />
      <section id="recipients">
        <h2>{texts.recipients}</h2>
        <ul class="plain rows">
          {recipients.shown.map((recipient) => (
            <RecipientRow key={recipient.id} {...context} recipient={recipient} />
          ))}
        </ul>
        <PageLinks
          of={recipients}
          label={texts.recipients}
          addressOf={(page) => `${mailsAddress(programme.id, { ...asked, recipients: String(page) })}#recipients`}
          language={language}
        />
        <p class="links">
          <a href={`${programmePath(programme.id)}/edit/recipients`}>{texts.edit}</a>
        </p>
      </section>
    </DeskFrame>
  );
}
