import type { Piece } from '../../../shared/questionnaire/piece.ts';
import type { ScoredAnswer, ScoreWords } from '../../../shared/web/parts/score.ts';
import { element } from './element.ts';

/** What of the knowledge questions was right, as the page without script shows it (see `ScorePage`). */
export function scoreElement({ heading, answers, once }: ScoreWords): HTMLElement {
  return element(
    'section',
    { class: 'card score' },
    element('h2', {}, heading),
    element('ul', {}, ...answers.map(answerElement)),
    element('p', { class: 'soft' }, once),
  );
}

function answerElement({ question, isRight, lines }: ScoredAnswer): HTMLElement {
  return element(
    'li',
    isRight ? { class: 'right' } : {},
    element('strong', {}, question),
    ...lines.map((line) => element('p', {}, ...line.map(pieceNode))),
  );
}

function pieceNode(piece: Piece): Node | string {
  if ('words' in piece) return piece.words;
  return element('a', { href: piece.link, dir: 'ltr', target: '_blank', rel: 'noopener' }, piece.link);
}
