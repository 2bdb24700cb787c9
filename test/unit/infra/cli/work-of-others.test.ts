import { expect, it } from 'vitest';
import { workOfOthers } from '../../../../infra/cli/programme/work-of-others.ts';
import type { Draft } from '../../../../shared/desk/drafts.ts';
import { published } from '../../../../shared/programme/published.ts';
import { aProgrammeFile } from '../../../fixtures/programmes/programme-files.ts';
import { early } from '../../../fixtures/store/published-stores.ts';

const { programme } = published(aProgrammeFile());

/** What a command says that publishes the programme, while somebody has a draft of it. */
function said(by: string, before: typeof programme | undefined, next = programme): Promise<string[]> {
  const draft = { programme: next.id, number: 1, source: { text: '', beside: {} }, at: early, by, createdBy: by };
  const drafts = { find: async (): Promise<Draft> => draft };
  return workOfOthers({ before, next: { ...next, revision: 1 } }, { drafts, versions: {} } as never);
}

it('tells of a draft at the desk, but not of one that the publishing leaves to nobody', async () => {
  const [ada, ...others] = programme.recipients;
  expect(await said(ada?.address ?? '', programme)).toEqual([expect.stringContaining('the desk holds a draft')]);
  expect(await said(ada?.address ?? '', programme, { ...programme, recipients: others })).toEqual([]);
  expect(await said('eve@example.org', undefined)).toEqual([]);
});
