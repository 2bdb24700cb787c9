import type { Page } from '../questionnaire/schema.ts';
import type { Fault } from './fault.ts';
import type { ProgrammeFile } from './schema.ts';
import { speakersOfTalk } from './talk.ts';

/** Whether pages that repeat have somebody or something to be about, and whether all have what texts name of them. */
export function checkSubjects(file: ProgrammeFile): Fault[] {
  const talks = file.sessions.flatMap((session) => session.talks);
  const speaking = new Set(talks.flatMap(speakersOfTalk));
  const subjects = {
    speaker: { isAny: speaking.size > 0, what: 'a talk with a speaker', key: 'talks' },
    topic: { isAny: talks.some(({ topic }) => topic !== undefined), what: 'a talk with a topic', key: 'talks' },
    part: { isAny: file.sessions.some(({ parts }) => parts.length > 0), what: 'a part', key: 'parts' },
  };
  return [
    ...file.questionnaire.pages.flatMap(({ repeat }, at): Fault[] => {
      if (repeat === undefined || subjects[repeat].isAny) return [];
      const { what, key } = subjects[repeat];
      return [
        {
          path: ['questionnaire', 'pages', at, 'repeat'],
          problem: `no session has ${what}, so this page would be asked of nobody`,
          remedy: `add "${key}" to a session, or take the page out`,
        },
      ];
    }),
    ...file.speakers.flatMap(({ id, institution }, at): Fault[] =>
      institution === undefined && speaking.has(id) && file.questionnaire.pages.some(namesInstitution)
        ? [
            {
              path: ['speakers', at],
              problem: 'a question names {institution}, and this speaker has none',
              remedy: 'add "institution", or take {institution} out of the wording',
            },
          ]
        : [],
    ),
    ...placeless(file),
  ];
}

function placeless({ questionnaire, purpose, thanks, sessions }: ProgrammeFile): Fault[] {
  if (!JSON.stringify([questionnaire, purpose, thanks]).includes('{place}')) return [];
  return sessions.flatMap(({ place }, at): Fault[] =>
    place !== undefined
      ? []
      : [
          {
            path: ['sessions', at],
            problem: 'a text names {place}, and this session has none',
            remedy: 'add "place", or write {session} there, which is its title',
          },
        ],
  );
}

function namesInstitution({ questions }: Page): boolean {
  return JSON.stringify(questions).includes('{institution}');
}
