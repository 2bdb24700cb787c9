/**
 * Lets the Nu checker of the W3C judge the HTML of a mail of each kind in each language (`.ci/mail-html`). What MJML writes whether one
 * wants it or not is listed here with its reason; anything else fails, and so does an entry that no mail has any more.
 *
 *   tsx test/mail-html/check.ts VNU_JAR FOLDER
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { deskLanguages } from '../../shared/i18n/desk-languages.ts';
import { interfaceLanguages } from '../../shared/i18n/interface-languages.ts';
import { aDeskMail } from '../fixtures/mail/a-desk-mail.ts';
import { goldenMails, goldenResults } from '../fixtures/mail/golden-mails.ts';

const [jar, folder] = process.argv.slice(2);
if (jar === undefined || folder === undefined) throw new Error('usage: tsx test/mail-html/check.ts VNU_JAR FOLDER');

/** What MJML's frame of each mail has, and why. */
const ofMjml: Readonly<Record<string, string>> = {
  "CSS: “mso-table-lspace”: Property “mso-table-lspace” doesn't exist.": 'Outlook leaves gaps beside tables without it',
  "CSS: “mso-table-rspace”: Property “mso-table-rspace” doesn't exist.": 'Outlook leaves gaps beside tables without it',
  'Attribute “xmlns:v” not allowed here.': 'declares the drawings (VML) that Outlook takes backgrounds from',
  'Attribute “xmlns:o” not allowed here.': 'declares the settings by which Outlook draws pictures in their own size',
};

mkdirSync(folder, { recursive: true });
const results = goldenResults();
const files: string[] = [];
for (const language of interfaceLanguages) {
  for (const [kind, { html = '' }] of Object.entries(await goldenMails(results, language))) {
    const file = join(folder, `${kind}-${language}.html`);
    writeFileSync(file, html);
    files.push(file);
  }
}
for (const language of deskLanguages) {
  const { html = '' } = await PostalMime.parse(await aDeskMail(language));
  const file = join(folder, `sign-in-${language}.html`);
  writeFileSync(file, html);
  files.push(file);
}

const { stdout, stderr } = spawnSync(
  'java',
  ['-jar', jar, '--stdout', '--errors-only', '--exit-zero-always', '--format', 'json', ...files],
  {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  },
);
if (stdout === '') throw new Error(stderr);
const { messages } = JSON.parse(stdout) as { messages: { url: string; lastLine: number; message: string }[] };
const seen = new Set(messages.map(({ message }) => message));
const faults = [
  ...messages
    .filter(({ message }) => !(message in ofMjml))
    .map(({ url, lastLine, message }) => `${url.replace(/^.*\//, '')}, line ${lastLine}: ${message}`),
  ...Object.keys(ofMjml)
    .filter((message) => !seen.has(message))
    .map((message) => `no mail has this any more, take it off the list: ${message}`),
];
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
} else console.log(`mail html: ${files.length} mails without an error but MJML’s own ${Object.keys(ofMjml).length}`);
