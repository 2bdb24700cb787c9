import { type Reply, readReply } from '../reply.ts';
import { type Blinded, blind, uncovered } from './blinding.ts';
import type { Purchase, Purchases, Wanted } from './purchases.ts';

/** What buying needs from the world. */
export interface Shop {
  readonly purchases: Purchases;
  /** Asks for a signature on what was blinded. Throws where the network fails. */
  ask(purchase: Purchase, blinded: string): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Does something while no other tab does anything under this name, as far as the browser can. */
  alone<T>(name: string, use: () => Promise<T>): Promise<T>;
}

/**
 * A purchase with its token, or why there is none: as a reply to an answer would be, or `isVoid`: what was got is no signature of the key on
 * the page, and will be none.
 */
export type Bought = Paid | { readonly reply: Reply } | { readonly isVoid: true };

type Paid = Purchase & { readonly token: string };

/** Buys the token of a code. Asked for twice at a time, here or in another tab, it is bought once. */
export function buyerFrom({ purchases, ask, alone }: Shop): (wanted: Wanted) => Promise<Bought> {
  const underWay = new Map<string, Promise<Bought>>();

  async function bought(wanted: Wanted): Promise<Bought> {
    const begun = purchases.begun(wanted);
    if (isPaid(begun)) return begun;
    const made = blindedIn(begun) ?? (await blind(begun.key, begun.session, begun.id));
    // Another tab may have blinded it meanwhile: what is asked for is what is kept, or a crash would lose the code.
    const there = purchases.find(wanted) ?? begun;
    if (isPaid(there)) return there;
    const kept = blindedIn(there);
    const [purchase, covered] = kept === undefined ? [{ ...begun, ...made }, made] : [there, kept];
    purchases.keep(purchase);
    const { status, body } = await ask(purchase, covered.blinded);
    const { signature } = (body ?? {}) as { signature?: unknown };
    if (status !== 200 || typeof signature !== 'string') return notBought(wanted, purchase, readReply(status, body));
    const token = await uncovered(purchase.key, covered, signature).catch(() => undefined);
    if (token === undefined) return { isVoid: true };
    const paid = { ...purchase, token };
    purchases.keep(paid);
    return paid;
  }

  async function notBought(wanted: Wanted, purchase: Purchase, reply: Reply): Promise<Bought> {
    if (reply.kind === 'received') return { reply: { kind: 'unknown' } };
    if (reply.kind !== 'answers') return { reply };
    // Another tab may have had it, with what it has covered itself: nobody else's is dropped.
    const there = purchases.find(wanted);
    if (there !== undefined && (isPaid(there) || there.blinded !== purchase.blinded)) return bought(wanted);
    // It was claimed by nobody here: another card may be typed. With another key on the page it is the same card.
    if (!isOtherKey(reply)) purchases.drop(purchase);
    return { reply };
  }

  return (wanted) => {
    const name = `debrief.blind.${wanted.session}.${wanted.code}`;
    const known = underWay.get(name);
    if (known !== undefined) return known;
    const buying = alone(name, () => bought(wanted))
      .catch((): Bought => ({ reply: { kind: 'unknown' } }))
      .then((outcome) => {
        underWay.delete(name);
        return outcome;
      });
    underWay.set(name, buying);
    return buying;
  };
}

/** Whether it was refused because the session has another key than the page by now: the form's script gets it anew then. */
function isOtherKey(reply: Reply): boolean {
  return reply.kind === 'answers' && reply.fields.some(({ code }) => code === 'changed');
}

function isPaid(purchase: Purchase): purchase is Paid {
  return purchase.token !== undefined;
}

function blindedIn({ prepared, blinded, inverse }: Purchase): Blinded | undefined {
  return prepared === undefined || blinded === undefined || inverse === undefined
    ? undefined
    : { prepared, blinded, inverse };
}
