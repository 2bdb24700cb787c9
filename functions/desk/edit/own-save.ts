import { createHash } from 'node:crypto';
import type { Draft, SavedFrom } from '../../../shared/desk/drafts.ts';
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

/** By what a form is told from others: whose save the draft is of, whether the form comes again, and what its page was made from. */
type Known = `${'own' | 'other'} save, ${'sent again' | 'sent anew'}, ${'own' | 'other'} page`;

/** What a form is, in each case. */
const kinds: Readonly<Record<Known, OwnSave['is']>> = {
  // Somebody else has saved last, or the same person on another page: it is held against what there is, like any form.
  'other save, sent again, own page': 'none',
  'other save, sent again, other page': 'none',
  'other save, sent anew, own page': 'none',
  'other save, sent anew, other page': 'none',
  // Its answer has not arrived, and a browser sends it again by itself; or its first try comes last, and says less than what has come.
  'own save, sent again, own page': 'repeated',
  'own save, sent again, other page': 'repeated',
  // What was typed since is sent from the page as it was.
  'own save, sent anew, own page': 'following',
  // Its last save has moved rows: what it has fields for is elsewhere now.
  'own save, sent anew, other page': 'none',
};

/** What a form that was sent is to the draft that there is now, by the table. */
export function ownSave(visit: ProgrammeVisit): OwnSave {
  const { draft } = visit.programme;
  const from = draft?.from;
  if (draft === undefined || from === undefined) return { is: 'none' };
  const save = isOwn(from, draft, visit) ? 'own' : 'other';
  const sent = isAgain(from, visit.form) ? 'again' : 'anew';
  const page = isOfPage(tokenOf(visit), from, draft) ? 'own' : 'other';
  const is = kinds[`${save} save, sent ${sent}, ${page} page`];
  return is === 'repeated' ? { is, to: from.to } : { is };
}

/** Whether the draft is as this very form has saved it, sent by the same person. */
function isOwn(from: SavedFrom, { number, by }: Draft, { form, signIn }: ProgrammeVisit): boolean {
  return from.number === number && form.fields.get('form') === from.form && isSameAddress(by, signIn.address);
}

/** Whether what a form says was saved, or something that the same form has said later. */
function isAgain({ sent, nth }: SavedFrom, form: SentForm): boolean {
  return hashOf(form) === sent || (nthOf(form) > 0 && nthOf(form) <= nth);
}

/** Whether a page was made from what the form's first save was made from, or from one of the drafts that its saves have made since. */
function isOfPage(token: string, { since }: SavedFrom, { number }: Draft): boolean {
  return since !== undefined && (token === since.token || isBetween(token, since.first, number));
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
