import { type Reply, readReply } from '../reply.ts';
import { type Blinded, blind, uncovered } from './blinding.ts';
import type { Purchase, Purchases } from './purchases.ts';

/** What buying needs from the world. */
export interface Shop {
  readonly purchases: Purchases;
  /** Asks for a signature on what was blinded. Throws where the network fails. */
  ask(purchase: Purchase, blinded: string): Promise<{ readonly status: number; readonly body: unknown }>;
}

/** A purchase with its token, or why there is none: as a reply to an answer would be. */
export type Bought = { readonly token: string } | { readonly reply: Reply };

/** Buys the token of a code. Asked for twice at a time, it is bought once. */
export function buyerFrom({ purchases, ask }: Shop): (purchase: Purchase) => Promise<Bought> {
  const underWay = new Map<string, Promise<Bought>>();

  async function bought(begun: Purchase): Promise<Bought> {
    const { session, code, token } = begun;
    if (token !== undefined) return { token };
    const made = blindedIn(begun) ?? (await blind(begun.key, session, begun.id));
    // Another tab may have blinded it meanwhile: what is asked for is what is kept, or a crash would lose the code.
    const there = purchases.find(session, code) ?? begun;
    const kept = blindedIn(there) ?? made;
    const purchase = { ...there, ...kept };
    purchases.keep(purchase);
    const { status, body } = await ask(purchase, kept.blinded);
    const { signature } = (body ?? {}) as { signature?: unknown };
    if (status !== 200 || typeof signature !== 'string') {
      const reply = readReply(status, body);
      // It was claimed by nobody here: another card may be typed.
      if (reply.kind === 'answers') purchases.drop(purchase);
      return { reply: reply.kind === 'received' ? { kind: 'unknown' } : reply };
    }
    const own = await uncovered(purchase.key, kept, signature);
    purchases.keep({ ...purchase, token: own });
    return { token: own };
  }

  return (purchase) => {
    const name = `${purchase.session} ${purchase.code}`;
    const known = underWay.get(name);
    if (known !== undefined) return known;
    const buying = bought(purchase)
      .catch((): Bought => ({ reply: { kind: 'unknown' } }))
      .then((outcome) => {
        underWay.delete(name);
        return outcome;
      });
    underWay.set(name, buying);
    return buying;
  };
}

function blindedIn({ prepared, blinded, inverse }: Purchase): Blinded | undefined {
  return prepared === undefined || blinded === undefined || inverse === undefined
    ? undefined
    : { prepared, blinded, inverse };
}
