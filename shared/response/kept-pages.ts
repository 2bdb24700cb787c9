import type { SessionCode } from '../access/session-code.ts';
import type { Asked } from '../questionnaire/asked.ts';
import type { Instant } from '../time/instant.ts';
import type { RowPage } from './answer-rows.ts';
import type { ResponsePage, Responses } from './responses.ts';

/**
 * The responses of a session, one stream of pages for each shard; none from the day on that its form states: from then on
 * nothing reads an answer, whether or not it is deleted yet.
 */
export function keptPages(
  { code, answersExpireAt }: { readonly code: SessionCode; readonly answersExpireAt: Instant },
  { shards }: Pick<Responses, 'shards'>,
  now: Instant,
): readonly AsyncIterable<ResponsePage>[] {
  return now < answersExpireAt ? shards(code) : [];
}

/** The same in rows, for a fold. */
export function keptRows(
  session: Asked & { readonly code: SessionCode; readonly answersExpireAt: Instant },
  { rows }: Pick<Responses, 'rows'>,
  now: Instant,
): readonly AsyncIterable<RowPage>[] {
  return now < session.answersExpireAt ? rows(session) : [];
}
