import { describe, expect, it } from 'vitest';
import { type From, itemsOf, pagesOf } from '../../../shared/store/dynamodb/paginate.ts';

/** Three pages, the second one empty but not the last, as a filter leaves them. */
const pages = [
  { Items: [{ sk: { S: 'a' } }, { sk: { S: 'b' } }], LastEvaluatedKey: { sk: { S: 'b' } } },
  { Items: [], LastEvaluatedKey: { sk: { S: 'c' } } },
  { Items: [{ sk: { S: 'd' } }] },
];

function reader() {
  const asked: From[] = [];
  const read = async (from: From) => {
    asked.push(from);
    return pages[asked.length - 1] ?? { Items: [] };
  };
  return { asked, read };
}

describe('the pages of a query', () => {
  it('are read until there is no more, each from where the last one left off', async () => {
    const { asked, read } = reader();

    const items = await itemsOf(read);

    expect(items.map((item) => item.sk?.S)).toEqual(['a', 'b', 'd']);
    expect(asked).toEqual([{}, { ExclusiveStartKey: { sk: { S: 'b' } } }, { ExclusiveStartKey: { sk: { S: 'c' } } }]);
  });

  it('are only read as far as they are asked for', async () => {
    const { asked, read } = reader();

    for await (const page of pagesOf(read)) if (page.Items?.length) break;

    expect(asked).toHaveLength(1);
  });
});
