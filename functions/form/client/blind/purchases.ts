import type { Device } from '../device.ts';
import { newSubmissionId } from '../submission-id.ts';

const prefix = 'debrief.blind.';
const lifetime = 14 * 24 * 3_600_000;

/** What names a purchase: with another key it is another one, so that none takes the place of what was paid for. */
interface PurchaseName {
  /** The session's code. */
  readonly session: string;
  /** The one-time code, as it is meant. */
  readonly code: string;
  /** The session's public key that it is blinded for. */
  readonly key: string;
}

/** What is to be bought. */
export interface Wanted extends PurchaseName {
  /** The fingerprint of the key on the card, if it was scanned. */
  readonly card?: string | undefined;
  /** Of answers that wait already. */
  readonly id?: string;
}

/** What this device has of one code: kept before each step, so that whatever breaks off goes on as it began. */
export interface Purchase extends PurchaseName {
  /** The submission that will answer with it: the phone's own, which nobody has seen. */
  readonly id: string;
  /** The fingerprint on the card: pages that are loaded later don't have it in their address. */
  readonly card?: string;
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
  find(name: PurchaseName): Purchase | undefined;
  /** The fingerprint on the card, as it was scanned now or before. */
  cardOf(wanted: Wanted): string | undefined;
  /** The one that was begun with a code and a key, or a new one. */
  begun(wanted: Wanted): Purchase;
  keep(purchase: Purchase): void;
  /** Forgets it, and what was begun with its code for other keys. */
  drop(purchase: PurchaseName): void;
  /** Its answers have arrived. */
  finish(purchase: Purchase): void;
  /** Those that are still to be spent: of a session. */
  open(session: string): Purchase[];
  /** Forgets those that are done and that nothing waits for, and old ones; puts those of before under their names of now. */
  tidy(isWaiting: (id: string) => boolean): void;
}

export function purchasesOn(device: Device, now: () => number): Purchases {
  const nameOf = ({ session, code, key }: PurchaseName) => `${prefix}${session}.${code}.${key}`;
  const find = (name: PurchaseName) => parsePurchase(device.read(nameOf(name)));
  const keep = (purchase: Purchase) => void device.keep(nameOf(purchase), purchase);
  const stored = () =>
    device.keys(prefix).flatMap((name) => {
      const purchase = parsePurchase(device.read(name));
      return purchase === undefined ? [] : [{ name, purchase }];
    });
  const all = () => stored().map(({ purchase }) => purchase);
  const withCode = ({ session, code }: PurchaseName) =>
    all().filter((each) => each.session === session && each.code === code);
  const cardOf = (wanted: Wanted) => wanted.card ?? withCode(wanted).find(({ card }) => card !== undefined)?.card;

  function dropOthers(purchase: PurchaseName): void {
    for (const each of withCode(purchase)) {
      if (each.key !== purchase.key && each.token === undefined) device.drop(nameOf(each));
    }
  }

  /** One from before a key was part of its name goes on under that of now; whichever of two is paid for stays. */
  function rename(purchase: Purchase): void {
    const there = find(purchase);
    if (there === undefined || (there.token === undefined && purchase.token !== undefined)) keep(purchase);
  }

  return {
    find,
    cardOf,
    begun(wanted) {
      const { session, code, key, id = newSubmissionId() } = wanted;
      const there = find(wanted);
      const card = cardOf(wanted);
      if (there !== undefined && there.card === card) return there;
      const purchase = { ...(there ?? { session, code, key, id, at: now() }), ...(card !== undefined && { card }) };
      keep(purchase);
      return purchase;
    },
    keep,
    drop(purchase) {
      device.drop(nameOf(purchase));
      dropOthers(purchase);
    },
    finish(purchase) {
      keep({ ...purchase, isDone: true });
      dropOthers(purchase);
    },
    open: (session) => all().filter((each) => each.session === session && !each.isDone),
    tidy(isWaiting) {
      for (const { name, purchase } of stored()) {
        const isOver = (purchase.isDone && !isWaiting(purchase.id)) || purchase.at < now() - lifetime;
        if (!isOver && name === nameOf(purchase)) continue;
        if (!isOver) rename(purchase);
        device.drop(name);
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
