/** A session from its first form to its report, by the bundles themselves, with the calls of each step counted. */

import { seeded } from '../../shared/statistics/random.ts';
import { fillIn, someParticipant } from '../demo/participant.ts';
import { readForm } from '../demo/served-form.ts';
import { type Call, countingProxy } from './counting-proxy.ts';
import { type Answer, anEvent, aPost } from './events.ts';
import { answering } from './in-process.ts';

export interface UnitsInput {
  readonly modules: { readonly form: string; readonly submit: string; readonly report: string };
  readonly dynamodb: string;
  readonly code: string;
  readonly people: number;
  /** One-time codes, where the session asks for them: one for each of the people, and one for the first. */
  readonly codes?: readonly string[];
}

/** The calls of one step, its microseconds of processor time, and how long an answer was that a participant got. */
export interface Step {
  readonly calls: readonly Call[];
  readonly processor: number;
  readonly bytes?: number;
}

type StepName = 'firstForm' | 'form' | 'firstSubmit' | 'submit' | 'again' | 'receipt' | 'look' | 'idleTick';

/** Each warm form, each warm submission, and the receipt of each. */
export type Steps = Readonly<Record<StepName, Step>> & {
  readonly forms: readonly Step[];
  readonly submissions: readonly Step[];
  readonly receipts: readonly Step[];
};

type Handler = (event: object, context?: object) => Promise<Answer>;

await answering(async ({ modules, dynamodb, code, people, codes = [] }: UnitsInput): Promise<Steps> => {
  const proxy = await countingProxy(dynamodb);
  process.env.AWS_ENDPOINT_URL_DYNAMODB = proxy.url;
  const load = async (module: string) => ((await import(module)) as { handler: Handler }).handler;
  const [form, submit, report] = [await load(modules.form), await load(modules.submit), await load(modules.report)];

  const call = async (handler: Handler, event: object, status: number) => {
    const { answer, processor } = await timed(() => handler(event));
    if (answer.statusCode !== status) throw new Error(`${answer.statusCode} instead of ${status}`);
    return { answer, step: { calls: proxy.taken(), processor, bytes: Buffer.byteLength(answer.body ?? '') } };
  };
  const tick = async (): Promise<Step> => {
    const { processor } = await timed(() => report({}, { getRemainingTimeInMillis: () => 300_000 }));
    return { calls: proxy.taken(), processor };
  };
  const getForm = () => call(form, anEvent('GET', '/f/{code}', `/f/${code}`, { variables: { code } }), 200);
  const fill = (html: string, seed: number) => {
    const random = seeded(seed);
    return fillIn(readForm(html), someParticipant(random, 0), random);
  };
  const cards = codes.values();
  const withCode = (filled: ReturnType<typeof fill>): typeof filled => {
    const card = cards.next().value;
    return card === undefined ? filled : [...filled, ['_code', card]];
  };

  const firstForm = await getForm();
  const served = await getForm();
  const first = aPost(code, withCode(fill(served.answer.body, 1)));
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
    latest = await call(submit, aPost(code, withCode(fill(answer.body, at + 2))), 303);
    submissions.push(latest.step);
    receipts.push((await getReceipt(latest.answer.headers?.location)).step);
  }
  const receipt = await getReceipt(latest.answer.headers?.location);
  const look = await tick();
  const idleTick = await tick();
  await proxy.close();
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
  };
});

/** What something answers, and the microseconds of processor time that it takes; those of the counting are among them. */
async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; processor: number }> {
  const before = process.cpuUsage();
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  return { answer, processor: user + system };
}
