import { inOwnWords } from '../../shared/i18n/in-own-words.ts';
import type { Language } from '../../shared/i18n/text.ts';
import type { Session } from '../../shared/programme/session.ts';
import type { Answers } from '../../shared/response/answers.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import { answeredCookie } from '../../shared/web/http/receipt.ts';
import { ScorePage } from '../../shared/web/pages/score-pages.tsx';
import { pageResponse } from '../../shared/web/parts/page-response.ts';
import type { ScoreWords } from '../../shared/web/parts/score.ts';
import { scoreWords } from '../../shared/web/parts/score-words.ts';

/** What a program is told of the answers that it has just sent, if the programme tells anything. */
export function scoreJson(session: Session, language: Language, answers: Answers): Promise<ScoreWords | undefined> {
  return inOwnWords([session.programme.words], () => scoreWords(session, answers, language));
}

/**
 * The same as a page, which answers to what was sent: it has no address of its own and reads nothing that is stored, so that
 * the receipt still shows nobody what was answered.
 */
export async function scoreReply(
  session: Session,
  language: Language,
  answers: Answers,
  receipt: string,
): Promise<HttpResponse | undefined> {
  return inOwnWords([session.programme.words], () => {
    const score = scoreWords(session, answers, language);
    if (score === undefined) return undefined;
    const reply = pageResponse('ok', ScorePage, { session, language, receipt, score });
    return { ...reply, cookies: [answeredCookie(session)] };
  });
}
