import type { Responses } from '../../response/responses.ts';
import type { Instant } from '../../time/instant.ts';
import { foundSessions } from '../found-sessions.ts';
import type { Programme } from '../programme.ts';
import type { Programmes } from '../programmes.ts';
import type { ProgrammeFile } from '../schema.ts';
import type { StoredSession } from '../session.ts';
import { sideBySide } from '../side-by-side.ts';
import { changedMeaning, isAddedUp } from './added-up.ts';
import { boundBy } from './bound-by.ts';
import { addedUp, type Refusal } from './plan-session.ts';

/**
 * A session that is stored and no longer in the file. It stays in its programme until it is cancelled and its answers are
 * gone: as long as there are any, somebody has to be able to find them.
 */
export interface LeftBehind {
  readonly session: StoredSession;
  readonly answers: number;
  /** What the file must not change while this one is in the programme, too. */
  readonly refusals: readonly Refusal[];
}

/** Sessions whose answers are counted at once. */
const readAtOnce = 16;

/** The sessions of a programme that a file leaves behind. */
export async function leftBehindBy(
  file: ProgrammeFile,
  before: Programme | undefined,
  { programmes, responses }: LeftBehindDeps,
  now: Instant,
): Promise<LeftBehind[]> {
  const inFile = new Set<string>(file.sessions.map(({ code }) => code));
  const codes = (before?.sessions ?? []).filter((code) => !inFile.has(code));
  const left = await sideBySide(await foundSessions(codes, programmes), readAtOnce, planned);
  return left.filter(({ session, answers }) => session.cancelledAt === undefined || answers > 0);

  async function planned(session: StoredSession): Promise<LeftBehind> {
    const answers = await responses.count(session.code);
    // One that was cancelled is in no sum.
    const isSummed = session.cancelledAt === undefined && isAddedUp(session, answers, now);
    const meaning = isSummed ? changedMeaning(await boundBy(session, programmes), file) : [];
    return { session, answers, refusals: addedUp(meaning) };
  }
}

interface LeftBehindDeps {
  readonly programmes: Pick<Programmes, 'findSession' | 'earlierPromises'>;
  readonly responses: Pick<Responses, 'count'>;
}
