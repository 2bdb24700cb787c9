import { withoutEarlierForms } from '../privacy/earlier-form.ts';
import { itemRules } from '../privacy/item-rules.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { memoize } from '../questionnaire/memoize.ts';
import type { Publication } from './publication.ts';

/** A publication as it may be read today: without items that were published in a form that is not shown any more. */
export function inPresentForm(publication: Publication, asked: Asked): Publication {
  return presentForms(publication)(asked);
}

/** Page, mails and files of a report are made of the same. */
const presentForms = memoize((publication: Publication) =>
  memoize((asked: Asked): Publication => {
    // Which of several sessions it is makes no difference to the form.
    const rules = itemRules(asked, true);
    const released = withoutEarlierForms(publication.released, rules);
    const sessions = publication.sessions.map((line) => {
      const own = withoutEarlierForms(line.released, rules);
      return own === line.released ? line : { ...line, released: own };
    });
    return { ...publication, released, sessions };
  }),
);
