import type { YAMLMap } from 'yaml';
import type { Language } from '../../../../shared/i18n/text.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import type { Asks, ForeignQuestion, ForeignText } from '../foreign-form.ts';
import { joined } from '../foreign-text.ts';
import { Ids } from './ids.ts';
import type { ShowWhen, Target } from './show-when.ts';
import type { TextLengths } from './text-lengths.ts';
import { textNode } from './text-node.ts';
import { type Entry, listNode, mapNode, remark, remarkBehind, toFillIn, withCommentsBehind } from './yaml-nodes.ts';

/** What is the same for all questions of a form. */
export interface Writing {
  readonly languages: readonly [Language, ...Language[]];
  readonly ids: Ids;
  readonly now: Instant;
  readonly lengths: TextLengths;
}

/** A question as it is written, with those that belong to it. */
export interface WrittenQuestion {
  readonly nodes: readonly YAMLMap[];
  /** How conditions find it, if it can decide. */
  readonly target?: Target;
}

/** A question of a programme file, made of one of a form. */
export function questionNode(
  question: ForeignQuestion,
  showWhen: ShowWhen | undefined,
  writing: Writing,
): WrittenQuestion {
  const { name, isRequired, notApplicable } = question;
  const { asks, text } = onlyBox(question) ?? question;
  const { languages } = writing;
  const id = writing.ids.of(name);
  const written = asksEntries(asks, writing);
  const node = mapNode([
    ['id', id],
    ['type', asks.type],
    ['text', textNode(text, languages, name === '' ? id : name)],
    ...written.entries,
    ['showWhen', showWhen && showWhenNode(showWhen)],
    ['required', isRequired || undefined],
    [
      'notApplicable',
      notApplicable && asks.type !== 'text' && asks.type !== 'consent'
        ? textNode(notApplicable.text, languages, notApplicable.name)
        : undefined,
    ],
  ]);
  for (const [key, words] of written.toFillIn) remark(node, key, toFillIn + words);
  if (id !== name.toLowerCase()) remarkBehind(node, 'id', `${name} in the form`);
  const values =
    written.values && new Map([...written.values, ...(notApplicable ? [[notApplicable.name, 'na'] as const] : [])]);
  const target = values && {
    id,
    values,
    isSingle: asks.type !== 'several',
    isAlwaysAnswered: isRequired && question.conditions.length === 0,
  };
  return { nodes: [node, ...ownWordsNodes(id, asks, written.values, writing)], ...(target && { target }) };
}

/** Several options of which there is one are a box to tick. */
function onlyBox({ text, asks }: ForeignQuestion): Pick<ForeignQuestion, 'text' | 'asks'> | undefined {
  if (asks.type !== 'several' || asks.options.length !== 1) return undefined;
  const [option] = asks.options;
  return option && { text: joined(text, option.text), asks: { type: 'consent', name: option.name } };
}

function showWhenNode({ question, is }: ShowWhen): YAMLMap {
  return mapNode(
    [
      ['question', question],
      ['is', listNode(is, true)],
    ],
    true,
  );
}

interface Written {
  readonly entries: readonly Entry[];
  /** What has to be looked at, by keys. */
  readonly toFillIn: readonly (readonly [key: string, words: string])[];
  readonly values?: ReadonlyMap<string, string | number>;
}

function asksEntries(asks: Asks, writing: Writing): Written {
  switch (asks.type) {
    case 'one':
    case 'several':
    case 'rank':
    case 'check':
      return optionEntries(asks, writing);
    case 'scale':
    case 'zero-to-ten':
      return scaleEntries(asks, writing);
    case 'number':
      return numberEntries(asks, writing);
    case 'date':
      return dateEntries(asks, writing);
    case 'text':
      return textEntries(asks, writing);
    case 'consent':
      return {
        entries: [],
        toFillIn: [],
        values: new Map([[asks.name, 'yes']]),
      };
  }
}

function textEntries({ lines, maxLength }: Extract<Asks, { type: 'text' }>, { lengths }: Writing): Written {
  const length = maxLength ?? lengths[lines];
  return {
    entries: [
      ['lines', lines === 'short' ? 'short' : undefined],
      ['maxLength', length === 1000 ? undefined : length],
    ],
    toFillIn: [],
  };
}

function optionEntries(
  { type, options, max, isRandom }: Extract<Asks, { options: unknown }>,
  { languages }: Writing,
): Written {
  const ids = new Ids('o');
  const named = options.map((option) => ({ ...option, id: ids.of(option.name) }));
  const nodes = named.map((option) =>
    withCommentsBehind(
      mapNode(
        [
          ['id', option.id],
          ['text', textNode(option.text, languages, option.name === '' ? option.id : option.name)],
          ['exclusive', (type === 'several' && option.isExclusive) || undefined],
          ['right', (type === 'check' && option.isRight) || undefined],
        ],
        true,
      ),
    ),
  );
  const together = options.filter(({ isExclusive }) => !isExclusive).length;
  const decides = type === 'one' || type === 'several';
  return {
    entries: [
      ['options', listNode(nodes)],
      ['order', isRandom && 'random'],
      ['max', type === 'several' && max !== undefined && max < together ? max : undefined],
    ],
    toFillIn: [],
    ...(decides && { values: new Map(named.map(({ name, id }) => [name, id])) }),
  };
}

