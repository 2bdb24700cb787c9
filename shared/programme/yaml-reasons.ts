import type { YAMLParseError } from 'yaml';
import { type Phrase, phrase } from '../i18n/fault-data.ts';

/** Why a text is no YAML; a terminal says it as the parser does. */
export function yamlReason({ code, message }: YAMLParseError): Phrase {
  return { ...phrase(`yaml.${code}`), inTerminal: message };
}

/** Why a document has no values: an alias without its anchor, or a bomb of aliases. */
export function aliasReason(cause: unknown): Phrase {
  const message = cause instanceof Error ? cause.message : String(cause);
  const why = /^Unresolved alias/.test(message)
    ? 'unresolved'
    : /^Excessive alias count/.test(message)
      ? 'excessive'
      : 'other';
  return { ...phrase(`aliases.${why}`), inTerminal: message.split('\n')[0] ?? '' };
}
