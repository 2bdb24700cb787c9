import { existsSync, writeFileSync } from 'node:fs';
import { Document, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { english } from '../../../shared/i18n/english.ts';
import { interfaceLanguageFor, nameOfInterfaceLanguage } from '../../../shared/i18n/interface-languages.ts';
import { languageName } from '../../../shared/i18n/language-name.ts';
import { pluralCategories } from '../../../shared/i18n/plural-categories.ts';
import { language as languageTag } from '../../../shared/i18n/text.ts';
import type { Words } from '../../../shared/i18n/words.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';

/** Writes a file of words to fill in, for a language that Debrief does not speak. */
export function wordsCommand(tag: string, { out = `words-${tag}.yaml` }: { readonly out?: string }): CommandResult {
  if (!languageTag.safeParse(tag).success) {
    throw new CommandError(`${tag} is no language tag: write one such as sw, th or pt-MZ`);
  }
  if (existsSync(out)) throw new CommandError(`${out} is there already; name another file with --out`);
  writeFileSync(out, wordsToFillIn(tag));
  const spoken = interfaceLanguageFor(tag);
  const known =
    spoken === undefined
      ? []
      : [`Debrief speaks it already (${nameOfInterfaceLanguage(spoken)}); these words would replace its own.`];
  return {
    text: [
      ...known,
      `${out} has every text in English above the place for its translation.`,
      'Without "recipients" (take it out) reports are in English.',
      `Name it in the programme file under "words", "${tag}: ${out}", and "validate" says what is still missing.`,
    ].join('\n'),
    json: { file: out, language: tag },
  };
}

/** The file, each English text as a comment above an empty one. */
export function wordsToFillIn(tag: string): string {
  const { participants, recipients } = english;
  const texts = {
    language: tag,
    name: languageName(tag),
    reviewed: false,
    participants: emptied(participants),
    recipients: emptied(recipients),
  };
  // Readers of YAML 1.1, such as Python's, would take a key of yes for true.
  const document = new Document(texts, { compat: 'yaml-1.1' });
  document.commentBefore = [
    ` Words for ${tag}: messages of ICU MessageFormat, {values} as in English.`,
    ` A plural needs these forms: ${pluralCategories(tag).needed.join(', ')}.`,
    ' {count, plural, other {# answers}} writes the number for #.',
    ' Write apostrophes as ’: a straight one before a brace makes it a sign like others.',
  ].join('\n');
  const root = document.contents as unknown as YAMLMap<Scalar<string>>;
  for (const [reader, words] of Object.entries({ participants, recipients })) {
    explain(root.get(reader) as unknown as YAMLMap<Scalar<string>>, words);
  }
  return document.toString({ lineWidth: 0 });
}

function emptied(words: Words): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, word]) => [key, typeof word === 'string' ? '' : emptied(word)]),
  );
}

/** Puts the English texts above the empty ones. */
function explain(map: YAMLMap<Scalar<string>>, words: Words): void {
  for (const pair of map.items as Pair<Scalar<string>, unknown>[]) {
    const word = words[pair.key.value];
    if (typeof word === 'string') pair.key.commentBefore = ` ${word}`;
    else if (word !== undefined) explain(pair.value as YAMLMap<Scalar<string>>, word);
  }
}
