import { Document, isCollection, isMap, isScalar, isSeq, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { InterfaceLanguage } from '../i18n/interface-languages.ts';
import { displayWidth } from '../report/display-width.ts';
import { inWords, templateWords } from './template-words.ts';
import { readTemplate } from './templates.ts';

/** What is in one line has at most so many columns. */
const widestLine = 120;

/** The keys of a template that are about it, or its session: they are no keys of its programme. */
const ownKeys = ['description', 'languages', 'session'];

/**
 * The text of a programme file as a template has it, in these languages, the first of which is the default. Comments of the
 * template and of the kit that the templates share are in it.
 */
export function fromTemplate(name: string, languages: readonly InterfaceLanguage[], zone: string): string {
  const { root: template, comment } = readTemplate(name);
  const programme = programmeOf(template, readTemplate('kit').root);
  sessionIn(programme).set('zone', zone);
  translate(programme, languages, []);
  const document = new Document(null, { compat: 'yaml-1.1' });
  programme.set('languages', document.createNode([...languages], { flow: true }));
  for (const recipient of listIn(programme, 'recipients')) recipient.set('language', languages[0]);
  spread(programme);
  layOut(programme);
  document.contents = programme as unknown as typeof document.contents;
  document.commentBefore = ` yaml-language-server: $schema=programme.schema.json\n\n${comment}`;
  return document.toString({ lineWidth: 0 });
}

/** What a template says, and the kit where it says nothing; what the template names of the kit is in its place. */
function programmeOf(template: YAMLMap, kit: YAMLMap): YAMLMap {
  const programme = new YAMLMap();
  const isOwn = ({ key }: Entry) => !ownKeys.includes(key.value);
  programme.items = [...entries(mapIn(kit, 'programme'))];
  for (const own of entries(template).filter(isOwn)) put(programme, own);
  const unused = ({ key, value }: Entry) =>
    ['speakers', 'topics', 'parts'].includes(key.value) && isSeq(value) && value.items.length === 0;
  programme.items = entries(programme).filter((entry) => !unused(entry));

  const questionnaire = mapIn(programme, 'questionnaire');
  const pages = used(questionnaire, 'pages', mapIn(kit, 'pages'));
  const questions = pages.flatMap((page) => used(page, 'questions', mapIn(kit, 'questions')));
  const named = questions.map((question) => question.get('scale'));
  const scales = new YAMLMap();
  scales.items = entries(mapIn(kit, 'scales')).filter(({ key }) => named.includes(key.value));
  const key = new Scalar('scales');
  key.commentBefore = entries(kit).find((entry) => entry.key.value === 'scales')?.key.commentBefore ?? null;
  questionnaire.items.unshift(new Pair(key, scales));

  const session = sessionIn(programme);
  if (template.has('session')) for (const own of entries(mapIn(template, 'session'))) put(session, own);
  // What is left empty has its place among the others, and is not there.
  session.items = entries(session).filter(({ value }) => !(isScalar(value) && value.value === null));
  return programme;
}

type Entry = Pair<Scalar<string>, Node>;

/** The entries of a map. What stands above its first one belongs to that, and not to the map. */
function entries(map: YAMLMap): Entry[] {
  const pairs = map.items as Entry[];
  const [first] = pairs;
  if (first !== undefined && map.commentBefore) {
    first.key.commentBefore = map.commentBefore;
    map.commentBefore = null;
  }
  return pairs;
}

function mapIn(map: YAMLMap, key: string): YAMLMap {
  const value = map.get(key, true);
  if (!isMap(value)) throw new Error(`the templates have no map in ${key}`);
  return value;
}

/** The maps of a list. What stands above its first one belongs to that, and not to the list. */
function listIn(map: YAMLMap, key: string): YAMLMap[] {
  const list = map.get(key, true);
  if (!isSeq(list)) throw new Error(`the templates have no list in ${key}`);
  const [first, ...others] = list.items as YAMLMap[];
  if (first === undefined) return [];
  first.commentBefore ??= list.commentBefore ?? null;
  list.commentBefore = null;
  return [first, ...others];
}

function sessionIn(programme: YAMLMap): YAMLMap {
  const [session] = listIn(programme, 'sessions');
  if (session === undefined) throw new Error('the templates have no session');
  return session;
}

/** Puts an entry in the place of the one with its key, whose comment stays where it has none, or at the end. */
function put(map: YAMLMap, entry: Entry): void {
  const at = entries(map).findIndex(({ key }) => key.value === entry.key.value);
  if (at < 0) {
    map.items.push(entry);
    return;
  }
  entry.key.commentBefore ??= (map.items[at] as Entry).key.commentBefore ?? null;
  map.items[at] = entry;
}

/** Puts for each `use: NAME` of a list what the kit has by that name, with the keys beside it in place of the kit's own. */
function used(map: YAMLMap, key: string, kit: YAMLMap): YAMLMap[] {
  const made = listIn(map, key).map((item) => {
    const name = item.get('use');
    if (name === undefined) return item;
    const entry = entries(kit).find((each) => each.key.value === name);
    if (!isMap(entry?.value)) throw new Error(`the kit of templates has no ${name}`);
    const copy = entry.value.clone() as YAMLMap;
    const comment = item.commentBefore ?? entry.key.commentBefore ?? null;
    if (!copy.has('id')) copy.items.unshift(new Pair(new Scalar('id'), new Scalar(name)));
    for (const own of entries(item)) if (own.key.value !== 'use') put(copy, own);
    copy.commentBefore = comment;
    return copy;
  });
  const list = new YAMLSeq();
  list.items = made;
  map.set(key, list);
  return made;
}

/** Puts a map of languages in place of each text: what stands in quotation marks. */
function translate(node: YAMLMap | YAMLSeq, languages: readonly InterfaceLanguage[], within: readonly string[]): void {
  const ids = isMap(node) && node.has('id') ? [String(node.get('id')), ...within] : within;
  const translated = (value: unknown, inside: readonly string[]): unknown => {
    if (isCollection(value)) translate(value as YAMLMap | YAMLSeq, languages, inside);
    if (!isScalar(value) || value.type !== Scalar.QUOTE_DOUBLE) return value;
    const text = new YAMLMap();
    text.flow = true;
    for (const language of languages) {
      const words = inWords(String(value.value), inside, templateWords(language), language);
      text.items.push(new Pair(new Scalar(language), new Scalar(words)));
    }
    return text;
  };
  if (isSeq(node)) node.items = node.items.map((item) => translated(item, ids));
  else for (const pair of node.items as Entry[]) pair.value = translated(pair.value, [pair.key.value, ...ids]) as Node;
}

/** Sets the parts of a programme apart by empty lines. */
function spread(programme: YAMLMap): void {
  const parts = ['title', 'contact', 'recipients', 'speakers', 'topics', 'parts', 'questionnaire', 'sessions'];
  for (const { key } of entries(programme)) if (parts.includes(key.value)) key.spaceBefore = true;
  const [, ...pages] = listIn(mapIn(programme, 'questionnaire'), 'pages');
  for (const page of pages) page.spaceBefore = true;
}

/** Lets what is written in one line stay so where it fits, and puts it into several where it does not. */
function layOut(node: YAMLMap | YAMLSeq): void {
  const inside: unknown[] = isMap(node) ? node.items.map(({ value }) => value) : node.items;
  const collections = inside.filter((value): value is YAMLMap | YAMLSeq => isCollection(value));
  for (const each of collections) {
    layOut(each);
    if (isSeq(node) && isMap(each)) raiseComment(each);
  }
  if (collections.some(({ flow }) => !flow) || widthOf(node) > widestLine) node.flow = false;
}

/** Puts what stands above the first key of a list's part above the part: else it is written behind the hyphen. */
function raiseComment(part: YAMLMap): void {
  const [first] = entries(part);
  if (!first?.key.commentBefore) return;
  part.commentBefore = first.key.commentBefore;
  first.key.commentBefore = null;
}

function widthOf(node: unknown): number {
  if (isMap(node)) {
    return node.items.reduce((sum, { key, value }) => sum + widthOf(key) + widthOf(value) + '{:  '.length, 0);
  }
  if (isSeq(node)) return node.items.reduce<number>((sum, item) => sum + widthOf(item) + '[ '.length, 0);
  return displayWidth(String(isScalar(node) ? node.value : node));
}
