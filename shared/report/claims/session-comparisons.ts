import type { SessionCode } from '../../access/session-code.ts';
import { shownCounts } from '../../privacy/release.ts';
import type { Publication, SessionLine } from '../../publication/publication.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { countsOfOthers } from '../counts-of-others.ts';
import { type ComparedNumber, comparedNumbers } from './compared-numbers.ts';
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
  const numbers = comparedNumbers(questionnaire);
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
  const { id } = number.question;
  const shown = lines.filter(({ released }) => shownCounts(released, id) !== undefined);
  const [first, second, third] = shown;
  const compare = (line: SessionLine): SessionComparison[] => {
    const [own, beside] = [shownCounts(line.released, id), countsOfOthers(shown, line, id)];
    const compared = comparison(number, own && number.thirds(own), beside && number.thirds(beside));
    return compared === undefined ? [] : [{ ...compared, session: line.code }];
  };
  // Of two, one less the other and the other less the one are the same difference: it is tested, and told, once.
  if (first !== undefined && second !== undefined && third === undefined) {
    return compare(first).map((each) => ({ ...each, against: second.code }));
  }
  return shown.flatMap(compare);
}
