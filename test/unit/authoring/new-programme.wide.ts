import { describe, expect, it } from 'vitest';
import { newProgramme } from '../../../shared/authoring/new-programme.ts';
import { stillToFillIn } from '../../../shared/authoring/still-to-fill-in.ts';
import { templateLanguages } from '../../../shared/authoring/template-words.ts';
import { templateNames } from '../../../shared/authoring/templates.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import { checkReportSizes } from '../../../shared/publication/check-report-sizes.ts';
import { aNewProgramme } from '../../fixtures/programmes/a-new-programme.ts';

describe.each(templateNames)('a new programme of the template %s', (template) => {
  it.each(templateLanguages)('can be published as it is in %s, and beside English', (language) => {
    for (const languages of [[language], [language, language === 'en' ? 'zh-CN' : 'en']] as const) {
      const { text } = newProgramme(aNewProgramme({ template, languages }));

      expect(readProgramme(text, 'new.yaml', undefined, checkReportSizes).languages).toEqual(languages);
      expect(stillToFillIn(text)).toEqual([]);
    }
  });
});
