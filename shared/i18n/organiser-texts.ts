import { deskLanguageFor } from './desk-languages.ts';
import { closedUp } from './sentences.ts';
import type { Language } from './text.ts';
import type { OrganiserTexts } from './texts.ts';
import { textsIn } from './texts-in.ts';

/** What organisers read, in their language if there are words for them in it, else in English. */
export function organiserTexts(language: Language): OrganiserTexts {
  const spoken = deskLanguageFor(language);
  const texts = known.get(spoken) ?? withoutBlanks(textsIn('organisers', spoken), spoken);
  known.set(spoken, texts);
  return texts;
}

/** What was asked for before. */
const known = new Map<Language, OrganiserTexts>();

/** The same texts, closed up around their values. */
function withoutBlanks<Texts>(texts: Texts, language: Language): Texts {
  if (typeof texts === 'function') return ((values: unknown) => closedUp(texts(values), language)) as Texts;
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, each]) => [key, withoutBlanks(each, language)])) as Texts;
}
