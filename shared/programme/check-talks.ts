import { type Fault, fault, type Path, repeated, unknownValue } from './fault.ts';
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
    unknownValue(id, known.speakers, (said) => fault(at, 'noSuchSpeaker', said));
  return [
    ...(speaker === undefined ? [] : knownSpeaker(speaker, [...path, 'speaker'])),
    ...speakers.flatMap((id, at) => knownSpeaker(id, [...path, 'speakers', at])),
    ...repeated(speakers, [...path, 'speakers'], (id) => id),
    ...(topic === undefined
      ? []
      : unknownValue(topic, known.topics, (said) => fault([...path, 'topic'], 'noSuchTopic', said))),
  ];
}

/** A talk is rated as that of its speakers, under its title, or as its topic. */
function whole({ speaker, speakers, topic, title }: Talk, path: Path): Fault[] {
  if (speaker !== undefined && speakers !== undefined) return [fault([...path, 'speakers'], 'speakerNamedAlready')];
  const isBySomebody = speaker !== undefined || speakers !== undefined;
  if (isBySomebody && title === undefined) return [fault(path, 'untitledTalk')];
  return isBySomebody || topic !== undefined ? [] : [fault(path, 'talkAboutNothing')];
}
