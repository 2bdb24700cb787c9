import type { SessionCode } from '../access/session-code.ts';
import type { Instant } from '../time/instant.ts';
import { type AnswerClass, isInOneOf } from './answer-classes.ts';
import { keptPages } from './kept-pages.ts';
import type { Response } from './response.ts';
import type { Responses } from './responses.ts';

/**
 * The single answers of a session, as long as they may be read. Those to questions of another structure (`version`) have
 * other columns: no table has them, as no report counts them; nor has it those of the classes that the report leaves out.
 */
export async function sameStructure(
  session: { readonly code: SessionCode; readonly version: string; readonly answersExpireAt: Instant },
  responses: Pick<Responses, 'shards'>,
  now: Instant,
  without: readonly AnswerClass[] = [],
): Promise<Response[]> {
  const all: Response[] = [];
  for (const pages of keptPages(session, responses, now)) {
    for await (const page of pages)
      all.push(...page.responses.filter((each) => each.version === session.version && !isInOneOf(without, each)));
  }
  return all;
}
