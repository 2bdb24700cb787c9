import { createHash } from 'node:crypto';
import type { SavedFrom } from '../../../shared/desk/drafts.ts';
import { isSameAddress } from '../../../shared/desk/organiser.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { SentForm } from '../sent-form.ts';

/** Names a form, from random bytes. */
export function formName(random: Uint8Array): string {
  return Buffer.from(random).toString('base64url');
}

/** What a form that was sent was made from (see `WrittenSource`). */
export function tokenOf({ form }: Pick<ProgrammeVisit, 'form'>): string {
  return form.fields.get('draft') ?? '';
}

/**
 * What a form that was sent is to the draft that there is now. `repeated`: it has been saved, or a later save of it; nothing is to be
 * written, and `to` is where it led to. `following`: since the page was made nobody else has saved, so it goes on from there, as if its
 * page knew the draft that came of it.
 */
export type OwnSave = { readonly is: 'repeated'; readonly to: string } | { readonly is: 'following' | 'none' };

export function ownSave(visit: ProgrammeVisit): OwnSave {
  const {
    form,
    programme: { draft },
    signIn,
  } = visit;
  const from = draft?.from;
  if (draft === undefined || from === undefined || from.number !== draft.number) return { is: 'none' };
  if (form.fields.get('form') !== from.form || !isSameAddress(draft.by, signIn.address)) return { is: 'none' };
  const nth = nthOf(form);
  // What comes late says less than what has come: browsers send again by themselves.
  if (hashOf(form) === from.sent || (nth > 0 && nth <= from.nth)) return { is: 'repeated', to: from.to };
  const { since } = from;
  const token = tokenOf(visit);
  const isKnown = since !== undefined && (token === since.token || isBetween(token, since.first, draft.number));
  return { is: isKnown ? 'following' : 'none' };
}

/**
 * How a draft remembers the form that it is saved from; undefined: of a form without a name nothing can be told.
 *
 * @param to where it leads to
 * @param moves whether rows are moved, so that its fields are elsewhere afterwards
 */
export function savedFrom(
  { form, programme: { draft } }: ProgrammeVisit,
  own: OwnSave,
  { token, to, moves }: { readonly token: string; readonly to: string; readonly moves: boolean },
): ((number: number) => SavedFrom) | undefined {
  const name = form.fields.get('form') ?? '';
  if (!/^[\w-]{16,64}$/.test(name)) return undefined;
  const before = own.is === 'following' ? draft?.from?.since : undefined;
  return (number) => ({
    ...{ form: name, nth: nthOf(form), sent: hashOf(form), to, number },
    ...(!moves && { since: before ?? { token, first: number } }),
  });
}

function nthOf({ fields }: SentForm): number {
  const nth = fields.get('nth') ?? '';
  return /^\d{1,9}$/.test(nth) ? Number(nth) : 0;
}

function isBetween(token: string, first: number, last: number): boolean {
  return /^\d{1,15}$/.test(token) && Number(token) >= first && Number(token) <= last;
}

/** Of all that was sent but for the page's token, which is another after each sign-in. */
function hashOf({ fields, files }: SentForm): string {
  const hash = createHash('sha256');
  for (const [name, value] of fields) if (name !== 'csrf') hash.update(JSON.stringify([name, value]));
  for (const [name, { bytes }] of Object.entries(files))
    hash.update(JSON.stringify([name, bytes.byteLength])).update(bytes);
  return hash.digest('base64url');
}
