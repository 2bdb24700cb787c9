import { groupedCode, type OneTimeCode } from '../../shared/access/one-time-code.ts';
import { controlFields } from '../../shared/response/fields.ts';
import { seeded } from '../../shared/statistics/random.ts';
import { fillIn, type Participant, someParticipant } from './participant.ts';
import { readForm } from './served-form.ts';

/** One response as it was sent. */
export interface Sent {
  readonly answers: readonly (readonly [name: string, value: string])[];
  /** It came sooner than the form can be read. */
  readonly isQuick: boolean;
}

/** What a room full of people sent to one session: what must come out again. */
export interface SentAnswers {
  readonly code: string;
  readonly people: number;
  readonly received: readonly Sent[];
  /** Posts beyond the first of a response. */
  readonly repeats: number;
}

/** Who sits in a session's room, and how they answer. */
interface Room {
  readonly url: string;
  readonly code: string;
  readonly people: number;
  readonly mood: number;
  readonly seed: number;
  /** The one-time codes on the cards before them; absent: there are none. */
  readonly cards?: readonly OneTimeCode[];
}

type Repeats = 'never' | 'at once' | 'later';

/** How many phones talk to the form at a time. */
const concurrency = 16;

/**
 * Lets `people` participants open the form of a session, and most of them send it. One in twenty posts is repeated, as
 * phones on a bad network do: half of those at the same moment, half after the answer. Throws when an answer is not
 * what it must be.
 */
export async function fillRoom(
  { url, code, people, mood, seed, cards = [] }: Room,
  onProgress: () => void,
): Promise<SentAnswers> {
  const random = seeded(seed);
  // Drawn beforehand, so that what is sent does not depend on who is served first.
  const crowd = Array.from({ length: people }, (_, at) => ({
    participant: someParticipant(random, mood),
    leaves: random.chance(0.085),
    repeats: random.chance(0.05) ? random.pick<Repeats>(['at once', 'later']) : ('never' as const),
    seed: seed * 1000 + at,
    card: cards[at],
  }));
  const received: Sent[] = [];
  let repeats = 0;
  const queue = crowd.values();
  const phone = async () => {
    for (const person of queue) {
      const answers = await openAndFill(`${url}/f/${code}`, person);
      if (!person.leaves) {
        await send(`${url}/f/${code}`, answers, person.repeats);
        received.push({ answers, isQuick: person.participant.seconds < 30 });
        if (person.repeats !== 'never') repeats += 1;
      }
      onProgress();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, phone));
  return { code, people, received, repeats };
}

interface Person {
  readonly participant: Participant;
  readonly seed: number;
  readonly card: OneTimeCode | undefined;
}

async function openAndFill(form: string, person: Person): Promise<[string, string][]> {
  const { participant, seed, card } = person;
  const page = await fetch(`${form}?lang=${participant.language}`);
  if (page.status !== 200) throw new Error(`${form} answered ${page.status}`);
  const answers = fillIn(readForm(await page.text()), participant, seeded(seed));
  return card === undefined ? answers : [...answers, [controlFields.code, groupedCode(card)]];
}

async function send(form: string, answers: [string, string][], repeats: Repeats): Promise<void> {
  const first =
    repeats === 'at once' ? await Promise.all([post(form, answers), post(form, answers)]) : [await post(form, answers)];
  const receipts = repeats === 'later' ? [...first, await post(form, answers)] : first;
  if (new Set(receipts).size !== 1) throw new Error(`one response got different receipts: ${receipts.join(', ')}`);
}

/** Posts the form and gives the address of the receipt. */
async function post(form: string, answers: [string, string][]): Promise<string> {
  const answer = await fetch(form, { method: 'POST', body: new URLSearchParams(answers), redirect: 'manual' });
  const location = answer.headers.get('location');
  if (answer.status !== 303 || location === null) throw new Error(`${form} answered ${answer.status} to a post`);
  return location;
}
