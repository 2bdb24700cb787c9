import type { OrganiserTexts } from '../../i18n/texts.ts';
import type { ThingKind } from './thing-kind.ts';

/** How something of a thing is said: the name of its words. */
export type Aspect = keyof OrganiserTexts['plan']['places']['aspects'];

/** What may stand below a thing: `*` is an id, `@` the language of a text, if there is one, and `**` whatever stands deeper. */
type Aspects = Readonly<Record<string, Aspect>>;

const showWhen = { 'showWhen.**': 'showWhen' } as const;

const ofRecipient: Aspects = {
  id: 'id',
  name: 'name',
  address: 'address',
  language: 'language',
  frequency: 'frequency',
  'sessions.**': 'ofSessions',
  role: 'role',
  singleAnswers: 'singleAnswers',
  pdf: 'pdf',
};

const ofSpeaker: Aspects = {
  id: 'id',
  'name@': 'name',
  'institution@': 'institution',
  address: 'address',
  language: 'language',
};

const ofNamed: Aspects = { id: 'id', 'name@': 'name' };

const ofQuestion: Aspects = {
  id: 'id',
  'text@': 'text',
  'short@': 'short',
  ...showWhen,
  required: 'required',
  type: 'type',
  scale: 'scale',
  'notApplicable@': 'notApplicable',
  'matrix.text@': 'matrixText',
  'matrix.**': 'matrix',
  'low@': 'lowest',
  'middle@': 'middle',
  'high@': 'highest',
  from: 'steps',
  to: 'steps',
  first: 'steps',
  best: 'steps',
  words: 'steps',
  'words.*@': 'step',
  options: 'options',
  'options.*.text@': 'optionText',
  'options.*.favourable': 'optionFavourable',
  'options.*.tried': 'optionTried',
  'options.*.exclusive': 'optionExclusive',
  'options.*.showWhen.**': 'optionShowWhen',
  'options.*.right': 'optionRight',
  'options.*.id': 'option',
  'options.*': 'option',
  order: 'order',
  identifies: 'identifies',
  max: 'max',
  min: 'min',
  decimals: 'decimals',
  'unit@': 'unit',
  satisfied: 'satisfied',
  topTwo: 'topTwo',
  ofHundred: 'ofHundred',
  lines: 'lines',
  maxLength: 'maxLength',
  'boundTo.text@': 'text',
  'boundTo.**': 'boundTo',
  'explanation@': 'explanation',
  // As a file has them; published, each is a question of its own.
  'rows.*.text@': 'row',
  'comment.text@': 'comment',
  again: 'again',
  'quotes.questions.**': 'quotes',
  'quotes.signature': 'signature',
};

const ofPage: Aspects = {
  id: 'id',
  'title@': 'title',
  'intro@': 'intro',
  repeat: 'repeat',
  order: 'order',
  break: 'break',
  ...showWhen,
  questions: 'questions',
};

const ofSession: Aspects = {
  code: 'code',
  'title@': 'title',
  'place@': 'place',
  kind: 'kind',
  begins: 'begins',
  ends: 'ends',
  zone: 'zone',
  opens: 'opens',
  closes: 'closes',
  headcount: 'headcount',
  'attendance.**': 'attendance',
  talks: 'talks',
  'talks.*.title@': 'talkTitle',
  'talks.*.speakers.**': 'talkSpeakers',
  'talks.*.**': 'talk',
  'parts.**': 'parts',
  access: 'access',
  followUp: 'followUp',
  proofOfWork: 'proofOfWork',
};

const ofProgramme: Aspects = {
  $schema: 'schema',
  programme: 'programmeId',
  'title@': 'title',
  follows: 'follows',
  ownCode: 'ownCode',
  'purpose@': 'purpose',
  'thanks@': 'thanks',
  'look.logo': 'logo',
  'look.logoText@': 'logoText',
  'look.accent': 'accent',
  'quiz.showScore': 'showScore',
  'quiz.showAnswers': 'showAnswers',
  languages: 'languages',
  'languages.*': 'oneLanguage',
  'words@': 'words',
  'contact.name': 'contactName',
  'contact.address': 'contactAddress',
  graceMinutes: 'graceMinutes',
  retentionDays: 'retentionDays',
  digestAt: 'digestAt',
  populationCorrection: 'populationCorrection',
  singleAnswers: 'singleAnswers',
  recipients: 'recipients',
  speakers: 'speakers',
  topics: 'topics',
  parts: 'parts',
  'questionnaire.scales': 'scales',
  'questionnaire.headline.satisfied': 'headlineSatisfied',
  'questionnaire.headline.recommend': 'headlineRecommend',
  'questionnaire.headline.able': 'headlineAble',
  'questionnaire.headline.used': 'headlineUsed',
  'questionnaire.headline.barrier': 'headlineBarrier',
  'questionnaire.headline.group': 'headlineGroup',
  'questionnaire.pages': 'pages',
  sessions: 'sessions',
};

/** Where things stand in a programme file, the innermost first (`_` is an id, too); last the programme itself, which has no name. */
const things: readonly (readonly [pattern: string, kind: ThingKind | undefined, aspects: Aspects])[] = [
  ['questionnaire.pages._.questions.*', 'question', ofQuestion],
  ['questionnaire.pages.*', 'page', ofPage],
  ['questionnaire.scales.*', 'scale', { '*@': 'step' }],
  ['sessions.*', 'session', ofSession],
  ['recipients.*', 'recipient', ofRecipient],
  ['speakers.*', 'speaker', ofSpeaker],
  ['topics.*', 'topic', ofNamed],
  ['parts.*', 'part', ofNamed],
  ['', undefined, ofProgramme],
];

/** What stands at a place of a programme file: in which thing, what of it, and in which language. */
export interface At {
  readonly thing?: { readonly kind: ThingKind; readonly id: string };
  readonly aspect?: Aspect;
  /** Of an option, a step, a language or a talk: which one. */
  readonly id?: string;
  readonly language?: string;
}

/** What stands at a place; undefined: nothing that is known here. */
export function at(place: string): At | undefined {
  const segments = place.split('.');
  for (const [pattern, kind, aspects] of things) {
    const parts = pattern === '' ? [] : pattern.split('.');
    const found = fitting(parts, segments.slice(0, parts.length));
    if (found === undefined) continue;
    const thing = kind === undefined || found.id === undefined ? {} : { thing: { kind, id: found.id } };
    const below = segments.slice(parts.length);
    if (below.length === 0) return thing;
    for (const [key, aspect] of Object.entries(aspects)) {
      const values = fitting(key.split('.'), below);
      if (values !== undefined) return { ...thing, aspect, ...values };
    }
  }
  return undefined;
}

/** What a pattern finds in the parts of a place; undefined: they are not of it. */
function fitting(
  [part, ...pattern]: readonly string[],
  [segment, ...segments]: readonly string[],
): Pick<At, 'id' | 'language'> | undefined {
  if (part === undefined) return segment === undefined ? {} : undefined;
  if (part === '**') return {};
  if (segment === undefined) return undefined;
  const isText = part.endsWith('@');
  const key = isText ? part.slice(0, -1) : part;
  if (key !== '*' && key !== '_' && key !== segment) return undefined;
  const own = key === '*' ? { id: segment } : {};
  if (!isText) {
    const rest = fitting(pattern, segments);
    return rest && { ...own, ...rest };
  }
  const [language, ...others] = segments;
  return others.length > 0 ? undefined : { ...own, ...(language !== undefined && { language }) };
}
