import { releaseChange } from '../privacy/linked-pairs.ts';
import { askedClasses } from '../programme/exclusion.ts';
import { getOrThrow } from '../programme/get-or-throw.ts';
import type { Programmes } from '../programme/programmes.ts';
import { equalQuestions } from '../programme/publishing/equal-questions.ts';
import type { Session } from '../programme/session.ts';
import { keptPages } from '../response/kept-pages.ts';
import type { Responses } from '../response/responses.ts';
import { codedAnswers, type GoodOf } from '../tally/coded-answers.ts';
import { goodAnswers } from '../tally/good-answers.ts';
import type { Instant } from '../time/instant.ts';
import { leftOutOf } from './counted-sets.ts';
import type { EarlierResults } from './earlier-results.ts';
import type { Publication } from './publication.ts';
import type { Publications } from './publications.ts';
import type { PublishedSession } from './published-session.ts';
import { finalPublication } from './released-sessions.ts';
import type { SessionContext } from './session-publication.ts';

interface LinkedDeps {
  readonly programmes: Pick<Programmes, 'findSession'>;
  readonly responses: Pick<Responses, 'shards'>;
  readonly reports: Pick<Publications, 'latestPublication'>;
  readonly now: Instant;
}

/**
 * A session's publication with how those have changed who made the same code of their own in the programme that this one
 * follows: once, with the final one, as any step after it could be about few. A corrected one keeps what was shown of the same
 * answers: after a step it would count those that are left out. As it is where the two have no name for such codes in common.
 */
export async function withLinked(
  publication: Publication,
  session: Session,
  results: EarlierResults | undefined,
  deps: LinkedDeps,
  course?: SessionContext['course'],
): Promise<Publication> {
  if (publication.kind === 'corrected') return withKept(publication, keptOf(course));
  if (publication.kind !== 'final' || session.ownCode === undefined || results === undefined) return publication;
  const before: Session[] = [];
  for (const code of results.programme.sessions) {
    const each = await getOrThrow(deps.programmes.findSession(code), `session ${code}`);
    if (each.cancelledAt === undefined && each.ownCode === session.ownCode) before.push(each);
  }
  return before.length === 0
    ? publication
    : withKept(publication, await linkedIn({ session, publication }, results.session, before, deps));
}

/** What was shown of the answers that the corrected one counts. */
function keptOf(course: SessionContext['course']): Publication['linked'] {
  if (course?.kind === 'repeat') return course.of.linked;
  return course?.kind === 'next' ? course.after.linked : undefined;
}

/**
 * Of the answers that the reports of both sides have, and will have whatever is decided: what a later decision could leave out is in no
 * pair, and nothing is safe because of it. A report without a flood shows the rest alone, of which the pairs would be too many.
 */
async function linkedIn(own: PublishedSession, earlier: Session, before: readonly Session[], deps: LinkedDeps) {
  const questions = equalQuestions(own.session.questionnaire, earlier.questionnaire);
  const goodOf: GoodOf = (answers) => goodAnswers(questions, answers);
  const read = (of: Session, published: Publication | undefined) =>
    codedAnswers(of, keptPages(of, deps.responses, deps.now), goodOf, [...leftOutOf(published), ...askedClasses(of)]);
  const sessions: Awaited<ReturnType<typeof read>>[] = [];
  // One after the other: a fold of them all at once would take what the table has for answers that come in.
  for (const each of before) sessions.push(await read(each, await finalPublication(each.code, deps.reports)));
  return releaseChange(
    questions.map(({ id }) => id),
    sessions,
    await read(own.session, own.publication),
  );
}

function withKept(publication: Publication, linked: Publication['linked']): Publication {
  return linked === undefined ? publication : { ...publication, linked };
}
