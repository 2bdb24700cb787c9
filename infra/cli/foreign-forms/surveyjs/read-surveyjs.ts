import { conditionOf, type Dialect } from '../condition-source.ts';
import type {
  ForeignForm,
  ForeignPage,
  ForeignQuestion,
  ForeignText,
  Lost,
  WrittenCondition,
} from '../foreign-form.ts';
import { isSaid, joined } from '../foreign-text.ts';
import { deepestNesting } from '../form-limits.ts';
import { asksOf, commentOf } from './asks.ts';
import { type Element, elementsIn, nameOf } from './element.ts';
import { defaultLanguageOf, languagesOf, Texts } from './localized.ts';
import { logoOf } from './logo.ts';
import { lostElement, lostOfElement, lostOfForm, lostQuotes } from './lost.ts';
import { tableOf } from './tables.ts';

/** How SurveyJS names a question in an expression. */
const expressions: Dialect = {
  reference(rest) {
    const found = /^\{([^{}]+)\}/.exec(rest);
    return found === null ? undefined : { written: found[0], name: (found[1] ?? '').trim() };
  },
};

/** A form of SurveyJS: JSON with pages of elements, or with elements only. */
export function readSurveyjs(form: Element): ForeignForm {
  const found = languagesOf(form);
  const ofDefault = defaultLanguageOf(form, found);
  const languages = found.includes(ofDefault) ? found : ([...found, ofDefault] as const);
  const texts = new Texts(ofDefault);
  const pages = elementsIn(form.pages);
  const isPaged = pages.length > 0;
  const { logo, lost: lostLogo } = logoOf(form.logo);
  return {
    format: 'SurveyJS',
    title: texts.of(form.title),
    purpose: texts.of(form.description),
    thanks: texts.of(form.completedHtml),
    languages,
    pages: isPaged
      ? pages.map((page, at) =>
          pageOf({ questionsOrder: form.questionsOrder, ...page }, { where: `pages[${at}]`, isScreen: at > 0 }, texts),
        )
      : [pageOf(withoutTexts(form), { where: '', isScreen: false }, texts)],
    ...(logo && { logo }),
    lost: [...lostOfForm(form), ...lostLogo],
  };
}

/** Of a form without pages, what its only page has. */
function withoutTexts({ elements, questions, questionsOrder }: Element): Element {
  return { elements, questions, questionsOrder };
}

function pageOf(
  page: Element,
  { where, isScreen }: Pick<ForeignPage, 'where' | 'isScreen'>,
  texts: Texts,
): ForeignPage {
  const content = contentOf(page, { where, conditions: [], depth: 0 }, texts);
  return {
    where,
    conditions: conditionsOf(page, where),
    ...(page.questionsOrder === 'random' && { isRandom: true }),
    title: texts.of(page.title),
    intro: [texts.of(page.description), ...content.intro].filter(isSaid),
    isScreen,
    content: [...lostQuotes(page, ['title', 'description'], where), ...content.content],
  };
}

/** Where an element is, and what has to hold for what is in it. */
interface Place {
  readonly where: string;
  readonly conditions: readonly WrittenCondition[];
  readonly depth: number;
}

/** What is on a page, or in a part of it: texts stand above its questions. */
interface Content {
  readonly intro: readonly ForeignText[];
  readonly content: readonly (ForeignQuestion | Lost)[];
}

/** Older versions call the elements of a page "questions". */
function contentOf(parent: Element, { where, conditions, depth }: Place, texts: Texts): Content {
  if (depth > deepestNesting) return { intro: [], content: [] };
  const key = Array.isArray(parent.elements) ? 'elements' : 'questions';
  const parts = elementsIn(parent[key]).map((element, at): Content => {
    const place = `${where}${where === '' ? '' : '.'}${key}[${at}]`;
    const inside = { where: place, conditions: [...conditions, ...conditionsOf(element, place)], depth: depth + 1 };
    return elementContent(element, inside, texts);
  });
  return { intro: parts.flatMap(({ intro }) => intro), content: parts.flatMap(({ content }) => content) };
}

function elementContent(element: Element, place: Place, texts: Texts): Content {
  switch (element.type) {
    case 'panel': {
      const { intro, content } = contentOf(element, place, texts);
      return {
        intro: [texts.of(element.title), texts.of(element.description), ...intro],
        content: [...lostOfElement(element, place.where), ...content],
      };
    }
    case 'html':
      return { intro: [texts.of(element.html)], content: lostQuotes(element, ['html'], place.where) };
    case 'image':
      return {
        intro: [],
        content: [
          lostElement(element, place.where, {
            why: 'it may be anywhere, and the form loads nothing from elsewhere',
            remedy: 'say in words what it shows',
          }),
        ],
      };
    default:
      return { intro: [], content: [...lostOfElement(element, place.where), ...questionsOf(element, place, texts)] };
  }
}

function questionsOf(
  element: Element,
  { where, conditions }: Place,
  texts: Texts,
): readonly (ForeignQuestion | Lost)[] {
  const name = nameOf(element);
  const text = joined(texts.or(element.title, name), texts.of(element.description));
  const table = tableOf(element, { name, where, text, conditions }, texts);
  if (table !== undefined) return table;
  const asks = asksOf(element, texts);
  if ('why' in asks) return [lostElement(element, where, asks)];
  const comment = commentOf(element, texts);
  const isRequired = element.isRequired === true;
  return [{ name, where, text, asks, isRequired, conditions, ...(comment && { comment }) }];
}

function conditionsOf({ visible, visibleIf }: Element, where: string): WrittenCondition[] {
  if (visible === false && visibleIf === undefined) return [{ source: 'visible: false', where: `${where}.visible` }];
  if (typeof visibleIf !== 'string' || visibleIf.trim() === '') return [];
  return [{ source: visibleIf, where: `${where}.visibleIf`, means: conditionOf(visibleIf, expressions) }];
}
