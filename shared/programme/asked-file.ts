import { formTexts } from '../i18n/form-texts.ts';
import type { Language, Text } from '../i18n/text.ts';
import { askedQuestions, type PlacedQuestion, type YesNo } from './asked-questions.ts';
import type { Path } from './fault.ts';
import type { ProgrammeFile, WrittenProgramme } from './schema.ts';

/** A programme with each of its questions by itself, and where in its file they are written. */
export interface AskedFile {
  readonly file: ProgrammeFile;
  /** The path in the file of what stands at a path of the programme. */
  whereIs(path: Path): Path;
}

/** What a programme file asks (see `askedQuestions`, also for the length of comments). */
export function askedFile(written: WrittenProgramme, commentLength?: number): AskedFile {
  const yesNo = yesNoOf(written);
  const placed = written.questionnaire.pages.map(({ questions }) => askedQuestions(questions, yesNo, commentLength));
  const pages = written.questionnaire.pages.map((page, at) => ({
    ...page,
    questions: (placed[at] ?? []).map(({ question }) => question),
  }));
  return {
    file: { ...written, questionnaire: { ...written.questionnaire, pages } },
    whereIs: (path) => writtenPath(path, placed),
  };
}

function writtenPath(path: Path, placed: readonly (readonly PlacedQuestion[])[]): Path {
  const [, , page, list, at, ...rest] = path;
  const isInQuestion = path[0] === 'questionnaire' && path[1] === 'pages' && list === 'questions' && at !== undefined;
  const question = isInQuestion ? placed[Number(page)]?.[Number(at)] : undefined;
  return question === undefined ? path : [...path.slice(0, 4), ...question.whereIs(rest)];
}

/** In the programme's own words where it brings some for a language. */
function yesNoOf({ languages, words = {} }: WrittenProgramme): YesNo {
  const said = (which: keyof YesNo): Text =>
    Object.fromEntries(
      languages.map((language) => [language, ownWord(words[language], which) ?? shipped(language)[which]]),
    );
  return { yes: said('yes'), no: said('no') };
}

const shipped = (language: Language) => formTexts(language).yesNo;

function ownWord(own: NonNullable<WrittenProgramme['words']>[string] | undefined, which: keyof YesNo) {
  const form = typeof own === 'object' ? own.participants.form : undefined;
  const answers = typeof form === 'object' ? form.yesNo : undefined;
  const word = typeof answers === 'object' ? answers[which] : undefined;
  return typeof word === 'string' ? word : undefined;
}
