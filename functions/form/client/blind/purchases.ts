import type { Device } from '../device.ts';
import { newSubmissionId } from '../submission-id.ts';

const prefix = 'debrief.blind.';
const lifetime = 14 * 24 * 3_600_000;

/** What this device has of one code: kept before each step, so that whatever breaks off goes on as it began. */
export interface Purchase {
  /** The session's code. */
  readonly session: string;
  /** The one-time code, as it is meant. */
  readonly code: string;
  /** The submission that will answer with it: the phone's own, which nobody has seen. */
  readonly id: string;
  /** The session's public key that it is blinded for. */
  readonly key: string;
  readonly at: number;
  /** What is to be signed, what it was blinded to, and with what that is taken off again; in base64url. */
  readonly prepared?: string;
  readonly blinded?: string;
  readonly inverse?: string;
  /** What the answers are sent with: it is bought. */
  readonly token?: string;
  /** Its answers have arrived. It stays while they may still be in the outbox. */
  readonly isDone?: true;
}

/** The purchases of this device. */
export interface Purchases {
  find(session: string, code: string): Purchase | undefined;
  /** The one that was begun with a code, or a new one. */
  begun(session: string, code: string, key: string): Purchase;
  keep(purchase: Purchase): void;
  drop(purchase: Purchase): void;
  /** Those that are still to be spent: of a session. */
  open(session: string): Purchase[];
  /** Forgets those that are done and that nothing waits for, and old ones. */
  tidy(isWaiting: (id: string) => boolean): void;
}

export function purchasesOn(device: Device, now: () => number): Purchases {
  const keyOf = ({ session, code }: Pick<Purchase, 'session' | 'code'>) => `${prefix}${session}.${code}`;
  const find = (session: string, code: string) => parsePurchase(device.read(keyOf({ session, code })));
  const keep = (purchase: Purchase) => void device.keep(keyOf(purchase), purchase);
  const all = () => device.keys(prefix).flatMap((key) => parsePurchase(device.read(key)) ?? []);
  return {
    find,
    begun(session, code, key) {
      const there = find(session, code);
      if (there !== undefined) return there;
      const purchase = { session, code, key, id: newSubmissionId(), at: now() };
      keep(purchase);
      return purchase;
    },
    keep,
    drop: (purchase) => device.drop(keyOf(purchase)),
    open: (session) => all().filter((each) => each.session === session && !each.isDone),
    tidy(isWaiting) {
      for (const each of all()) {
        if ((each.isDone && !isWaiting(each.id)) || each.at < now() - lifetime) device.drop(keyOf(each));
      }
    },
  };
}

function parsePurchase(value: unknown): Purchase | undefined {
  const purchase = value as Partial<Purchase> | null | undefined;
  const texts = [purchase?.session, purchase?.code, purchase?.id, purchase?.key];
  return texts.every((text) => typeof text === 'string') && typeof purchase?.at === 'number'
    ? (purchase as Purchase)
    : undefined;
}
