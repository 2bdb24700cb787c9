import type { ReportTexts } from '../i18n/en.ts';
import { formTexts } from '../i18n/form-texts.ts';
import type { Language, Text } from '../i18n/text.ts';
import { base, smallestGroup } from '../privacy/release.ts';
import { type Item, inLanguage, wording } from '../questionnaire/items.ts';
import type { Question } from '../questionnaire/schema.ts';
import type { Counts } from '../tally/tally.ts';
import { decimal, percent, signed } from './format.ts';
import { fivePointDistribution, recommendation, satisfied } from './measure.ts';
import type { Part, QuestionResult, Tone } from './view.ts';

interface Context {
  readonly language: Language;
  readonly texts: ReportTexts;
  readonly scales: Readonly<Record<string, readonly Text[]>>;
}

const tones: readonly Tone[] = ['best', 'good', 'middle', 'poor', 'worst'];

/** The distribution of a question that offers choices. `hidden`: too few answered it. */
export function questionResult(item: Item, counts: Counts | 'hidden', context: Context): QuestionResult {
  const { question } = item;
  const layout = question.type === 'one' || question.type === 'several' ? 'options' : 'scale';
  const head = { key: item.key, question: wording(question.text, item.subject, context.language), layout } as const;
  if (counts === 'hidden') return { ...head, summary: context.texts.hiddenQuestion(smallestGroup), parts: [] };
  const n = base(question.type, counts);
  return { ...head, summary: summaryOf(question, counts, n, context), parts: partsOf(question, counts, n, context) };
}

function summaryOf(question: Question, counts: Counts, n: number, { language, texts }: Context): string {
  const aside =
    'notApplicable' in question && question.notApplicable !== undefined && counts.na !== undefined
      ? ` · ${texts.summary.notApplicable(formTexts(language).notApplicable[question.notApplicable], counts.na)}`
      : '';
  const share = question.type === 'five-point' ? satisfied(counts) : undefined;
  const spread = fivePointDistribution(counts);
  if (share !== undefined && spread !== undefined) {
    const { low, high } = share.interval;
    return texts.summary.fivePoint(decimal(spread.mean), percent(share.value), percent(low), percent(high), n) + aside;
  }
  const nps = question.type === 'zero-to-ten' ? recommendation(counts) : undefined;
  if (nps !== undefined) {
    return texts.summary.zeroToTen(signed(nps.value), signed(nps.interval.low), signed(nps.interval.high), n) + aside;
  }
  return texts.summary.n(n) + aside;
}

function partsOf(question: Question, counts: Counts, n: number, { language, texts, scales }: Context): Part[] {
  const part = (label: string, count: number, tone: Tone): Part => ({ label, count, share: count / n, tone });
  switch (question.type) {
    case 'five-point':
      return (scales[question.scale] ?? []).map((text, at) =>
        part(inLanguage(text, language), counts[String(5 - at)] ?? 0, tones[at] ?? 'plain'),
      );
    case 'zero-to-ten': {
      const nps = recommendation(counts);
      return nps === undefined
        ? []
        : [
            part(texts.promoters, nps.promoters, 'best'),
            part(texts.passives, nps.passives, 'middle'),
            part(texts.detractors, nps.detractors, 'worst'),
          ];
    }
    case 'one':
    case 'several':
      return question.options.map(({ id, text }) => part(inLanguage(text, language), counts[id] ?? 0, 'plain'));
    default:
      return [];
  }
}
