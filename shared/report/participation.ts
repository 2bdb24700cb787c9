import type { Session } from '../programme/session.ts';
import { sessionByCode } from '../programme/session-by-code.ts';
import type { Publication } from '../publication/publication.ts';
import { type Occasion, type ResponseRate, responseRate } from '../statistics/response-rate.ts';

/** What a publication says of how many answered, and where. */
type Answered = Pick<Publication, 'topic' | 'released' | 'sessions'>;

/** The sessions that a publication is about, with how many answered each: of a programme, those that have a line in it. */
export function occasionsOf(
  { topic, released, sessions: lines }: Answered,
  sessions: readonly Session[],
): readonly Occasion[] {
  if (topic.kind === 'session') return [{ responses: released.responses, headcount: sessions[0]?.headcount }];
  return lines.map((line) => {
    const session = sessionByCode(sessions).get(line.code);
    return { responses: line.released.responses, headcount: session?.headcount };
  });
}

/** The response rate of a publication that has all answers: of those who were there, in the sessions whose headcount holds. */
export function responseRateOf(publication: Answered, sessions: readonly Session[]): ResponseRate {
  return responseRate(occasionsOf(publication, sessions));
}
