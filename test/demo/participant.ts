import type { Random } from '../../shared/statistics/random.ts';
import { commentPools } from '../fixtures/responses/sample-comments.ts';
import type { ServedForm } from './served-form.ts';

/** Somebody in the room. */
export interface Participant {
  readonly language: 'zh-CN' | 'en';
  /** How content this person is, about standard normal. What is asked moves around it, so answers hang together. */
  readonly mood: number;
  /** 0..1: how much of the optional part is filled in. */
  readonly patience: number;
  /** How long this person takes over the form. A few do not read it. */
  readonly seconds: number;
}

export function someParticipant(random: Random, sessionMood: number): Participant {
  return {
    language: random.chance(0.88) ? 'zh-CN' : 'en',
    mood: sessionMood + random.normal(),
    patience: random.chance(0.12) ? 0.15 : 0.75 + 0.25 * random.next(),
    seconds: random.chance(0.03) ? 12 : 90 + Math.round(240 * random.next()),
  };
}

/** What the participant sends: name and value of each field in the order of the form. */
export function fillIn(form: ServedForm, participant: Participant, random: Random): [name: string, value: string][] {
  // Nobody waits here: the time that it takes is taken from the moment at which the form was opened.
  const filled = [...form.hidden].map(([name, value]): [string, string] =>
    name === '_opened' ? [name, String(Number(value) - participant.seconds)] : [name, value],
  );
  for (const [name, { several, values }] of form.choices) {
    const isFirst = name === 'q_overall';
    if (!isFirst && !random.chance(participant.patience)) continue;
    if (several) filled.push(...manyOf(values, random).map((value): [string, string] => [name, value]));
    else filled.push([name, oneOf(name, values, participant, random)]);
  }
  for (const [name, limit] of form.texts) {
    const text = random.chance(participant.patience) ? comment(name, participant, random) : undefined;
    filled.push([name, text === undefined || text.length > limit ? '' : text]);
  }
  return filled;
}

/** How likely each option is, where options have no order of their own. */
const weights: Readonly<Record<string, readonly number[]>> = {
  q_depth: [2, 12, 64, 18, 4],
  q_pace: [9, 11, 34, 46],
  d_org: [38, 46, 9, 3, 4],
};

function oneOf(name: string, values: readonly string[], { mood }: Participant, random: Random): string {
  const [id = '', subject = '', side] = name.split('.');
  const offset = subject === '' ? questionOffset(id) : subjectOffset(id, subject);
  const latent = 0.75 * mood + 0.65 * random.normal() + offset;
  if (values.includes('10')) return String(within(Math.round(8.3 + 1.5 * latent), 0, 10));
  if (values.includes('na') && random.chance(0.04)) return 'na';
  if (side !== undefined) return String(within(Math.round((side === 'before' ? 2.3 : 3.7) + 0.5 * latent), 1, 5));
  const steps = values.filter((value) => value !== 'na');
  if (id === 'q_able') return steps[within(Math.round(2.6 + 0.9 * latent), 0, steps.length - 1)] ?? '';
  if (steps.every((value) => /^[1-5]$/.test(value))) return String(within(Math.round(4.35 + 0.7 * latent), 1, 5));
  return random.pick(steps, weights[id]);
}

function questionOffset(id: string): number {
  return { q_venue: -0.5, q_organisation: 0.2, q_material: -0.15 }[id] ?? 0;
}

/** Some speakers and topics go down better than others; the same in every session. */
function subjectOffset(id: string, subject: string): number {
  const sum = [...`${id}${subject}`].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return ((sum % 11) - 5) / 9;
}

function manyOf(values: readonly string[], random: Random): string[] {
  const last = values.at(-1) ?? '';
  // The last option says "nothing", and can't stand beside others.
  if (random.chance(0.22)) return [last];
  return values.slice(0, -1).filter((_, at) => random.chance(at < 3 ? 0.34 : 0.16));
}

function comment(name: string, { language, mood }: Participant, random: Random): string | undefined {
  const [id = ''] = name.split('.');
  const isWritten = random.chance(id === 's_comment' ? 0.07 : id === 'q_keep' || id === 'q_improve' ? 0.34 : 0.16);
  if (!isWritten) return undefined;
  const wanted = mood > 0.4 ? 'positive' : mood < -0.9 ? 'negative' : 'mixed';
  const pool = (commentPools[id] ?? []).filter((each) => each.language === language);
  const fitting = pool.filter((each) => each.mood === wanted);
  return pool.length === 0 ? undefined : random.pick(fitting.length > 0 ? fitting : pool).text;
}

function within(value: number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value));
}
