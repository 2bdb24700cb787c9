import type { SessionCode } from '../access/session-code.ts';
import type { Topic } from '../programme/topic.ts';
import type { Publication, Seal } from './publication.ts';
import type { SpeakerBaselines } from './speaker-baselines.ts';

/** Sealed sessions and publications. */
export interface Publications {
  findSeal(session: SessionCode): Promise<Seal | undefined>;
  /** Keeps a seal unless there is one of its revision or a later one; gives the one that is kept. */
  keepSeal(seal: Seal): Promise<Seal>;
  /** Keeps a publication unless its number is taken; gives the one that is kept. */
  keepPublication(publication: Publication): Promise<Publication>;
  findPublication(topic: Topic, number: number): Promise<Publication | undefined>;
  /** The one with the highest number. */
  latestPublication(topic: Topic): Promise<Publication | undefined>;
  /** The results of all speakers of a programme, as far as they were taken together. */
  findSpeakerBaselines(programme: string): Promise<SpeakerBaselines | undefined>;
  /** Keeps baselines unless others have taken their place in the chain; gives those that are kept. */
  keepSpeakerBaselines(programme: string, baselines: SpeakerBaselines): Promise<SpeakerBaselines>;
  /** Keeps only the comments with these orders in the seal and all publications of a topic; the numbers stay. */
  keepComments(topic: Topic, orders: ReadonlySet<string>): Promise<void>;
}
