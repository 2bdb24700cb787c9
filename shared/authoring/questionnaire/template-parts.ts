import { isMap, isSeq, type YAMLMap } from 'yaml';
import { readTemplate, templateNames } from '../templates.ts';

interface TemplateParts {
  readonly pages: ReadonlyMap<string, YAMLMap>;
  readonly questions: ReadonlyMap<string, YAMLMap>;
}

let read: TemplateParts | undefined;

/** The pages and questions that the templates have written out, by their ids: of each the first. They are read once. */
export function templateParts(): TemplateParts {
  read ??= readParts();
  return read;
}

function readParts(): TemplateParts {
  const pages = templateNames.flatMap((name) => mapsAt(readTemplate(name).root, ['questionnaire', 'pages']));
  return { pages: byId(pages), questions: byId(pages.flatMap((page) => mapsAt(page, ['questions']))) };
}

function mapsAt(map: YAMLMap, path: readonly string[]): readonly YAMLMap[] {
  const list = map.getIn(path, true);
  return isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : [];
}

function byId(maps: readonly YAMLMap[]): ReadonlyMap<string, YAMLMap> {
  const named = maps.filter((map) => map.has('id')).map((map) => [String(map.get('id')), map] as const);
  // Of a map the last one stays.
  return new Map(named.reverse());
}
