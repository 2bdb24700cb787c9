import type { SessionCode } from '../../access/session-code.ts';
import { shownCounts } from '../../privacy/release.ts';
import type { Publication, SessionLine } from '../../publication/publication.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { lessThirds, sumThirds } from '../../statistics/exact-test.ts';
import { type ComparedNumber, sessionNumbers } from './compared-numbers.ts';
import { type Comparison, comparison } from './comparison.ts';

/** A session beside the others, or beside the only other one. */
export interface SessionComparison extends Comparison {
  readonly session: SessionCode;
  /** The only other one, where there are two. */
  readonly against?: SessionCode;
}

/** A session beside what the other sessions of its programme show; or each session of a programme beside the others. */
export function sessionComparisons(
  { topic, released, others, sessions }: Publication,
  questionnaire: Questionnaire,
): SessionComparison[] {
  const numbers = sessionNumbers(questionnaire);
  if (topic.kind === 'programme') return numbers.flatMap((number) => between(number, sessions));
  return numbers.flatMap((number): SessionComparison[] => {
    const { id } = number.question;
    const [own, beside] = [shownCounts(released, id), others?.items[id]].map(
      (counts) => counts && number.thirds(counts),
    );
    const compared = comparison(number, own, beside);
    return compared === undefined ? [] : [{ ...compared, session: topic.code }];
  });
}

function between(number: ComparedNumber, lines: readonly SessionLine[]): SessionComparison[] {
  const shown = lines.flatMap(({ code, released }) => {
    const counts = shownCounts(released, number.question.id);
    const own = counts && number.thirds(counts);
    return own === undefined ? [] : [{ code, own }];
  });
  const all = shown.map(({ own }) => own).reduce(sumThirds, nobody);
  const compared = shown.flatMap(({ code, own }): SessionComparison[] => {
    const found = comparison(number, own, lessThirds(all, own));
    return found === undefined ? [] : [{ ...found, session: code }];
  });
  const [, second, third] = shown;
  if (second === undefined || third !== undefined) return compared;
  // Of two, one less the other and the other less the one are the same difference: it is tested, and told, once.
  return compared.slice(0, 1).map((each) => ({ ...each, against: second.code }));
}

const nobody = { low: 0, middle: 0, high: 0 } as const;
