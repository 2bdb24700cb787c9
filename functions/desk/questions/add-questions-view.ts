import { limitsAt } from '../../../shared/authoring/answered/limits.ts';
import type { Edit } from '../../../shared/authoring/edit/edit.ts';
import { type Asking, kitAdded, ownAdded } from '../../../shared/authoring/questionnaire/added-questions.ts';
import { draftedQuestions, nameOf } from '../../../shared/authoring/questionnaire/drafted.ts';
import { isKitName } from '../../../shared/authoring/questionnaire/kit-groups.ts';
import { isWrittenType } from '../../../shared/authoring/questionnaire/new-question.ts';
import { questionsTexts } from '../../../shared/i18n/questions-texts.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { buttonField } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';
import { AddQuestions, KitSearch } from '../../../shared/web/pages/desk/questions/add-questions.tsx';
import { ownFields } from '../../../shared/web/pages/desk/questions/own-question.tsx';
import { BackToQuestions } from '../../../shared/web/pages/desk/questions/questions-links.tsx';
import type { PartContext, PartView } from '../part/part-view.ts';

/** The longest search that is looked for. */
const longestSearch = 100;

/** Questions to add: those of the kit, and each type for one of one's own. */
export function addQuestionsView({ written, language, base, query, answered, now }: PartContext): PartView {
  const { content, languages } = written;
  const texts = questionsTexts(language);
  const address = `${base}/edit`;
  const search = (query.search ?? '').trim().slice(0, longestSearch);
  const added = limitsAt('questionnaire.pages.0.questions', content, answered).added;
  const props = { content, languages, language, address, page: query.page ?? '', search };
  return {
    title: texts.add.title,
    intro: added === undefined ? texts.add.intro : undefined,
    before: [
      BackToQuestions({ language, address: `${address}/questions` }),
      ...(added === undefined ? [KitSearch(props)] : []),
    ],
    offered: (held) => [
      {
        label: texts.lists.questions,
        act: 'added',
        limit: limitsAt('questionnaire.pages.0.questions', content, held).added,
      },
    ],
    groups: [],
    hasOwnButtons: true,
    onlyAdds: true,
    inside: added === undefined ? AddQuestions(props) : null,
    more: (sent) => addedEdits(sent, written, now),
    next: (after, _change, sent) => nextAfter(written, after, asksForOwn(sent)),
  };
}

/** One of one's own is worded next; what comes from the kit is whole. */
function nextAfter(before: Written, { content }: Written, isOwn: boolean): string | undefined {
  const known = new Set(draftedQuestions(before.content).map(({ id }) => id));
  const all = draftedQuestions(content);
  const added = all.find(({ id }) => !known.has(id));
  if (added === undefined) return undefined;
  return isOwn ? `question/${nameOf(added, all)}` : `questions#${added.path.join('.')}`;
}

/** Who presses Enter in the field for the words has pressed no button. */
function asksForOwn(sent: URLSearchParams): boolean {
  const asked = sent.get(buttonField);
  return (
    asked === 'own' || (asked === null && [...sent].some(([name, value]) => isWording(name) && value.trim() !== ''))
  );
}

function isWording(name: string): boolean {
  return name.startsWith(ownFields.wording(''));
}

function addedEdits(sent: URLSearchParams, { content, languages }: Written, now: Instant): readonly Edit[] {
  const asking: Asking = { content, languages, page: sent.get('page') ?? '' };
  const type = sent.get(ownFields.type) ?? '';
  if (sent.get(buttonField) === 'kit') return kitAdded(sent.getAll('kit').filter(isKitName), asking);
  if (!asksForOwn(sent) || !isWrittenType(type)) return [];
  const text = Object.fromEntries(
    languages
      .map((language) => [language, sent.get(ownFields.wording(language))?.trim() ?? ''] as const)
      .filter(([, words]) => words !== ''),
  );
  return ownAdded(type, { text, today: dayOf(now) }, asking);
}

function dayOf(now: Instant): string {
  return new Date(now).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
