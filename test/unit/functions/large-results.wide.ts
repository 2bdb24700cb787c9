import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { resultsTexts } from '../../../shared/i18n/results-texts.ts';
import { sampleFile } from '../../fixtures/programmes/programme-files.ts';
import { expectPagesOf } from '../../fixtures/web/large-results.ts';
import { aLargeSite } from '../../fixtures/web/results-site.ts';

/** Ten thousand sessions are made and told in some seconds; in milliseconds, beside other tests. */
const patience = 300_000;

describe('the results of a programme with thousands of sessions', () => {
  it.each([
    [2000, 'en', [1, 10, 20]],
    [10_000, 'zh-CN', [100]],
  ] as const)('are told page by page: %i in %s', { timeout: patience }, async (count, language, pages) => {
    await expectPagesOf(count, language, pages);
  });

  it('lead from page to page in every language', async () => {
    const translatedSite = await aLargeSite(151, { ...sampleFile(), languages: [...interfaceLanguages] });
    const { programme, organiser } = translatedSite;

    for (const language of interfaceLanguages) {
      const { list } = resultsTexts(language);
      const address = `/r/${programme}/${organiser}/speakers?session=all&lang=${language}`;
      const { body = '' } = await translatedSite.get(address);

      expect(body).toContain(`>${list.next}</a>`);
      expect(body).toContain(`aria-label="${list.page({ page: 2 })}"`);
      expect(body).toContain(list.range({ from: 1, to: 100, all: 150 }));
    }
  });
});
