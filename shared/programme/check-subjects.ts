import type { Page } from '../questionnaire/schema.ts';
import { type Fault, fault } from './fault.ts';
import type { ProgrammeFile } from './schema.ts';
import { speakersOfTalk } from './talk.ts';

/** Whether pages that repeat have somebody or something to be about, and whether all have what texts name of them. */
export function checkSubjects(file: ProgrammeFile): Fault[] {
  const talks = file.sessions.flatMap((session) => session.talks);
  const speaking = new Set(talks.flatMap(speakersOfTalk));
  const subjects = {
    speaker: { isAny: speaking.size > 0, key: 'talks' },
    topic: { isAny: talks.some(({ topic }) => topic !== undefined), key: 'talks' },
    part: { isAny: file.sessions.some(({ parts }) => parts.length > 0), key: 'parts' },
  };
  return [
    ...file.questionnaire.pages.flatMap(({ repeat }, at): Fault[] => {
      if (repeat === undefined || subjects[repeat].isAny) return [];
      const { key } = subjects[repeat];
      return [fault(['questionnaire', 'pages', at, 'repeat'], 'pageOfNobody', { repeat, key })];
    }),
    ...file.speakers.flatMap(({ id, institution }, at): Fault[] =>
      institution === undefined && speaking.has(id) && file.questionnaire.pages.some(namesInstitution)
        ? [fault(['speakers', at], 'speakerWithoutInstitution')]
        : [],
    ),
    ...placeless(file),
  ];
}

function placeless({ questionnaire, purpose, thanks, sessions }: ProgrammeFile): Fault[] {
  if (!JSON.stringify([questionnaire, purpose, thanks]).includes('{place}')) return [];
  return sessions.flatMap(({ place }, at): Fault[] =>
    place !== undefined ? [] : [fault(['sessions', at], 'sessionWithoutPlace')],
  );
}

function namesInstitution({ questions }: Page): boolean {
  return JSON.stringify(questions).includes('{institution}');
}
