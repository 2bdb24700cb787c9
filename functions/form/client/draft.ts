import type { Device } from './device.ts';
import { type Fields, parseFields } from './fields.ts';

const prefix = 'debrief.draft.';
const lifetime = 24 * 3_600_000;

/** Under which key the draft of a session is kept. */
export const draftKey = (code: string): string => prefix + code;

/** The answers of a session that were filled in on this device and not sent yet, for a day. */
export interface Draft {
  read(): Fields | undefined;
  /** Keeps what is filled in; nothing filled in is no draft. */
  keep(answers: Fields): void;
  drop(): void;
  /** Whether this device keeps drafts at all: only then does "no draft" mean that nothing is under way. */
  lasts(): boolean;
}

/** The draft of one session. It holds names and values and no submission id: another form sends it as its own. */
export function draftOf(code: string, device: Device, now: () => number): Draft {
  const key = draftKey(code);
  return {
    read: () => unexpired(device, key, now()),
    keep(answers) {
      if (Object.keys(answers).length === 0) device.drop(key);
      else device.keep(key, { at: now(), answers });
    },
    drop: () => device.drop(key),
    lasts() {
      const probe = 'debrief.probe';
      const lasts = device.keep(probe, true);
      device.drop(probe);
      return lasts;
    },
  };
}

/** Removes the drafts that are over, of whichever session. */
export function dropOldDrafts(device: Device, now: number): void {
  for (const key of device.keys(prefix)) unexpired(device, key, now);
}

/** The answers in the text of a draft, as the browser tells one tab what another has taken away. */
export function answersInText(text: string | null): Fields | undefined {
  try {
    return answersOf(JSON.parse(text ?? 'null'));
  } catch {
    return undefined;
  }
}

function answersOf(kept: unknown): Fields | undefined {
  return parseFields((kept as { answers?: unknown } | null | undefined)?.answers);
}

function unexpired(device: Device, key: string, now: number): Fields | undefined {
  const kept = device.read(key) as { at?: unknown } | null | undefined;
  const at = Number(kept?.at);
  const answers = answersOf(kept);
  if (answers !== undefined && at > now - lifetime && at <= now + lifetime) return answers;
  if (kept !== undefined) device.drop(key);
  return undefined;
}
