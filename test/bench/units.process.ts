/** A session from its first form to its report, by the bundles themselves, with the calls of each step counted. */

import type { BlindPublicKey } from '../../shared/blind/blind-public-key.ts';
import { seeded } from '../../shared/statistics/random.ts';
import { fillIn, someParticipant } from '../demo/participant.ts';
import { readForm } from '../demo/served-form.ts';
import { aBlindPage, tokenOf } from '../fixtures/codes/blind-phone.ts';
import { type Call, countingProxy } from './counting-proxy.ts';
import { type Answer, anEvent, aPost } from './events.ts';
import { answering } from './in-process.ts';
import { startWorkQueue } from './work-queue.ts';

export interface UnitsInput {
  readonly modules: { readonly form: string; readonly submit: string; readonly report: string };
  readonly dynamodb: string;
  readonly code: string;
  readonly people: number;
  /** One-time codes, where the session asks for them: one for each of the people, and one for the first. */
  readonly codes?: readonly string[];
  /** Where those are blind: with which key they are sold. */
  readonly blindKey?: BlindPublicKey;
}

/** The calls of one step, its microseconds of processor time, and how long an answer was that a participant got. */
export interface Step {
  readonly calls: readonly Call[];
  readonly processor: number;
  readonly bytes?: number;
}

type StepName = 'firstForm' | 'form' | 'firstSubmit' | 'submit' | 'again' | 'receipt' | 'look' | 'idleTick';

/** Each warm form, each warm submission, and the receipt of each; of each blind code the purchase, the first one's among them. */
export type Steps = Readonly<Record<StepName, Step>> & {
  readonly forms: readonly Step[];
  readonly submissions: readonly Step[];
  readonly receipts: readonly Step[];
  readonly purchases: readonly Step[];
};

type Handler = (event: object, context?: object) => Promise<Answer>;

await answering(async ({ modules, dynamodb, code, people, codes = [], blindKey }: UnitsInput): Promise<Steps> => {
  const proxy = await countingProxy(dynamodb);
  process.env.AWS_ENDPOINT_URL_DYNAMODB = proxy.url;
  const work = await startWorkQueue();
  const load = async (module: string) => ((await import(module)) as { handler: Handler }).handler;
  const [form, submit, report] = [await load(modules.form), await load(modules.submit), await load(modules.report)];

  const call = async (handler: Handler, event: object, status: number) => {
    const { answer, processor } = await timed(() => handler(event, {}));
    if (answer.statusCode !== status) throw new Error(`${answer.statusCode} instead of ${status}`);
    return { answer, step: { calls: proxy.taken(), processor, bytes: Buffer.byteLength(answer.body ?? '') } };
  };
  const tick = async (): Promise<Step> => {
    const context = { getRemainingTimeInMillis: () => 300_000 };
    const handOut = await timed(() => report({}, context));
    const Records = work.take(100);
    const worked = Records.length === 0 ? { processor: 0 } : await timed(() => report({ Records }, context));
    return { calls: proxy.taken(), processor: handOut.processor + worked.processor };
  };
  const getForm = () => call(form, anEvent('GET', '/f/{code}', `/f/${code}`, { variables: { code } }), 200);
  const fill = (html: string, seed: number) => {
    const random = seeded(seed);
    return fillIn(readForm(html), someParticipant(random, 0), random);
  };
  const cards = codes.values();
  const purchases: Step[] = [];
  const phone = blindKey && aBlindPage({ session: code, key: blindKey, ask: buyToken });
  const withCode = async (filled: ReturnType<typeof fill>): Promise<typeof filled> => {
    const card = cards.next().value;
    if (card === undefined) return filled;
    if (phone === undefined) return [...filled, ['_code', card]];
    const token = tokenOf(await phone.buy(card));
    // The field of the code has no name: no browser sends it.
    const others = filled.filter(([name]) => name !== '' && name !== '_submission');
    return [...others, ['_submission', phone.begun(card).id], ['_token', token]];
  };
  async function buyToken({ code: card }: { readonly code: string }, blinded: string) {
    const bought = { _code: card, _blinded: blinded, _language: 'en' };
    const { answer, step } = await call(submit, aPost(code, Object.entries(bought), '/token'), 200);
    purchases.push(step);
    return { status: answer.statusCode, body: JSON.parse(answer.body) as unknown };
  }

  const firstForm = await getForm();
  const served = await getForm();
  const first = aPost(code, await withCode(fill(served.answer.body, 1)));
  const firstSubmit = await call(submit, first, 303);
  const again = await call(submit, first, 303);
  const forms: Step[] = [];
  const submissions: Step[] = [];
  const receipts: Step[] = [];
  const getReceipt = (location = '') =>
    call(form, anEvent('GET', '/f/{code}/thanks', location, { variables: { code } }), 200);
  let latest = firstSubmit;
  for (let at = 0; at < people; at += 1) {
    const { answer, step } = await getForm();
    forms.push(step);
    latest = await call(submit, aPost(code, await withCode(fill(answer.body, at + 2))), 303);
    submissions.push(latest.step);
    receipts.push((await getReceipt(latest.answer.headers?.location)).step);
  }
  const receipt = await getReceipt(latest.answer.headers?.location);
  const look = await tick();
  const idleTick = await tick();
  await Promise.all([proxy.close(), work.close()]);
  return {
    firstForm: firstForm.step,
    form: served.step,
    firstSubmit: firstSubmit.step,
    submit: latest.step,
    again: again.step,
    receipt: receipt.step,
    look,
    idleTick,
    forms,
    submissions,
    receipts,
    purchases,
  };
});

/** What something answers, and the microseconds of processor time that it takes; those of the counting are among them. */
async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; processor: number }> {
  const before = process.cpuUsage();
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  return { answer, processor: user + system };
}
