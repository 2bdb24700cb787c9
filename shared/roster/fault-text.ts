import { directionOf } from '../i18n/direction.ts';
import { isolated } from '../i18n/isolate.ts';
import { oneOf } from '../i18n/lists.ts';
import { organiserTexts } from '../i18n/organiser-texts.ts';
import type { Language } from '../i18n/text.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { RosterFault } from './roster.ts';
import type { RosterPlace } from './roster-problem.ts';

/** Where a roster is wrong, how, and what to do about it, in a sentence for who is to mend it. */
export function rosterFaultText(fault: RosterFault, language: Language): string {
  const { said } = organiserTexts(language).roster;
  const { line, sheet } = fault;
  const what = problemText(fault, language);
  if (line === undefined) return said.file(what);
  return sheet === undefined ? said.line({ ...what, line }) : said.sheetLine({ ...what, line, sheet });
}

interface Said {
  readonly problem: string;
  readonly remedy: string;
}

type Message = string | ((values: Readonly<Record<string, string | number>>) => string);

function problemText(problem: RosterFault, language: Language): Said {
  // The types of their values are those of each problem.
  const words = organiserTexts(language).roster.faults[problem.key] as Readonly<Record<keyof Said, Message>>;
  const values = valuesOf(problem, language);
  const say = (message: Message) => (typeof message === 'string' ? message : message(values));
  return { problem: say(words.problem), remedy: say(words.remedy) };
}

function valuesOf(problem: RosterFault, language: Language): Readonly<Record<string, string | number>> {
  const direction = directionOf(language);
  const texts = (all: Readonly<Record<string, string | number>>) =>
    Object.fromEntries(
      Object.entries(all).map(([name, value]) => [
        name,
        typeof value === 'number' ? value : isolated(value, direction),
      ]),
    );
  switch (problem.key) {
    case 'tooLarge':
      return { size: Math.ceil(problem.size / 1024), most: Math.floor(problem.most / 1024) };
    case 'twice':
      return texts({ address: problem.address, before: placeText(problem.before, language) });
    case 'unknownLanguage':
      return texts({ written: problem.written, known: oneOf(problem.known, language) });
    case 'unknownKind': {
      const known = problem.known.map((text) => inLanguage(text, language));
      return texts({ written: problem.written, known: oneOf(known, language) });
    }
    default: {
      const { key: _, line: __, sheet: ___, ...values } = problem;
      return texts(values as Readonly<Record<string, string | number>>);
    }
  }
}

function placeText({ line = 1, sheet }: RosterPlace, language: Language): string {
  const { roster: texts } = organiserTexts(language);
  return sheet === undefined ? texts.place({ line }) : texts.sheetPlace({ line, sheet });
}