/** Who chooses "Other" is asked for words of their own behind the question. */
function ownWordsNodes(
  id: string,
  asks: Asks,
  values: Written['values'],
  { ids, languages, lengths }: Writing,
): YAMLMap[] {
  if (!('options' in asks)) return [];
  const other = asks.options.find(({ hasOwnWords }) => hasOwnWords);
  const value = other && values?.get(other.name);
  if (other === undefined || value === undefined) return [];
  return [
    mapNode([
      ['id', ids.of(`${id}_other`)],
      ['type', 'text'],
      ['lines', 'short'],
      ['text', textNode(other.text, languages, other.name)],
      ['showWhen', showWhenNode({ question: id, is: [value] })],
      ['maxLength', lengths.short],
    ]),
  ];
}

function scaleEntries(asks: Extract<Asks, { best: unknown }>, { languages }: Writing): Written {
  const { type, from, to, words, best } = asks;
  const steps = Array.from({ length: Math.max(0, Math.min(to - from + 1, 50)) }, (_, at) => from + at);
  const values = new Map(steps.map((step, at) => [asks.names?.[at] ?? String(step), step]));
  const end = (text: ForeignText | undefined, step: number) =>
    words === undefined ? textNode(text ?? inAll(languages, step), languages, String(step)) : undefined;
  const isNamed = words !== undefined || (asks.low !== undefined && asks.high !== undefined);
  return {
    entries: [
      ...(type === 'scale'
        ? ([
            ['from', from === 1 ? undefined : from],
            ['to', to],
          ] as const)
        : []),
      ['words', words && listNode(words.map((each, at) => textNode(each, languages, String(from + at))))],
      ['low', end(asks.low, from)],
      ['high', end(asks.high, to)],
      ['best', type === 'scale' && best === 'unknown' ? 'none' : undefined],
    ],
    toFillIn: [
      ...(isNamed ? [] : ([['low', `what ${from} and ${to} mean`]] as const)),
      ...(best === 'unknown'
        ? ([
            [
              'best',
              'which end is good: high, low or middle; and with "satisfied" from which step on people count as satisfied',
            ],
          ] as const)
        : []),
    ],
    values,
  };
}

function inAll(languages: readonly Language[], step: number): ForeignText {
  return Object.fromEntries(languages.map((language) => [language, String(step)]));
}

/** Reports can count as many different answers to a question for a number: its own check says so, too. */
const mostNumbers = 1001;

/** Where the form sets no limits, or so wide ones that a report could not count all numbers between them. */
function numberEntries(asks: Extract<Asks, { type: 'number' }>, { languages }: Writing): Written {
  const unset = [asks.min, asks.max].filter((limit) => limit === undefined).length;
  const min = asks.min ?? Math.min(0, asks.max === undefined ? 0 : asks.max - 100);
  const max = asks.max ?? Math.max(100, min + 100);
  const decimals =
    [asks.decimals, 1 as const, 0 as const].find(
      (each) => each <= asks.decimals && (max - min) * 10 ** each < mostNumbers,
    ) ?? 0;
  const scale = 10 ** decimals;
  const isRounded = decimals < asks.decimals;
  return {
    entries: [
      ['min', Math.floor(min * scale) / scale],
      ['max', Math.ceil(max * scale) / scale],
      ['decimals', decimals === 0 ? undefined : decimals],
      ['unit', asks.unit && textNode(asks.unit, languages, '')],
    ],
    toFillIn: [
      ...(unset > 0 ? ([['min', 'the least and the greatest number that can be an answer']] as const) : []),
      ...(isRounded
        ? ([
            ['max', 'whether whole numbers will do: between these there are too many with decimals to be counted'],
          ] as const)
        : []),
    ],
  };
}

function dateEntries({ min, max }: Extract<Asks, { type: 'date' }>, { now }: Writing): Written {
  const year = Number(now.slice(0, 4));
  const first = min ?? `${Math.min(year - 1, Number(max?.slice(0, 4) ?? year) - 1)}-01-01`;
  return {
    entries: [
      ['min', first],
      ['max', max ?? `${Math.max(year, Number(first.slice(0, 4))) + 1}-12-31`],
    ],
    toFillIn:
      min === undefined || max === undefined ? [['min', 'the first and the last day that can be an answer']] : [],
  };
}
