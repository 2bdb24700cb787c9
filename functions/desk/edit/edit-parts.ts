import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { basicsPart, takenLogo } from '../../../shared/web/pages/desk/edit/basics-part.ts';
import type { PartName } from '../../../shared/web/pages/desk/edit/part-of-place.ts';
import { peoplePart } from '../../../shared/web/pages/desk/edit/people-part.ts';
import { recipientsPart } from '../../../shared/web/pages/desk/edit/recipients-part.ts';
import type { PartContext, PartView } from '../part/part-view.ts';
import { addQuestionsView } from '../questions/add-questions-view.ts';
import { pageView } from '../questions/page-view.ts';
import { questionView } from '../questions/question-view.ts';
import { questionsView } from '../questions/questions-view.ts';
import { languagesView } from './edit-languages.ts';
import { sessionsView, sessionView } from './edit-sessions.ts';
import { openRow } from './row-query.ts';

type MakePart = (context: PartContext) => PartView | undefined;

interface EditPart {
  readonly part: PartName;
  readonly make: MakePart;
  /** Whether its address says behind the name which one it is about: `session/ETS-WF`. */
  readonly isOfOne?: true;
}

/** How each address below `edit` becomes a page. What is below another name belongs to that part. */
export const editParts: Readonly<Record<string, EditPart>> = {
  basics: {
    part: 'basics',
    make: ({ written, language, hasCodes }) => ({
      title: editorTexts(language).basics.title,
      groups: basicsPart(written, language, { hasCodes }),
      files: true,
      more: (sent) =>
        sent.getAll(takenLogo).includes('true') ? [{ remove: ['look', 'logo'] }, { remove: ['look', 'logoText'] }] : [],
    }),
  },
  sessions: { part: 'sessions', make: sessionsView },
  session: { part: 'sessions', make: sessionView, isOfOne: true },
  people: {
    part: 'people',
    make: ({ written, language, query }) => ({
      title: editorTexts(language).people.title,
      intro: editorTexts(language).people.intro,
      groups: peoplePart(written, language, openRow(query)),
    }),
  },
  recipients: {
    part: 'recipients',
    make: ({ written, language, query }) => ({
      title: editorTexts(language).recipients.title,
      intro: editorTexts(language).recipients.intro,
      groups: recipientsPart(written, language, openRow(query)),
      newRow: () => ({ language: written.languages[0] }),
    }),
  },
  questions: { part: 'questions', make: questionsView },
  question: { part: 'questions', make: questionView, isOfOne: true },
  page: { part: 'questions', make: pageView, isOfOne: true },
  'add-questions': { part: 'questions', make: addQuestionsView },
  languages: { part: 'languages', make: languagesView },
};

/** The part that an address names below `edit`, whether or not what it is about is there; undefined: no page has such an address. */
export function partAt(name: string, of: string | undefined): EditPart | undefined {
  const part = Object.hasOwn(editParts, name) ? editParts[name] : undefined;
  return (part?.isOfOne ?? false) === (of !== undefined) ? part : undefined;
}
