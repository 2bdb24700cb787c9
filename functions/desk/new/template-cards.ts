import { fromTemplate } from '../../../shared/authoring/from-template.ts';
import { templateNames } from '../../../shared/authoring/templates.ts';
import { deskLanguageFor } from '../../../shared/i18n/desk-languages.ts';
import { english } from '../../../shared/i18n/english.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { lengthOf, partsOf, shownOf, textOf } from '../../../shared/web/pages/desk/edit/written.ts';
import type { TemplateCard, TemplateName } from '../../../shared/web/pages/desk/new/template-card.ts';
import { readWritten } from '../programme/read-written.ts';

const made = new Map<string, readonly TemplateCard[]>();

/** The templates at a glance, for who reads a language. They are read once. */
export function templateCards(language: Language): readonly TemplateCard[] {
  const cards = made.get(language) ?? templateNames.filter(isTemplate).map((name) => cardOf(name, language));
  made.set(language, cards);
  return cards;
}

export function isTemplate(name: string): name is TemplateName {
  return Object.hasOwn(english.organisers.editor.templates, name) && templateNames.includes(name);
}

function cardOf(name: TemplateName, language: Language): TemplateCard {
  const spoken = deskLanguageFor(language);
  const written = readWritten({ text: fromTemplate(name, [spoken], 'UTC'), beside: {} });
  if (written === undefined) throw new Error(`the template ${name} can't be read`);
  const pages = partsOf(written, 'questionnaire.pages');
  return {
    name,
    questions: pages.reduce((count, page) => count + lengthOf(written, `${page}.questions`), 0),
    repeats: pages.map((page) => shownOf(written, `${page}.repeat`)),
    hasDays: shownOf(written, 'sessions.0.begins') !== '',
    pages: pages.map((page) => textOf(written, `${page}.title`, spoken)).filter((title) => title !== ''),
  };
}
