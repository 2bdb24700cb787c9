import type { YAMLMap } from 'yaml';
import type { Instant } from '../../../../shared/time/instant.ts';
import {
  type ForeignForm,
  type ForeignPage,
  type ForeignQuestion,
  type ForeignText,
  isLost,
  type Lost,
} from '../foreign-form.ts';
import { firstSaid, isSaid, joined } from '../foreign-text.ts';
import { Ids } from './ids.ts';
import { questionNode, type Writing } from './question-node.ts';
import { type ShowWhen, showWhenOf, type Target } from './show-when.ts';
import { textLengths } from './text-lengths.ts';
import { textNode } from './text-node.ts';
import { addAbove, commentLine, listNode, lostSentence, mapNode, notAsInForm, remark, toFillIn } from './yaml-nodes.ts';

/** Writes the pages one after the other: conditions are about what comes before. */
export class Pages {
  private readonly targets = new Map<string, Target>();
  private readonly writing: Writing;
  private readonly pageIds = new Ids('page');
  private readonly lost: Lost[] = [];
  private readonly headline: [string, string][] = [];
  private questions = 0;

  constructor(
    private readonly form: ForeignForm,
    { now }: { readonly now: Instant },
  ) {
    this.writing = { languages: form.languages, ids: new Ids('q'), now, lengths: textLengths(form) };
  }

  written() {
    const nodes: YAMLMap[] = [];
    let waiting: Waiting = { intro: [], lost: [] };
    for (const page of this.form.pages.map(withOptionsOnly)) {
      const asked = page.content.some((each) => !isLost(each));
      if (asked) {
        nodes.push(this.page(page, waiting));
        waiting = { intro: [], lost: [] };
      } else {
        // A page without a question is read before the next one.
        const intro =
          isSaid(page.title) && page.title !== this.form.title && page.intro.length > 0
            ? [page.title, ...page.intro]
            : page.intro;
        waiting = { intro: [...waiting.intro, ...intro], lost: [...waiting.lost, ...page.content.filter(isLost)] };
      }
    }
    const headline = mapNode(this.headline, true);
    const last = nodes.at(-1);
    this.atEnd(waiting, last);
    return { nodes, headline, lost: this.lost, questions: this.questions };
  }

  private atEnd({ intro, lost }: Waiting, last: YAMLMap | undefined): void {
    const unread = intro.map(
      (text): Lost => ({
        where: 'the end of the form',
        what: `the text "${Object.values(text)[0] ?? ''}"`,
        why: 'a text stands above questions, and none follow',
        remedy: 'put it into "thanks" or "purpose" if it is needed',
      }),
    );
    const all = [...lost, ...unread];
    this.lost.push(...all);
    if (last !== undefined && all.length > 0)
      last.comment = all.map((each) => commentLine(notAsInForm + lostSentence(each))).join('\n');
  }

  private page(page: ForeignPage, { intro: before, lost: waiting }: Waiting): YAMLMap {
    const { languages } = this.form;
    const intro = [...before, ...page.intro].reduce<ForeignText>(joined, {});
    const questions: YAMLMap[] = [];
    let above: Lost[] = [...waiting];
    for (const each of page.content) {
      if (isLost(each)) above.push(each);
      else {
        const [node, ...more] = this.question(each, above);
        if (node === undefined) continue;
        for (const lost of above) addAbove(node, notAsInForm + lostSentence(lost));
        questions.push(node, ...more);
        this.lost.push(...above);
        above = [];
      }
    }
    this.lost.push(...above);
    const list = listNode(questions);
    if (above.length > 0) list.comment = above.map((lost) => commentLine(notAsInForm + lostSentence(lost))).join('\n');
    const node = mapNode([
      ['id', this.pageIds.of(`page_${this.pageIds.count + 1}`)],
      ['title', textNode(firstSaid(page.title, this.form.title), languages, 'Questions')],
      ['intro', isSaid(intro) ? textNode(intro, languages, '') : undefined],
      ['break', (page.isScreen && this.pageIds.count > 1) || undefined],
      ['questions', list],
    ]);
    if (!isSaid(page.title)) remark(node, 'title', `${toFillIn}a title for this page`);
    return node;
  }

  /** Writes a question; what of its conditions is lost is added to what stands above it. */
  private question(question: ForeignQuestion, above: Lost[]): readonly YAMLMap[] {
    const showWhen = this.showWhen(question, above);
    const { nodes, target } = questionNode(question, showWhen, this.writing);
    if (target !== undefined) {
      this.targets.set(question.name, target);
      if (question.asks.type === 'zero-to-ten' && this.headline.length === 0)
        this.headline.push(['recommend', target.id]);
    }
    this.questions += 1;
    return nodes;
  }

  private showWhen({ conditions, name }: ForeignQuestion, above: Lost[]): ShowWhen | undefined {
    const [only, ...others] = conditions;
    if (only === undefined) return undefined;
    const all = conditions.map(({ means }) => means);
    const isUnderstood = all.every((means) => means !== undefined);
    const whole = isUnderstood ? showWhenOf(all.length === 1 && all[0] ? all[0] : { all }, this.targets) : undefined;
    if (whole !== undefined) return whole;
    // The last one is the question's own, those before it are of what is around it.
    const kept = conditions
      .toReversed()
      .find(({ means }) => means !== undefined && showWhenOf(means, this.targets) !== undefined);
    for (const { source, where } of conditions.filter((each) => each !== kept)) {
      above.push({
        where,
        what: `the condition of "${name}": ${source}`,
        why:
          others.length > 0 && kept !== undefined
            ? 'a question depends on one other question'
            : '"showWhen" can only name answers to one question that comes earlier',
        remedy:
          kept === undefined
            ? 'everybody is asked; add a "showWhen" that comes near it'
            : 'only the other condition is kept; look whether it is enough',
      });
    }
    return kept?.means && showWhenOf(kept.means, this.targets);
  }
}

/** What offers nothing to choose from can't be asked. */
function withOptionsOnly(page: ForeignPage): ForeignPage {
  const content = page.content.map((each): ForeignQuestion | Lost => {
    if (isLost(each) || !('options' in each.asks) || each.asks.options.length > 0) return each;
    const [why, remedy] = ['its options are not in the file', 'write it with its options'];
    return { where: each.where, what: `question "${each.name}"`, why, remedy };
  });
  return { ...page, content };
}

interface Waiting {
  readonly intro: readonly ForeignText[];
  readonly lost: readonly Lost[];
}
