import { expect, it } from 'vitest';
import { languagesPart } from '../../../shared/web/pages/desk/edit/languages-part.tsx';

it('offers no language that is another one for its readers', () => {
  const groups = languagesPart({ content: {}, languages: ['en', 'zh'] }, 'en', 'missing', '');
  const field = groups.flatMap(({ fields = [] }) => fields).find(({ kind }) => kind === 'language');
  const offered = field?.kind === 'language' ? field.options.map(({ value }) => value) : [];
  expect(offered).toContain('fr');
  expect(offered).not.toContain('zh-CN');
});
