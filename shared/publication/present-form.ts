import { withoutEarlierForms } from '../privacy/earlier-form.ts';
import { itemRules } from '../privacy/item-rules.ts';
import type { Asked } from '../questionnaire/asked.ts';
import type { Publication } from './publication.ts';

/** A publication as it may be read today: without items that were published in a form that is not shown any more. */
export function inPresentForm(publication: Publication, asked: Asked): Publication {
  // Which of several sessions it is makes no difference to the form.
  const rules = itemRules(asked, true);
  return {
    ...publication,
    released: withoutEarlierForms(publication.released, rules),
    sessions: publication.sessions.map((line) => ({ ...line, released: withoutEarlierForms(line.released, rules) })),
  };
}
