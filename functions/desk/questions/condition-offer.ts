import type { Edit } from '../../../shared/authoring/edit/edit.ts';
import { isSame } from '../../../shared/authoring/edit/edit.ts';
import type { AskedDraft } from '../../../shared/authoring/questionnaire/asked-draft.ts';
import { askedIds } from '../../../shared/authoring/questionnaire/asked-ids.ts';
import { chosenOf, composed, unfitQuestions } from '../../../shared/authoring/questionnaire/composed-condition.ts';
import { type ConditionPlace, conditionChoices } from '../../../shared/authoring/questionnaire/condition-choices.ts';
import { draftedQuestions, entriesOf, listIn } from '../../../shared/authoring/questionnaire/drafted.ts';
import { conditionWithout } from '../../../shared/authoring/questionnaire/remove-question.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import {
  asksToMend,
  type ConditionOffer,
  sentCondition,
} from '../../../shared/web/pages/desk/questions/condition-fields.ts';
import { conditionInWords } from '../../../shared/web/pages/desk/questions/condition-in-words.ts';
import { questionTitle } from '../../../shared/web/pages/desk/questions/question-names.ts';
import { pathOf } from '../part/sent-edits.ts';

/** What the condition at a place of the file can be made of, and what is chosen now. */
export function conditionOffer(
  showWhen: unknown,
  place: ConditionPlace,
  path: string,
  { content, draft, language }: { readonly content: unknown; readonly draft: AskedDraft; readonly language: Language },
): ConditionOffer {
  const choices = conditionChoices(place, draft, language);
  const kinds = listIn(content, 'sessions').flatMap((session) => {
    const { kind } = entriesOf(session);
    return typeof kind === 'string' ? [kind] : [];
  });
  return {
    choices,
    kinds: [...new Set(kinds)],
    chosen: chosenOf(showWhen, choices),
    unfit: unfitQuestions(showWhen, choices).map((id) => ({ id, title: titleOf(id, content, language) })),
    path: `${path}.showWhen`,
    said: conditionInWords(showWhen, draft, language),
  };
}

/** A question as the desk knows it; one that is gone by its id. */
function titleOf(id: string, content: unknown, language: Language): string {
  const question = draftedQuestions(content).find(({ written }) => askedIds(written).includes(id));
  return question === undefined ? id : questionTitle(question, language);
}

/** What a form changes of a condition. */
export function conditionEdits(sent: URLSearchParams, offer: ConditionOffer, before: unknown): readonly Edit[] {
  const path = pathOf(offer.path);
  if (asksToMend(sent)) {
    const left = conditionWithout(entriesOf(before), new Set(offer.unfit.map(({ id }) => id)));
    return [left === undefined ? { remove: path } : { set: path, value: left }];
  }
  const chosen = sentCondition(sent, offer);
  if (chosen === undefined) return [];
  const showWhen = composed(chosen, offer.choices, before);
  if (showWhen === undefined) return before === undefined ? [] : [{ remove: path }];
  return isSame(showWhen, before) ? [] : [{ set: path, value: showWhen }];
}
