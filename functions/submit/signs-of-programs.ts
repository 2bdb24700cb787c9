import type { Session } from '../../shared/programme/session.ts';
import { controlFields, type Fields } from '../../shared/response/fields.ts';
import type { FieldProblem } from '../../shared/response/problem.ts';
import { isProof } from '../../shared/response/proof.ts';
import type { Response, SubmissionId } from '../../shared/response/response.ts';

/** What gives a program away that is not ours. A person who meets it by accident is told how to go on. */
export function automationProblems(session: Session, submission: SubmissionId, fields: Fields): FieldProblem[] {
  const { website, proof } = controlFields;
  const isTrapped = (fields[website] ?? []).some((value) => value !== '');
  const lacksProof = session.proofBits !== undefined && !isProof(submission, fields[proof]?.[0], session.proofBits);
  return [
    ...(isTrapped ? [{ field: website, problem: { code: 'trap' } as const }] : []),
    ...(lacksProof ? [{ field: proof, problem: { code: 'proof' } as const }] : []),
  ];
}

/** Where a proof is demanded, nothing is stored without one; where none is, no byte is. */
export function proofMark({ proofBits }: Session): Pick<Response, 'hasProof'> {
  return proofBits === undefined ? {} : { hasProof: true };
}
