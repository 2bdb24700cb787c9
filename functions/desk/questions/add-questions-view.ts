import type { Edit } from '../../../shared/authoring/edit/edit.ts';
import { applied } from '../../../shared/authoring/edit/edit.ts';
import { draftedPages, draftedQuestions, named, nameOf } from '../../../shared/authoring/questionnaire/drafted.ts';
import { freePageId, freeQuestionId } from '../../../shared/authoring/questionnaire/free-id.ts';
import { isKitName, kitNames, kitPage, kitQuestion, kitRepeat } from '../../../shared/authoring/questionnaire/kit.ts';
import { isWrittenType, newQuestion } from '../../../shared/authoring/questionnaire/new-question.ts';
import { pageAdded, questionAdded } from '../../../shared/authoring/questionnaire/placed-question.ts';
import { questionsTexts } from '../../../shared/i18n/questions-texts.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { AddQuestions } from '../../../shared/web/pages/desk/questions/add-questions.tsx';
import { BackToQuestions } from '../../../shared/web/pages/desk/questions/questions-links.tsx';
import type { PartContext, PartView } from '../edit/part-view.ts';

/** Questions to add: those of the kit, and each type for one of one's own. */
export function addQuestionsView({ written, language, base, query, now }: PartContext): PartView {
  const { content, languages } = written;
  const texts = questionsTexts(language);
  const page = query.page ?? '';
  return {
    title: texts.add.title,
    intro: texts.add.intro,
    before: BackToQuestions({ language, address: `${base}/edit/questions` }),
    groups: [],
    hasOwnButtons: true,
    inside: AddQuestions({ content, languages, language, page }),
    more: (sent) => addedEdits(sent, content, languages, now),
    next: (after) => {
      const before = new Set(draftedQuestions(content).map(({ id }) => id));
      const all = draftedQuestions(after.content);
      const added = all.filter(({ id }) => !before.has(id));
      const [only] = added;
      if (only === undefined) return undefined;
      // One of one's own is worded next; what comes from the kit is whole.
      const isOwn = added.length === 1 && only.id !== undefined && !kitNames.some((name) => only.id?.startsWith(name));
      return isOwn ? `question/${nameOf(only, all)}` : `questions#${only.path.join('.')}`;
    },
  };
}

/** What a form adds: what is ticked of the kit, then a question of one's own. Each sees what those before it have added. */
function addedEdits(
  sent: URLSearchParams,
  content: unknown,
  languages: readonly Language[],
  now: Instant,
): readonly Edit[] {
  const page = sent.get('page') ?? '';
  const made: Edit[] = [];
  let current = content;
  const add = (edits: readonly Edit[]) => {
    made.push(...edits);
    current = edits.reduce(applied, current);
  };
  const ticked = sent.get('do') === 'kit' ? sent.getAll('kit') : [];
  for (const name of ticked.filter(isKitName)) {
    const { question, scales } = kitQuestion(name, languages);
    const target = targetPage(page, kitRepeat(name), current, languages);
    add(target.edits);
    add(questionAdded({ ...question, id: freeQuestionId(current, name) }, target.page, scales, current));
  }
  const type = sent.get('type') ?? '';
  if (sent.get('do') === 'own' && isWrittenType(type)) {
    const [first = 'en'] = languages;
    const words = sent.get('wording')?.trim() ?? '';
    const text = words === '' ? {} : { [first]: words };
    const { question, scales } = newQuestion(type, freeQuestionId(current), { text, languages, today: dayOf(now) });
    const chosen = named(page, draftedPages(current));
    const target = chosen === undefined ? targetPage(page, undefined, current, languages) : { edits: [], page: chosen };
    add(target.edits);
    add(questionAdded(question, target.page, scales, current));
  }
  return made;
}

function dayOf(now: Instant): string {
  return new Date(now).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** The page that was chosen, if it is asked about what a question is about; else the first one that is; else a new one. */
function targetPage(
  chosen: string,
  repeat: 'speaker' | 'topic' | undefined,
  content: unknown,
  languages: readonly Language[],
) {
  const pages = draftedPages(content);
  const wished = named(chosen, pages);
  const found = wished?.repeat === repeat ? wished : undefined;
  const page = found ?? pages.find((each) => each.repeat === repeat);
  if (page !== undefined) return { edits: [], page };
  const kit = repeat === undefined ? { title: {} } : kitPage(repeat === 'speaker' ? 'talks' : 'topics', languages);
  const id = freePageId(content, repeat === undefined ? undefined : repeat === 'speaker' ? 'talks' : 'topics');
  const edits = pageAdded({ ...kit, id, questions: [] }, content);
  return { edits, page: { path: ['questionnaire', 'pages', pages.length], questions: [] } };
}
