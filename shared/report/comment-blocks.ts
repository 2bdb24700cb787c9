import { languageByScript } from '../i18n/language-by-script.ts';
import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { type Released, smallestGroupForComments, suppressed } from '../privacy/release.ts';
import type { Publication } from '../publication/publication.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { type Item, itemsOf, wording } from '../questionnaire/items.ts';
import { answeredCategory } from '../response/answer-type.ts';
import { type Comment, commentItems } from '../tally/comment-sample.ts';
import type { Reader } from './notes.ts';
import type { CommentBlock, ReportView } from './view.ts';

/** How many comments of a question a mail has. The page behind its link has all that are kept. */
const commentsInMail = 5;

/** Who reads the comments of a programme that has these languages. */
type CommentReader = Pick<Reader, 'language' | 'comments'> & { readonly languages: readonly Language[] };

/** The comments of a report, or why there are none. */
export function commentBlocks(
  asked: Asked,
  publication: Publication,
  reader: CommentReader,
  texts: ReportTexts,
): Pick<ReportView, 'comments' | 'noComments'> {
  const { topic, released, sessions } = publication;
  // In a programme each session has to be large enough by itself.
  const parts = sessions.length === 0 ? [released] : sessions.map((line) => line.released);
  // A speaker's comments are in the report of the session: a programme's would be longer than anybody reads.
  const items = itemsOf(asked).filter((item) => topic.kind === 'session' || item.subject === undefined);
  return commentBlocksOn(items, parts, publication, reader, texts);
}

/**
 * The comments on some items with how many there are, or why there are none.
 *
 * @param parts what they come from: one of them has to be large enough
 */
export function commentBlocksOn(
  items: readonly Item[],
  parts: readonly Pick<Released, 'responses'>[],
  publication: Publication,
  reader: CommentReader,
  texts: ReportTexts,
): Pick<ReportView, 'comments' | 'noComments'> {
  const { areCommentsDeleted } = publication;
  if (!areCommentsDeleted && parts.every(({ responses }) => responses < smallestGroupForComments)) {
    return { comments: [], noComments: texts.comments.suppressed({ k: smallestGroupForComments }) };
  }
  const comments = commentItems(items).flatMap((item) => commentBlock(item, publication, reader, texts));
  if (comments.length > 0) return { comments };
  return { comments, noComments: areCommentsDeleted ? texts.comments.deleted : texts.comments.none };
}

/** The comments on one item, none where nobody's may be shown. */
function commentBlock(
  item: Item,
  { comments, released, areCommentsDeleted }: Publication,
  { language, languages, comments: most = commentsInMail }: CommentReader,
  texts: ReportTexts,
): CommentBlock[] {
  const kept = comments[item.key] ?? [];
  const question = wording(item.question.text, item.subject, language);
  const shown = kept.slice(0, most);
  if (shown.length === 0) {
    // Whether anybody wrote one or not: that alone would tell what somebody answered.
    const isProtected = item.condition !== undefined && !areCommentsDeleted;
    return isProtected ? [{ question, shown: texts.comments.protected, all: 0, comments: [] }] : [];
  }
  const counts = released.items[item.key];
  // Fewer than the smallest group wrote something: all of it is kept, and that is how many there are. After a deletion
  // nothing says how many others wrote more than is kept.
  const all =
    areCommentsDeleted || counts === undefined || counts === suppressed
      ? kept.length
      : (counts[answeredCategory] ?? kept.length);
  return [
    {
      question,
      shown: shownOf(texts, shown.length, all),
      all,
      comments: shown.map((comment) => ({
        text: comment.text,
        ...languageOf(comment.text, languages),
        ...quotableOf(comment, texts),
      })),
    },
  ];
}

function languageOf(text: string, languages: readonly Language[]): { readonly language?: Language } {
  const language = languageByScript(text, languages);
  return language === undefined ? {} : { language };
}

function quotableOf({ isQuotable, signature }: Comment, texts: ReportTexts): { readonly quotable?: string } {
  if (!isQuotable) return {};
  return {
    quotable: texts.comments.mark({
      words: signature === undefined ? texts.comments.quotable : texts.comments.quotableAs({ signature }),
    }),
  };
}

/** How many of all comments are shown. */
export function shownOf({ comments }: ReportTexts, shown: number, all: number): string {
  return shown < all ? comments.shown({ shown, all }) : comments.all({ all });
}
