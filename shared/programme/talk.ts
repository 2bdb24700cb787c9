import type { ProgrammeFile } from './schema.ts';

/** A talk as a programme file says it. */
export type Talk = ProgrammeFile['sessions'][number]['talks'][number];

/** The ids of those who gave a talk, one or several, in their order; none where nobody is to be rated for it. */
export function speakersOfTalk({ speaker, speakers = [] }: Talk): readonly string[] {
  return speaker === undefined ? speakers : [speaker];
}
