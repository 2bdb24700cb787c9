import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reportMessage } from '../../../shared/mail/message.ts';
import { reportHtml } from '../../../shared/mail/report-html.tsx';
import { reportText } from '../../../shared/mail/report-text.ts';
import { fromIn } from '../../../shared/mail/sender.ts';
import { topicName } from '../../../shared/programme/topic.ts';
import { tableFiles } from '../../../shared/sheets/table-files.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { mailSettings } from '../target/mail-settings.ts';
import { openTarget, type Target } from '../target/target.ts';
import { type FoundTopic, typedTopic } from '../target/typed-topic.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { composed, inWordsOf, type Reading } from './composed.ts';
import { publicationNow } from './publication-now.ts';

/** Writes the mail about a topic to files: its HTML, its text, its tables, and the whole message. Sends and keeps nothing. */
export async function previewCommand(
  typed: string,
  options: TargetOptions & Reading & { readonly out: string; readonly open?: true },
): Promise<CommandResult> {
  const target = await openTarget(options);
  const found = await typedTopic(typed, target);
  return inWordsOf(found, () => preview(found, target, options));
}

async function preview(
  found: FoundTopic,
  target: Target,
  options: TargetOptions & Reading & { readonly out: string; readonly open?: true },
): Promise<CommandResult> {
  const now = systemClock.now();
  const { publication, isPreview } = await publicationNow(found, target, now);
  const { view, tables } = composed(publication, found, options, isPreview ? 'PREVIEW' : undefined);
  const name = [topicName(found.topic), options.speaker, view.language].filter((part) => part !== undefined).join('-');
  const attached = tables === undefined ? [] : await tableFiles(tables, name);
  const { MAIL_FROM, MAIL_NAMES: names, REPLY_TO: replyTo = found.programme.replyTo } = await mailSettings(options);
  const from = fromIn(view.language, { from: MAIL_FROM, names });
  const envelope = { from, to: found.programme.replyTo, replyTo };
  const contents = [
    { file: `${name}.html`, content: await reportHtml(view) },
    { file: `${name}.txt`, content: reportText(view) },
    ...attached.map(({ filename, content }) => ({ file: filename, content })),
    { file: `${name}.eml`, content: await reportMessage(view, envelope, now, attached) },
  ];
  await mkdir(options.out, { recursive: true });
  const files: string[] = [];
  for (const { file, content } of contents) {
    const path = join(options.out, file);
    await writeFile(path, content);
    files.push(path);
  }
  if (options.open) openFile(files[0] ?? '');
  const origin = isPreview
    ? `PREVIEW with ${publication.released.responses} responses, as if it were over now: nothing is published yet, and nothing was.`
    : `Publication ${publication.number} (${publication.kind}) as of ${publication.asOf}.`;
  return {
    text: [...files, '', `Subject: ${view.subject}`, origin].join('\n'),
    json: { topic: topicName(found.topic), number: publication.number, isPreview, subject: view.subject, files },
  };
}

/** Opens a file in whatever this machine opens it with. That there may be nothing is no failure: its path is printed. */
function openFile(path: string): void {
  const [command, ...first] =
    process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : [process.platform === 'darwin' ? 'open' : 'xdg-open'];
  const child = spawn(command, [...first, path], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
