import { describe, expect, it } from 'vitest';
import type { ProgrammeVisit } from '../../../functions/desk/context.ts';
import { ownSave, savedFrom } from '../../../functions/desk/edit/own-save.ts';
import type { Draft } from '../../../shared/desk/drafts.ts';

const form = 'a-form-of-its-own-name';

/** Ada sends a form of hers, as it stands beside a draft. */
function visitOf(fields: Readonly<Record<string, string>>, draft?: Partial<Draft>, address = 'ada@example.org') {
  const sent = { fields: new URLSearchParams({ form, draft: '4', ...fields }), files: {} };
  return { form: sent, signIn: { address }, programme: { draft } } as unknown as ProgrammeVisit;
}

/** The draft that her form has made, sent the third time by its script. */
function saved(moves = false): Partial<Draft> {
  const first = visitOf(again);
  const from = savedFrom(first, ownSave(first), { token: '4', to: '/d/p/x/edit/basics', moves });
  return { number: 5, by: 'ada@example.org', from: from?.(5) };
}

const again = { nth: '3', title: 'A' };
const anew = { nth: '4', title: 'B' };

describe('a form that was sent', () => {
  it.each([
    ['repeats what was saved', again, saved(), 'repeated'],
    ['says less than what has come, since it comes late', { nth: '2', title: 'Earlier' }, saved(), 'repeated'],
    ['repeats it on a page whose rows were moved', again, saved(true), 'repeated'],
    ['goes on from its own save, from the page as it was', anew, saved(), 'following'],
    ['goes on from it, from the page that it led to', { ...anew, draft: '5' }, saved(), 'following'],
    ['is sent without a script', { nth: '0', title: 'B' }, saved(), 'following'],
    ['comes from another page', { ...anew, draft: '3' }, saved(), 'none'],
    ['has fields for rows that were moved', anew, saved(true), 'none'],
    ['is another form', { ...anew, form: 'another-form-of-hers' }, saved(), 'none'],
    ['repeats what was saved before somebody else did', again, { ...saved(), number: 6 }, 'none'],
    ['is held against a draft that no form has made', anew, { number: 5 }, 'none'],
    ['begins a draft', anew, undefined, 'none'],
  ])('%s', (_, fields, draft, is) => {
    expect(ownSave(visitOf(fields, draft)).is).toBe(is);
  });

  it('is none of hers, where another sends it', () => {
    expect(ownSave(visitOf(again, saved(), 'bo@example.org'))).toEqual({ is: 'none' });
  });

  it('leads to where its save has led', () => {
    expect(ownSave(visitOf(again, saved()))).toEqual({ is: 'repeated', to: '/d/p/x/edit/basics' });
  });
});
