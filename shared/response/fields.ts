import { InvalidRequest } from './invalid-request.ts';

/** What a form post says, by field name, before anything is known about the fields. No prototype: any name is safe. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** Names of fields that are not questions. Question ids start with a letter, so these can't meet one. */
export const controlFields = {
  submission: '_submission',
  language: '_language',
  switchTo: '_switch',
  /** The opening mark: when the form was served, in seconds since 1970. Each form has it, without script too. */
  opened: '_opened',
  /** The number of the promise that the form was shown under; absent: the first. */
  promise: '_promise',
  /** Filled in on a device that many people answer on, one after the other (see `kioskQuery`). */
  kiosk: '_kiosk',
  /** A trap: no person sees it, so only a program fills it in. */
  website: '_website',
  /** The one-time code, where a session has them (see `Session.access`). */
  code: '_code',
  /** The parts of the code that somebody makes, in this field each, where a session asks for one (see `Session.ownCode`). */
  own: '_own',
  /** Where codes are blind: what a phone wants signed for its code, and what it has had signed, with which it answers. */
  blinded: '_blinded',
  token: '_token',
  /** The solution of the proof of work, where a session asks for one. */
  proof: '_proof',
} as const;

/** The fields of an `application/x-www-form-urlencoded` body. Throws InvalidRequest when it is not valid UTF-8. */
export function formFields(body: Uint8Array): Fields {
  const text = utf8(body);
  const fields = noFields();
  for (const part of text.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = unescapePart(equals < 0 ? part : part.slice(0, equals));
    add(fields, name, equals < 0 ? '' : unescapePart(part.slice(equals + 1)));
  }
  return fields;
}

/**
 * The fields of a JSON body: one flat object with the names that the form uses; a value is a string, a number or a list
 * of strings. Throws InvalidRequest for anything else.
 */
export function jsonFields(body: Uint8Array): Fields {
  let parsed: unknown;
  try {
    parsed = JSON.parse(utf8(body));
  } catch (cause) {
    if (cause instanceof InvalidRequest) throw cause;
    throw new InvalidRequest('malformed-json');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new InvalidRequest('malformed-json');
  const fields = noFields();
  for (const [name, value] of Object.entries(parsed)) {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    // Also with an empty list, so that an unknown name never passes unseen.
    fields[name] = values.map((each) => {
      if (typeof each !== 'string' && typeof each !== 'number') throw new InvalidRequest('malformed-value', name);
      return String(each);
    });
  }
  return fields;
}

function noFields(): Record<string, string[]> {
  return Object.create(null) as Record<string, string[]>;
}

function add(fields: Record<string, string[]>, name: string, value: string): void {
  const values = fields[name];
  if (values === undefined) fields[name] = [value];
  else values.push(value);
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function utf8(body: Uint8Array): string {
  try {
    return decoder.decode(body);
  } catch {
    throw new InvalidRequest('malformed-text');
  }
}

/** Most parts, names and numbers, hold nothing that is escaped. */
const escaped = /[+%]/;

function unescapePart(part: string): string {
  if (!escaped.test(part)) return part;
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    throw new InvalidRequest('malformed-text');
  }
}
