import { type Fault, type Path, repeated, unknownValue } from './fault.ts';
import type { ProgrammeFile } from './schema.ts';
import type { Talk } from './talk.ts';

/** Whether each talk of a session is by and about somebody and something that the programme has. */
export function checkTalks(file: ProgrammeFile, talks: readonly Talk[], path: Path): Fault[] {
  const known = { speakers: file.speakers.map(({ id }) => id), topics: file.topics.map(({ id }) => id) };
  return talks.flatMap((talk, at) => {
    const here = [...path, at];
    return [...named(talk, known, here), ...whole(talk, here)];
  });
}

function named(
  { speaker, speakers = [], topic }: Talk,
  known: { readonly speakers: readonly string[]; readonly topics: readonly string[] },
  path: Path,
): Fault[] {
  const knownSpeaker = (id: string, at: Path) =>
    unknownValue(id, known.speakers, at, { what: 'speaker', where: 'speakers' });
  return [
    ...(speaker === undefined ? [] : knownSpeaker(speaker, [...path, 'speaker'])),
    ...speakers.flatMap((id, at) => knownSpeaker(id, [...path, 'speakers', at])),
    ...repeated(speakers, [...path, 'speakers'], (id) => id),
    ...(topic === undefined
      ? []
      : unknownValue(topic, known.topics, [...path, 'topic'], { what: 'topic', where: 'topics' })),
  ];
}

/** A talk is rated as that of its speakers, under its title, or as its topic. */
function whole({ speaker, speakers, topic, title }: Talk, path: Path): Fault[] {
  if (speaker !== undefined && speakers !== undefined) {
    return [
      {
        path: [...path, 'speakers'],
        problem: '"speaker" names who gave this talk already',
        remedy: 'name all of them in "speakers", and take "speaker" out',
      },
    ];
  }
  const isBySomebody = speaker !== undefined || speakers !== undefined;
  if (isBySomebody && title === undefined) {
    return [
      {
        path,
        problem: 'the talk has speakers and no title, under which they would be rated',
        remedy: 'add "title", or take the speakers out',
      },
    ];
  }
  if (isBySomebody || topic !== undefined) return [];
  return [
    {
      path,
      problem: 'the talk has neither a speaker nor a topic, so nothing can be asked about it',
      remedy: 'add "speaker", "speakers" or "topic", or take it out',
    },
  ];
}
