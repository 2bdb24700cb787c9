import { expect, it } from 'vitest';
import { type RowChange, rowEdits } from '../../../functions/desk/part/row-changes.ts';
import { applied } from '../../../shared/authoring/edit/edit.ts';

const content = {
  languages: ['en'],
  sessions: [{ code: 'ONE' }, { code: 'TWO' }],
  recipients: [
    { id: 'of-one', sessions: ['ONE'] },
    { id: 'of-all' },
    { id: 'of-both', sessions: ['ONE', 'TWO'] },
    { id: 'of-one-too', sessions: ['ONE'] },
  ],
};

it('takes out with a session who gets the reports of that one alone, and gives nobody more than they had', () => {
  const change: RowChange = { what: 'remove', list: 'sessions', at: 0, to: undefined };
  const after = rowEdits(change, { content, languages: ['en'] }).reduce<unknown>(applied, content);
  expect(after).toMatchObject({
    sessions: [{ code: 'TWO' }],
    recipients: [{ id: 'of-all' }, { id: 'of-both', sessions: ['TWO'] }],
  });
  expect(after).toHaveProperty('recipients.length', 2);
});
