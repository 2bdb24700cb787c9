import { seeded } from '../../../shared/statistics/random.ts';
import { fillIn, someParticipant } from '../../demo/participant.ts';
import { readForm, type ServedForm } from '../../demo/served-form.ts';
import type { PeerQuestion } from './questions.ts';

/** What somebody fills in, by our names and values. */
type Filled = readonly (readonly [name: string, value: string])[];

/** Fills in our form, in English. The same for the same seed, ids apart. */
function filledBy(seed: number, form: ServedForm): Filled {
  const random = seeded(seed);
  return fillIn(form, { ...someParticipant(random, 0), language: 'en' }, random);
}

/** Opens our form, sends it filled in and reads the receipt. @throws Error when it is not taken */
export async function submitToOurs(form: string, seed: number): Promise<void> {
  const page = await fetch(form);
  const filled = filledBy(seed, readForm(await page.text()));
  const body = new URLSearchParams(filled.map(([name, value]) => [name, value]));
  await followed(form, await fetch(form, { method: 'POST', body, redirect: 'manual' }));
}

/**
 * The same with the peer's: what the same participant answers in our form. @param ours as it is served
 *
 * @throws Error when it is not taken
 */
export async function submitToPeer(
  url: string,
  seed: number,
  ours: ServedForm,
  questions: readonly PeerQuestion[],
): Promise<void> {
  const page = await fetch(url);
  const cookie = page.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const { hidden, choices } = readForm(await page.text());
  const body = new URLSearchParams([...hidden]);
  const filled = filledBy(seed, ours);
  for (const [at, { field, values }] of questions.entries()) {
    const name = `question_${at + 1}`;
    for (const [, value] of filled.filter(([own]) => own === field))
      body.append(name, values.length === 0 ? value : (choices.get(name)?.values[values.indexOf(value)] ?? ''));
  }
  await followed(url, await fetch(url, { method: 'POST', body, redirect: 'manual', headers: { cookie } }));
}

async function followed(form: string, { status, headers }: Response): Promise<void> {
  if (status !== 302 && status !== 303) throw new Error(`the form answered ${status}`);
  const receipt = await fetch(new URL(headers.get('location') ?? '', form));
  await receipt.text();
  if (receipt.status !== 200) throw new Error(`the receipt answered ${receipt.status}`);
}

/** So many submissions, some at once. @param first the seed of the first, those of the others follow */
export async function submitted(first: number, count: number, submit: (seed: number) => Promise<void>): Promise<void> {
  const seeds = Array.from({ length: count }, (_, at) => first + at);
  const sender = async () => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) await submit(seed);
  };
  await Promise.all(Array.from({ length: 4 }, sender));
}
