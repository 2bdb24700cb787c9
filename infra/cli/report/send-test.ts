import { randomBytes } from 'node:crypto';
import { newKey } from '../../../shared/access/key.ts';
import { asciiAddress } from '../../../shared/access/mail-address.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { reportMessage } from '../../../shared/mail/message.ts';
import { fromIn } from '../../../shared/mail/sender.ts';
import { topicName } from '../../../shared/programme/topic.ts';
import { withoutResults } from '../../../shared/publication/without-results.ts';
import { tableFiles } from '../../../shared/sheets/table-files.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { pageAddress } from '../../../shared/web/pages/results/page-address.ts';
import { mailSettings } from '../target/mail-settings.ts';
import { openTarget, type Target } from '../target/target.ts';
import { type FoundTopic, typedTopic } from '../target/typed-topic.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { composed, inWordsOf, type Reading } from './composed.ts';
import { stageTransport } from './stage-transport.ts';

/**
 * Sends the mail about a topic to one address on the way on which the stage's mails go, marked as a test. The ledger
 * knows nothing of it; it has no links of a recipient (its headers have one that stops nobody), and a bounce of it is nobody's. Of what is not published yet it has no
 * results: two such mails would differ by who answered in between.
 */
export async function sendTestCommand(
  typed: string,
  options: TargetOptions & Reading & { readonly to: string },
): Promise<CommandResult> {
  const to = asciiAddress(options.to);
  if (to === undefined)
    throw new CommandError(`--to ${options.to}: give one mail address, for example you@example.org`);
  const target = await openTarget(options);
  const found = await typedTopic(typed, target);
  return inWordsOf(found, () => sendTest(to, found, target, options));
}

async function sendTest(
  to: string,
  found: FoundTopic,
  target: Target,
  options: TargetOptions & Reading,
): Promise<CommandResult> {
  const now = systemClock.now();
  const publication =
    (await target.reports.latestPublication(found.topic)) ??
    withoutResults({ topic: found.topic, number: 1, kind: 'interim', asOf: now });
  const { view, tables } = composed(publication, found, options, 'TEST');
  const { MAIL_FROM, MAIL_NAMES: names, REPLY_TO: replyTo = found.programme.replyTo } = await mailSettings(options);
  const from = fromIn(view.language, { from: MAIL_FROM, names });
  const envelope = { from, to, replyTo, stopsNobody: linkOfNobody(found, target, view.language) };
  const attached = tables === undefined ? [] : await tableFiles(tables, `TEST-${topicName(found.topic)}`);
  const raw = await reportMessage(view, envelope, now, attached);
  const transport = await stageTransport(options);
  // No ledger: one try.
  const result = await transport.send({ from, to, raw }, async () => true);
  if (result.outcome !== 'sent') {
    const hint =
      options.stage === undefined ? 'see the mailbox of "npm start"' : `see "debrief doctor --stage ${options.stage}"`;
    const reason = result.outcome === 'withheld' ? '' : `: ${result.reason}`;
    throw new CommandError(`the test mail was not sent (${result.outcome}${reason}); ${hint}`);
  }
  return {
    text: [
      `Sent to ${to}: ${view.subject}`,
      ...(options.stage === undefined
        ? []
        : [
            `Save it as it arrived, with all its headers: "debrief doctor --stage ${options.stage} --received FILE" judges it.`,
          ]),
    ].join('\n'),
    json: { to, subject: view.subject, messageId: result.messageId, bytes: raw.length },
  };
}

/** A link as a recipient's mail has it, by a key that is nowhere kept: mail programmes see what they act on, and it opens nothing. */
function linkOfNobody({ programme }: FoundTopic, { formUrl }: Target, language: Language): string {
  const link = { programme: programme.id, key: newKey(randomBytes(16)), language };
  return `${new URL(formUrl).origin}${pageAddress(link, 'stop')}`;
}
