import type { StoredItem } from './item.ts';

/** What a query or a scan answers: at most 1 MB, and where it left off. */
interface Page {
  readonly Items?: StoredItem[] | undefined;
  readonly Count?: number | undefined;
  readonly LastEvaluatedKey?: StoredItem | undefined;
}

/** The part of a command's input that says where to go on. */
export interface From {
  readonly ExclusiveStartKey?: StoredItem;
}

/** All pages of a query or a scan, one after the other; `read` sends it with what it is given added to its input. */
export async function* pagesOf<P extends Page>(read: (from: From) => Promise<P>): AsyncGenerator<P> {
  let page: P | undefined;
  do {
    page = await read(page?.LastEvaluatedKey === undefined ? {} : { ExclusiveStartKey: page.LastEvaluatedKey });
    yield page;
  } while (page.LastEvaluatedKey !== undefined);
}

/** The items of all pages: for lists that are known to be short. */
export async function itemsOf(read: (from: From) => Promise<Page>): Promise<StoredItem[]> {
  const items: StoredItem[] = [];
  for await (const page of pagesOf(read)) items.push(...(page.Items ?? []));
  return items;
}
