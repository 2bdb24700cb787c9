import type { Item } from './items.ts';
import { memoize } from './memoize.ts';

/** A comment that may be quoted by who gave a consent, and the item that asks for the name under it. */
export interface Quoting {
  readonly comment: Item;
  readonly consent: Item;
  readonly signature?: Item;
}

/** Which comments may be quoted, on the word of which consent: in what is repeated, each about the same subject. */
export const quotingsOf = memoize((items: readonly Item[]): readonly Quoting[] => {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return items.flatMap((consent) => {
    const { question, key } = consent;
    if (question.type !== 'consent' || question.quotes === undefined) return [];
    const ending = key.slice(question.id.length);
    const { questions, signature: signedIn } = question.quotes;
    const signature = signedIn === undefined ? undefined : byKey.get(signedIn + ending);
    return questions.flatMap((id) => {
      const comment = byKey.get(id + ending);
      return comment === undefined ? [] : [{ comment, consent, ...(signature && { signature }) }];
    });
  });
});
