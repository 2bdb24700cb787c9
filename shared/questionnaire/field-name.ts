import type { Language } from '../i18n/text.ts';
import type { FormTexts } from '../i18n/texts.ts';
import { boundTo } from './blocks.ts';
import { type Item, wording } from './items.ts';

/** Whether only those are asked whose answer to the question was a low one. */
export function isForLow(item: Item): boolean {
  const bound = boundTo(item);
  return bound?.option === undefined && item.question.showWhen?.question === bound?.question;
}

/** What the field is called: as the programme says, or in words of the product. */
export function fieldName(item: Item, language: Language, texts: FormTexts): string {
  const bound = boundTo(item);
  if (bound?.text !== undefined) return wording(bound.text, item.subject, language);
  if (bound?.option !== undefined) return texts.writeIn;
  return isForLow(item) ? texts.commentLow : texts.comment;
}
