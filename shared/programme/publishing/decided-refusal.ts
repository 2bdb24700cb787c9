import type { AnswerClass } from '../../response/answer-classes.ts';
import { askedClasses, type Exclusion } from '../exclusion.ts';
import type { Session, StoredSession } from '../session.ts';

type Asked = Exclude<AnswerClass, 'not-from-form'>;

/** A session is not to ask any more for what its answers are left out without, by a decision that holds. */
export interface DecidedRefusal extends Pick<Exclusion, 'by' | 'on'> {
  readonly reason: 'decided';
  readonly without: Asked;
}

/** What nobody gives any more who answers from now on, though all who don't give it are left out: they would be so without a word. */
export function decidedRefusals(session: Session, before: StoredSession): DecidedRefusal[] {
  const decision = before.exclusions?.at(-1);
  if (decision === undefined) return [];
  const { classes, by, on } = decision;
  const [asked, kept] = [askedClasses(before), askedClasses(session)];
  const gone = classes.filter((each): each is Asked => asked.includes(each) && !kept.includes(each));
  return gone.map((without) => ({ reason: 'decided', without, by, on }));
}

/** The key of the file that asks for it. */
export function askedBy({ without }: DecidedRefusal): 'access' | 'proofOfWork' {
  return without === 'without-code' ? 'access' : 'proofOfWork';
}
