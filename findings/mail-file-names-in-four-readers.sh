#!/usr/bin/env bash
# Two of four readers of mail change the name of a file that comes with it, where the name is not English or long.
#
# Guessed before: a name that nodemailer writes twice, by RFC 2231 and as encoded words, comes back the same from each reader; seven others gave
# the names of all reports' files in all languages.
# Seen with nodemailer 10.6.0: mailparser 3.14.2 and Python's email give each name. letterparser 0.1.8 puts blanks into those of more than
# one encoded word (RFC 2047, 6.2: white space between them is no part of the text). eml-parse-js 1.1.15 takes some letters from the
# end, and with them the kind of the file. Short names come back from all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  nodemailer@10.6.0 mailparser@3.14.2 letterparser@0.1.8 eml-parse-js@1.1.15 >/dev/null
cat >write.cjs <<'JS'
const { writeFileSync } = require('node:fs');
const MailComposer = require('nodemailer/lib/mail-composer');
const names = [
  'Weifang_2020.csv',
  '潍坊_2020.csv',
  '潍坊市生态环境局碳排放权交易能力建设培训班二期_2020-12-03_zh-CN.csv',
  'évaluation-de-la-formation-au-marché-du-carbone-潍坊_2020-12-03_fr.csv',
];
const attachments = names.map((filename) => ({ filename, contentType: 'text/csv', content: 'a' }));
const addresses = { from: 'a@example.org', to: 'b@example.org', subject: 'Results', text: 'Results' };
writeFileSync('names.json', JSON.stringify(names));
new MailComposer({ ...addresses, attachments }).compile().build((error, message) => {
  if (error) throw error;
  writeFileSync('mail.eml', message);
});
JS
node write.cjs
python3 -c '
import email.policy, json, platform
from pathlib import Path
message = email.message_from_bytes(Path("mail.eml").read_bytes(), policy=email.policy.default)
Path("python.json").write_text(json.dumps([part.get_filename() for part in message.iter_attachments()]))
print("Python", platform.python_version())'
cat >read.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { readEml } = require('eml-parse-js');
const { extract } = require('letterparser');
const { simpleParser } = require('mailparser');
const mail = readFileSync('mail.eml', 'utf8');
const names = JSON.parse(readFileSync('names.json', 'utf8'));
const known = {
  letterparser: [
    ...names.slice(0, 2),
    '潍坊市生态环境局碳排 放权交易能力建设培训 班二期_2020-12-03_zh-CN.csv',
    'évaluation-de-la-formation-au-march é-du-carbone-潍坊_2 020-12-03_fr.csv',
  ],
  'eml-parse-js': [
    ...names.slice(0, 2),
    '潍坊市生态环境局碳排放权交易能力建设培训班二期_2020-12-03_z',
    'évaluation-de-la-formation-au-marché-du-carbone-潍坊_2020-12-03_f',
  ],
};
simpleParser(mail).then(({ attachments }) => {
  const read = {
    mailparser: attachments.map(({ filename }) => filename),
    "Python's email": JSON.parse(readFileSync('python.json', 'utf8')),
    letterparser: extract(mail).attachments.map(({ filename }) => filename),
    'eml-parse-js': readEml(mail).attachments.map(({ name }) => name),
  };
  for (const [reader, found] of Object.entries(read)) {
    console.log(`${reader}: ${found.join(' | ')}`);
    if (JSON.stringify(found) !== JSON.stringify(known[reader] ?? names)) process.exitCode = 1;
  }
});
JS
npm ls | tail -n +2
node read.cjs
