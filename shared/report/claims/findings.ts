import type { Publication } from '../../publication/publication.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import type { PrecisionOf } from '../precision.ts';
import { barriers } from './barrier-findings.ts';
import type { Claims } from './claims.ts';
import { clearestOf } from './comparison.ts';
import type { Finding } from './finding.ts';
import { poorNumbers, satisfiedOverall, triedInVain, usedOverall } from './headline-findings.ts';
import { best, lowest, nothing } from './rated-findings.ts';

/** More things than this nobody does. What is good stands before them. */
const mostFindings = 4;

/**
 * What stands out in a publication, what is good first, at most four things: each is a claim that holds beside all others of
 * the report, and is large enough to act on. Where nothing does, that is the finding. None where nobody answered.
 */
export function findingsOf(
  publication: Publication,
  questionnaire: Questionnaire,
  claims: Claims,
  precisionOf: PrecisionOf,
): Finding[] {
  if (publication.released.responses === 0) return [];
  const toDo = [
    ...poorNumbers(publication, questionnaire, precisionOf),
    ...clearTransfer(claims),
    ...triedInVain(publication, questionnaire, precisionOf),
    ...lowest(claims),
    ...clearestSession(claims),
    ...clearestLinked(claims),
    ...clearestChange(claims, publication),
    ...barriers(claims, questionnaire),
  ];
  const used = usedOverall(publication, questionnaire, precisionOf);
  const overall = satisfiedOverall(publication, questionnaire, precisionOf);
  const few = overall.filter(({ kind }) => kind === 'few-satisfied');
  const opening = few.length > 0 ? few : used.length > 0 ? used : best(claims);
  if (toDo.length === 0) return withNothing(opening, nothing(publication, questionnaire, claims));
  return [...(opening.length > 0 ? opening : overall), ...toDo].slice(0, mostFindings);
}

/** What stands out comes alone: beside it only that all else went well, too. */
function withNothing(said: readonly Finding[], found: Finding | undefined): Finding[] {
  if (found === undefined || (said.length > 0 && found.kind === 'nothing' && !found.isAllWell)) return [...said];
  return [...said, found];
}

/** The clearest difference of a session, with what else is clearly so of it, in the same direction. */
function clearestSession({ sessions }: Claims): Finding[] {
  const claim = clearestOf(sessions);
  if (claim === undefined) return [];
  const also = sessions.filter(
    (each) =>
      each !== claim &&
      each.verdict === 'clear' &&
      each.session === claim.session &&
      each.apart.value > 0 === claim.apart.value > 0,
  );
  return [{ kind: 'session', claim, also }];
}

/** Whether clearly fewer have used it than could, or more. */
function clearTransfer({ transfer }: Claims): Finding[] {
  return transfer?.verdict === 'clear' ? [{ kind: 'transfer', claim: transfer }] : [];
}

function clearestLinked({ linked }: Claims): Finding[] {
  const claim = clearestOf(linked);
  return claim === undefined ? [] : [{ kind: 'linked', claim }];
}

function clearestChange({ trend }: Claims, { earlier }: Publication): Finding[] {
  const claim = clearestOf(trend);
  return claim === undefined || earlier === undefined ? [] : [{ kind: 'trend', claim, since: earlier.title }];
}
