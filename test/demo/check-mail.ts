import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { percentOf } from '../fixtures/exact-rounding.ts';
import { type Expected, expectedHeadline } from './expected.ts';
import type { Mail } from './mailbox.ts';

/** What one mail must say, in the language of its recipient. */
export interface MailCheck {
  readonly file: ProgrammeFile;
  readonly language: string;
  readonly expected: Expected;
  readonly responses: number;
  readonly people: number;
}

/** Every number of a mail that is not what was sent, in words. Reads the text part as a person would. */
export function faultsOfMail({ subject, body }: Mail, check: MailCheck): string[] {
  return [...headlineFaults(body, check), ...barFaults(body.text, check)].map((fault) => `${subject}: ${fault}`);
}

function headlineFaults({ text, html }: Mail['body'], { language, expected, responses, people }: MailCheck): string[] {
  const { satisfied, satisfiedOf, nps } = expectedHeadline(expected);
  const rate = percentOf(responses, people);
  const share = percentOf(satisfied, satisfiedOf);
  const score = nps > 0 ? `+${nps}` : String(nps).replace('-', '−');
  const lines =
    language === 'zh-CN'
      ? [
          `回收率：${rate}（${responses}/${people}）`,
          `满意率：${share}（${satisfied}/${satisfiedOf} ·`,
          `NPS：${score}（`,
        ]
      : [
          `Response rate: ${rate} (${responses} of ${people})`,
          `Satisfied: ${share} (${satisfied} of ${satisfiedOf} ·`,
          `NPS: ${score} (`,
        ];
  const missing = lines.filter((line) => !text.includes(line)).map((line) => `the text does not say "${line}"`);
  const values = [rate, share, score].filter((value) => !html.includes(value));
  return [...missing, ...values.map((value) => `the HTML does not show ${value}`)];
}

/** Each bar under each question must carry the count that was sent. */
function barFaults(text: string, { file, language, expected }: MailCheck): string[] {
  // A long answer goes on below itself, behind the bars.
  const lines = text
    .replaceAll('\r', '')
    .replace(/\n {8,}/g, ' ')
    .split('\n');
  const [opens, closes] = language === 'zh-CN' ? ['（', '）'] : [' (', ') '];
  const { pages, scales, headline } = file.questionnaire;
  // The kinds of organisation have a table of their own in the programme's report, in coarse counts.
  const questions = pages
    .filter((page) => page.repeat === undefined)
    .flatMap((page) => page.questions)
    .filter(({ id }) => id !== headline.group);
  return questions.flatMap((question) => {
    const cells = expected.get(question.id);
    const labels =
      question.type === 'five-point'
        ? (scales[question.scale] ?? []).map((label, at) => [label, String(5 - at)] as const)
        : 'options' in question
          ? question.options.map((option) => [option.text, option.id] as const)
          : [];
    const start = lines.indexOf(question.text[language] ?? '');
    if (labels.length > 0 && start < 0) return [`the question ${question.id} is missing`];
    const end = lines.indexOf('', start);
    const bars = lines.slice(start, end);
    return labels.flatMap(([label, cell]) => {
      const count = cells?.get(cell) ?? 0;
      const bar = bars.find((line) => line.startsWith('  ') && line.endsWith(`${closes}${label[language]}`));
      return bar?.includes(` ${count}${opens}`)
        ? []
        : [`${question.id}, ${label[language]}: ${count} were sent, the mail has "${bar}"`];
    });
  });
}
