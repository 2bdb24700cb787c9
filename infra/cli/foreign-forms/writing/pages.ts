import type { YAMLMap, YAMLSeq } from 'yaml';
import { toFillIn } from '../../../../shared/authoring/still-to-fill-in.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import {
  type ForeignForm,
  type ForeignPage,
  type ForeignQuestion,
  type ForeignText,
  isLost,
  type Lost,
  type WrittenCondition,
} from '../foreign-form.ts';
import { firstSaid, isSaid, joined } from '../foreign-text.ts';
import { conditionNode } from './condition-node.ts';
import { Ids } from './ids.ts';
import { questionNode } from './question-node.ts';
import { fittingConditions, type ShowWhen, type Target } from './show-when.ts';
import { textLengths } from './text-lengths.ts';
import { textNode } from './text-node.ts';
import type { Writing } from './written-parts.ts';
import { addAbove, commentLine, listNode, lostSentence, mapNode, notAsInForm, remark } from './yaml-nodes.ts';

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
    const { showWhen, ofQuestions, lost } = this.pageCondition(page);
    const list = this.questionList(page, ofQuestions, [...waiting, ...lost]);
    const node = mapNode([
      ['id', this.pageIds.of(`page_${this.pageIds.count + 1}`)],
      ['title', textNode(firstSaid(page.title, this.form.title), languages, 'Questions')],
      ['intro', isSaid(intro) ? textNode(intro, languages, '') : undefined],
      ['break', (page.isScreen && this.pageIds.count > 1) || undefined],
      ['order', page.isRandom && 'random'],
      ['showWhen', showWhen && conditionNode(showWhen)],
      ['questions', list],
    ]);
    if (!isSaid(page.title)) remark(node, 'title', `${toFillIn}a title for this page`);
    return node;
  }

  /** The questions of a page, each below what was lost before it. `ofPage`: conditions that each of them has besides its own. */
  private questionList(page: ForeignPage, ofPage: readonly WrittenCondition[], lost: readonly Lost[]): YAMLSeq {
    const questions: YAMLMap[] = [];
    let above: Lost[] = [...lost];
    for (const each of page.content) {
      if (isLost(each)) {
        above.push(each);
        continue;
      }
      const asked = { ...each, conditions: [...ofPage, ...each.conditions] };
      const nodes = this.question(asked, page.conditions.length === 0, above);
      for (const one of above) if (nodes[0] !== undefined) addAbove(nodes[0], notAsInForm + lostSentence(one));
      questions.push(...nodes);
      this.lost.push(...above);
      above = [];
    }
    this.lost.push(...above);
    const list = listNode(questions);
    if (above.length > 0) list.comment = above.map((one) => commentLine(notAsInForm + lostSentence(one))).join('\n');
    return list;
  }

  /** What `showWhen` of a page can't say together with the rest of its condition, its questions may; what none can say is lost. */
  private pageCondition({ conditions }: ForeignPage) {
    const { showWhen, left } = fittingConditions(conditions, this.targets);
    const ofQuestions = left.filter((each) => fittingConditions([each], this.targets).showWhen !== undefined);
    const lost = left.filter((each) => !ofQuestions.includes(each));
    return { showWhen, ofQuestions, lost: lost.map((each) => lostCondition(each, 'of this page', false)) };
  }

  /** Writes a question; what of its conditions is lost is added to what stands above it. */
  private question(question: ForeignQuestion, isForAll: boolean, above: Lost[]): readonly YAMLMap[] {
    const showWhen = this.showWhen(question, above);
    const { nodes, targets } = questionNode(question, { showWhen, isForAll }, this.writing);
    for (const [name, target] of targets) this.targets.set(name, target);
    const recommend = question.asks.type === 'zero-to-ten' ? targets.get(question.name) : undefined;
    if (recommend !== undefined && this.headline.length === 0) this.headline.push(['recommend', recommend.id]);
    this.questions += question.asks.type === 'matrix' ? question.asks.rows.length : 1;
    return nodes;
  }

  private showWhen({ conditions, name }: ForeignQuestion, above: Lost[]): ShowWhen | undefined {
    const { showWhen, left } = fittingConditions(conditions, this.targets);
    for (const each of left) above.push(lostCondition(each, `of "${name}"`, showWhen !== undefined));
    return showWhen;
  }
}

function lostCondition({ source, where }: WrittenCondition, whose: string, isPartKept: boolean): Lost {
  return {
    where,
    what: `the condition ${whose}: ${source}`,
    why: isPartKept
      ? '"showWhen" can\'t say it together with the others'
      : '"showWhen" names answers of choices and steps, classes of numbers, or whether there is an answer, to questions that come earlier',
    remedy: isPartKept
      ? 'only the others are kept; look whether they are enough'
      : 'everybody is asked; add a "showWhen" that comes near it',
  };
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
