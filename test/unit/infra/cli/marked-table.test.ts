import { expect, it } from 'vitest';
import { withTable } from '../../../../infra/cli/terminal/marked-table.ts';

it('replaces what is between the markers of a document, and nothing else', () => {
  const document = 'a\n<!-- one:start -->\nold\n<!-- one:end -->\nb\n<!-- two:start -->\nold\n<!-- two:end -->\nc';

  const once = withTable(document, 'one', 'new $& table');

  expect(once).toBe(
    'a\n<!-- one:start -->\n\nnew $& table\n\n<!-- one:end -->\nb\n<!-- two:start -->\nold\n<!-- two:end -->\nc',
  );
  expect(withTable(once, 'one', 'new $& table')).toBe(once);
});

it.each([
  'none',
  '<!-- one:start -->',
  '<!-- one:end --><!-- one:start -->',
  '<!-- one:start --><!-- one:end --><!-- one:start -->',
  '<!-- two:start --><!-- two:end -->',
])('refuses a document without its markers: %s', (document) => {
  expect(() => withTable(document, 'one', 'table')).toThrow('needs');
});
