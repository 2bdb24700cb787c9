import type { Asked } from '../questionnaire/asked.ts';
import { itemsOf } from '../questionnaire/items.ts';
import { type Quoting, quotingsOf } from '../questionnaire/quoting.ts';
import { agreed } from '../questionnaire/values.ts';
import { answeredCategory } from '../response/answer-type.ts';
import type { Comment, Comments } from '../tally/comment-sample.ts';
import { extraItems } from '../tally/extras.ts';
import type { Tally } from '../tally/tally.ts';
import { smallestGroup } from './release.ts';

/**
 * Comments without a word on who may be quoted. Until the final report they are shown so: who agreed among those who have
 * come since would follow from two reports.
 */
export function withoutMarks(comments: Comments): Comments {
  return markedBy(comments, () => undefined);
}

/**
 * The comments of a final report, marked where their authors agreed to be quoted; later reports show what it has of them.
 * A mark parts the authors of a question's comments, and with the numbers of the consent also those who wrote none. So there
 * are marks only where five agreed or more, and each part is nobody or five: else two comments without a mark, or without a
 * name, could be known for those of one person. Who gave a name is told apart by it, as agreed.
 *
 * @param shown what the report shows
 * @param sample the same comments with all that their authors agreed to
 * @param tally everybody's answers
 */
export function markQuotable(asked: Asked, shown: Comments, sample: Comments, tally: Tally): Comments {
  const marks = new Map(
    quotingsOf(itemsOf(asked)).map((quoting) => [quoting.comment.key, marksOf(partsOf(quoting, tally))]),
  );
  const agreedTo = new Map(Object.values(sample).flatMap((all) => all.map((comment) => [comment.order, comment])));
  return markedBy(shown, (key, { order }) => {
    const comment = agreedTo.get(order);
    if (comment?.isQuotable === undefined) return undefined;
    const { isQuotable, signature } = comment;
    const marked = marks.get(key);
    if (signature !== undefined) return marked === undefined ? undefined : { isQuotable, signature };
    return marked === 'all' ? { isQuotable } : undefined;
  });
}

/** Which comments of those who agreed are marked: `all`, or only what is `signed` with a name. */
type Marks = 'all' | 'signed';

/** How many people of a kind wrote a comment on a question, and how many wrote none. */
interface Part {
  readonly wrote: number;
  readonly silent: number;
}

/** Those who agreed and gave a name for it, who agreed without one, and who did not agree. */
interface Parts {
  readonly signed: Pick<Part, 'wrote'>;
  readonly unsigned: Part;
  readonly others: Part;
}

function partsOf({ comment, consent, signature }: Quoting, { responses, items }: Tally): Parts {
  const { signed = 0, unsigned = 0 } = items[extraItems.quotable(comment.key)] ?? {};
  const wrote = items[comment.key]?.[answeredCategory] ?? 0;
  const agreedInAll = items[consent.key]?.[agreed] ?? 0;
  const signedInAll = (signature && items[signature.key]?.[answeredCategory]) ?? 0;
  const others = wrote - signed - unsigned;
  return {
    signed: { wrote: signed },
    unsigned: { wrote: unsigned, silent: agreedInAll - signedInAll - unsigned },
    others: { wrote: others, silent: responses - agreedInAll - others },
  };
}

/** As much as may be said: all of it, or only what is signed, where those without a name are too few to be told apart. */
function marksOf({ signed, unsigned, others }: Parts): Marks | undefined {
  const isEnough = (people: number) => people >= smallestGroup;
  const isSafe = ({ wrote, silent }: Part) => [wrote, silent].every((people) => people === 0 || isEnough(people));
  if (isEnough(signed.wrote + unsigned.wrote) && isSafe(unsigned) && isSafe(others)) return 'all';
  // How many agreed without a name is published: so many more have to be where they are put together with others.
  const published = unsigned.wrote + unsigned.silent;
  const isHidden = [unsigned.wrote + others.wrote, unsigned.silent + others.silent].every((people) =>
    isEnough(people - published),
  );
  return isEnough(signed.wrote) && isHidden ? 'signed' : undefined;
}

type Mark = Pick<Comment, 'isQuotable' | 'signature'>;

function markedBy(comments: Comments, markOf: (key: string, comment: Comment) => Mark | undefined): Comments {
  return Object.fromEntries(
    Object.entries(comments).map(([key, all]) => [
      key,
      all.map((comment) => ({ order: comment.order, text: comment.text, ...markOf(key, comment) })),
    ]),
  );
}
