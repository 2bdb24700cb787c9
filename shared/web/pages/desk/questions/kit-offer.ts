import { type DraftedQuestion, draftedQuestions, entriesOf } from '../../../../authoring/questionnaire/drafted.ts';
import { kitQuestion } from '../../../../authoring/questionnaire/kit.ts';
import {
  type KitGroup,
  type KitName,
  kitGroupNames,
  kitGroups,
  type Repeat,
  repeatOf,
} from '../../../../authoring/questionnaire/kit-groups.ts';
import { sessionSubjects } from '../../../../authoring/questionnaire/session-subjects.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';

/** What of the kit can be added to a questionnaire. */
export interface KitOffer {
  /** What is not asked yet, by what it is about; groups of which nothing is left are not there. */
  readonly groups: readonly OfferedGroup[];
  /** What can't be asked yet: no session has what these are about. */
  readonly waiting: readonly { readonly group: KitGroup; readonly subject: Repeat }[];
  /** The questions that are asked already. */
  readonly asked: readonly DraftedQuestion[];
}

interface OfferedGroup {
  readonly group: KitGroup;
  readonly names: readonly KitName[];
}

interface Wanted {
  readonly content: unknown;
  /** Those of the programme. */
  readonly languages: readonly Language[];
  /** That of the desk. */
  readonly language: Language;
  /** What is searched for; empty: nothing is. */
  readonly search: string;
}

/** The questions of the kit that have all words that are searched for, in what they ask or in what is said of them. */
export function kitOffer({ content, languages, language, search }: Wanted): KitOffer {
  const all = draftedQuestions(content);
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const texts = questionsTexts(language);
  const isFound = (name: KitName, group: KitGroup) => {
    const { text } = kitQuestion(name, [...new Set([language, ...languages])]).question;
    const said = plain([...Object.values(entriesOf(text)), texts.kit[name], texts.add.groups[group]].join(' '));
    return words.every((word) => said.includes(word));
  };
  const found = kitGroupNames.map((group) => ({
    group,
    names: kitGroups[group].filter((name) => isFound(name, group)),
  }));
  const byName = new Map(all.map((question) => [question.id, question]));
  const free = found
    .map(({ group, names }) => ({ group, names: names.filter((name) => !byName.has(name)) }))
    .filter(({ names }) => names.length > 0);
  const subjects = sessionSubjects(content);
  const missing = (group: KitGroup) => {
    const subject = repeatOf(group);
    return subject === undefined || subjects.has(subject) ? undefined : subject;
  };
  return {
    groups: free.filter(({ group }) => missing(group) === undefined),
    waiting: free.flatMap(({ group }) => {
      const subject = missing(group);
      return subject === undefined ? [] : [{ group, subject }];
    }),
    asked: found.flatMap(({ names }) => names.flatMap((name) => byName.get(name) ?? [])),
  };
}

/** Without what typing leaves out: capitals, accents, vowel signs. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
