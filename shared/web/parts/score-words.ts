import { formTexts } from '../../i18n/form-texts.ts';
import type { Language } from '../../i18n/text.ts';
import { asShown } from '../../programme/as-shown.ts';
import type { Session } from '../../programme/session.ts';
import { inLanguage, itemsOf, itemWording } from '../../questionnaire/items.ts';
import type { Piece } from '../../questionnaire/piece.ts';
import { proseOf } from '../../questionnaire/prose.ts';
import type { Answers } from '../../response/answers.ts';
import { type Marked, markedOf } from '../../response/marked.ts';
import type { ScoreWords } from './score.ts';

/**
 * What a participant is told of the answers that were just sent, and made of them alone. Undefined where the programme tells
 * nothing, or there is nothing to tell.
 */
export function scoreWords(session: Session, answers: Answers, language: Language): ScoreWords | undefined {
  const { quiz } = session;
  if (!quiz?.showScore) return undefined;
  const marked = markedOf(itemsOf(asShown(session)), answers);
  if (marked.length === 0) return undefined;
  const texts = formTexts(language).score;
  return {
    heading: texts.count({ right: marked.filter(isRight).length, all: marked.length }),
    answers: marked.map((each) => ({
      question: itemWording(each.item, language),
      isRight: isRight(each),
      lines: [whatWasGiven(each), ...(quiz.showAnswers ? whatIsRight(each) : [])],
    })),
    once: texts.once,
  };

  function whatWasGiven(each: Marked): Piece[] {
    if (each.given === undefined) return [{ words: texts.blank }];
    const answer = inLanguage(each.given.text, language);
    return [{ words: (isRight(each) ? texts.right : texts.wrong)({ answer }) }];
  }

  function whatIsRight(each: Marked): (readonly Piece[])[] {
    const { explanation = {} } = each.item.question;
    const answer = inLanguage(each.right.text, language);
    return [
      ...(isRight(each) ? [] : [[{ words: texts.answer({ answer }) }]]),
      ...proseOf(inLanguage(explanation, language)).flatMap(({ lines }) => lines),
    ];
  }
}

function isRight({ given, right }: Marked): boolean {
  return given === right;
}
