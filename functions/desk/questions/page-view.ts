import { askedDraft } from '../../../shared/authoring/questionnaire/asked-draft.ts';
import { draftedPages, named } from '../../../shared/authoring/questionnaire/drafted.ts';
import { isOfCondition } from '../../../shared/web/pages/desk/questions/condition-fields.ts';
import { pagePart } from '../../../shared/web/pages/desk/questions/page-part.ts';
import { pageTitle } from '../../../shared/web/pages/desk/questions/question-names.ts';
import { BackToQuestions } from '../../../shared/web/pages/desk/questions/questions-links.tsx';
import type { PartContext, PartView } from '../part/part-view.ts';
import { conditionEdits, conditionOffer } from './condition-offer.ts';
import { withoutReferences } from './questions-view.ts';

/** The page of the desk about one page of the form. */
export function pageView({ written, language, base, of = '' }: PartContext): PartView | undefined {
  const { content, languages } = written;
  const page = named(of, draftedPages(content));
  if (page === undefined) return undefined;
  const place = page.path.join('.');
  const draft = askedDraft(content, [language, ...languages]);
  const condition = conditionOffer(page.written.showWhen, { page: page.at }, place, { content, draft, language });
  return {
    title: pageTitle(page, language),
    about: place,
    before: BackToQuestions({ language, address: `${base}/edit/questions#${place}` }),
    groups: pagePart({ page, condition, content, language }),
    covers: ['questions', 'showWhen'].map((key) => `${place}.${key}`),
    isSpecial: isOfCondition,
    more: (sent) => conditionEdits(sent, condition, page.written.showWhen),
    besides: (change) => withoutReferences(change, content),
    next: (_after, change) => (change?.what === 'remove' ? 'questions' : undefined),
  };
}
