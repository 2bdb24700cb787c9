import { join } from 'node:path';
import { launchChromium } from '../../browser/chromium.ts';
import { readForm } from '../../demo/served-form.ts';
import { median } from '../quantiles.ts';
import type { Line, Row } from '../row.ts';
import { djangoSurvey } from './django-survey.ts';
import { ourStack } from './our-stack.ts';
import { processorTime } from './processor-time.ts';
import { questionsOf } from './questions.ts';
import { submitToOurs, submitToPeer, submitted } from './submissions.ts';
import { fetchedBy } from './visit.ts';

/** What each line about the peer begins with; its floor is Debrief. */
const beside = 'beside django-survey-and-report 1.5: ';

/** Whether a line is about the peer. */
export function isBesidePeer({ what }: Line): boolean {
  return what.startsWith(beside);
}

/**
 * Debrief beside django-survey-and-report, the one survey system with server, storage and results that a registry has whole and that
 * needs no other service: the same questions in the same words, the same answers by the same generator, in turns. What is unequal is in the README.
 *
 * @param submissions of each in each round
 */
export async function measurePeers(folder: string, rounds: number, submissions: number): Promise<Line[]> {
  const home = join(folder, 'peers');
  const ours = await ourStack(home);
  try {
    const browser = await launchChromium();
    try {
      const questions = await questionsOf(browser, ours.url);
      const peer = await djangoSurvey(home, questions);
      try {
        const [own, other] = [await fetchedBy(browser, ours.url), await fetchedBy(browser, peer.url)];
        const form = readForm(await (await fetch(ours.url)).text());
        const toOurs = (seed: number) => submitToOurs(ours.url, seed);
        const toPeer = (seed: number) => submitToPeer(peer.url, seed, form, questions);
        const taken = async (pid: number, seed: number, submit: (seed: number) => Promise<void>) => {
          const before = processorTime(pid);
          await submitted(seed, submissions, submit);
          return (processorTime(pid) - before) / submissions;
        };
        const times: { ours: number; peer: number }[] = [];
        // The first round warms both up.
        for (let round = 0; round <= rounds; round += 1) {
          const seed = 1 + round * submissions;
          times.push({ ours: await taken(ours.pid, seed, toOurs), peer: await taken(peer.pid, seed, toPeer) });
        }
        const counted = times.slice(1);
        return [
          row('bytes until the form is loaded', 'bytes', own.bytes, other.bytes),
          row('requests until the form is loaded', '', own.requests, other.requests),
          row(
            `processor time a submission (form, ${questions.length} fields sent, receipt)`,
            'ms',
            median(counted.map((each) => each.ours)),
            median(counted.map((each) => each.peer)),
          ),
        ];
      } finally {
        await peer.stop();
      }
    } catch (cause) {
      const reason = String(cause instanceof Error ? (cause.cause ?? cause.message) : cause).slice(0, 200);
      return [{ what: `${beside}all`, skipped: `it could not be installed or run: ${reason}` }];
    } finally {
      await browser.close();
    }
  } finally {
    await ours.stop();
  }
}

function row(what: string, unit: string, floor: number, measured: number): Row {
  return { what: `${beside}${what}`, unit, floor, measured };
}

/** The lines as Markdown, as the README shows them: Debrief, the peer, and how many times as much the peer needs. */
export function peersTable(lines: readonly Line[], cells: (line: Line) => readonly string[]): string {
  const shown = lines.map((line) => {
    const [what = '', ours = '', peer = '', ratio = ''] = cells(line);
    return `| ${what.slice(beside.length)} | ${ours} | ${peer} | ${ratio} |`;
  });
  return ['| what | Debrief | the peer | ratio |', '| --- | ---: | ---: | ---: |', ...shown].join('\n');
}
