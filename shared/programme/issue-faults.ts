import type * as z from 'zod';
import { either, messagePhrase, names, type Phrase, phrase } from '../i18n/fault-data.ts';
import { rowScaleKeys, writtenTypes } from '../questionnaire/written-question.ts';
import { type Fault, fault, type Path } from './fault.ts';

/** zod's findings in the form of ours, with what to do. */
export function issueFaults(issue: z.core.$ZodIssue): Fault[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path));
    case 'invalid_type': {
      const expected = kindOf(issue.expected);
      return [
        issue.input === undefined ? fault(path, 'missing', { expected }) : fault(path, 'wrongKind', { expected }),
      ];
    }
    case 'too_small':
      return [tooSmall(issue)];
    case 'too_big':
      return [tooBig(issue)];
    case 'invalid_union':
      return unionFaults(issue);
    case 'invalid_value':
      return [fault(path, 'notAllowed', { known: either(issue.values.map(String)) })];
    case 'invalid_format':
      return [fault(path, 'badFormat', { format: saidBy(issue) })];
    case 'invalid_key':
      return issue.issues.map((inner) => fault(path, 'badKey', { format: saidBy(inner) }));
    default:
      return [fault(path, 'mistaken', { mistake: saidBy(issue) })];
  }
}

/** What our schemas say of it, or else what zod does. */
function saidBy({ message }: z.core.$ZodIssue): Phrase | string {
  return messagePhrase(message) ?? message;
}

function unknownKey(key: string, path: Path): Fault {
  const isOfScale = path.at(-2) === 'rows' && rowScaleKeys.includes(key);
  return fault([...path, key], isOfScale ? 'scaleOfRow' : 'unknownKey');
}

/** What zod can expect here, in words for who writes the file. */
const kinds = ['array', 'boolean', 'int', 'number', 'object', 'record', 'string'] as const;

function kindOf(expected: string) {
  const kind = kinds.find((each) => each === expected);
  return kind === undefined ? expected : phrase(`kinds.${kind}`);
}

/** Limits that have a reason of their own give it as their message. */
function because({ message }: z.core.$ZodIssue) {
  const reason = messagePhrase(message);
  return reason === undefined ? '' : phrase('because', { reason });
}

/** What has too few parts or letters, or is too small a number. */
function tooSmall(issue: z.core.$ZodIssueTooSmall): Fault {
  const { path, origin, minimum } = issue;
  const values = { least: `${minimum}`, why: because(issue) };
  if (origin === 'array') return fault(path, 'fewInList', { ...values, count: Number(minimum) });
  if (origin === 'string') return fault(path, 'shortText', { ...values, count: Number(minimum) });
  return fault(path, 'smallNumber', values);
}

/** What has too many, or is too large. */
function tooBig(issue: z.core.$ZodIssueTooBig): Fault {
  const { path, origin, maximum } = issue;
  const values = { most: `${maximum}`, why: because(issue) };
  if (origin === 'array') return fault(path, 'manyInList', { ...values, count: Number(maximum) });
  if (origin === 'string') return fault(path, 'longText', { ...values, count: Number(maximum) });
  return fault(path, 'largeNumber', values);
}

/** Of what may be written in several ways: what is wrong with the one that was meant, as far as that shows. */
function unionFaults({ path, errors }: z.core.$ZodIssueInvalidUnion): Fault[] {
  if (path.at(-1) === 'type') return [fault(path, 'unknownType', { known: names(writtenTypes) })];
  // What is of the right type, and wrong in itself or deeper: it was that one.
  const meant = errors.find(([first]) => first?.code !== 'invalid_type' || first.path.length > 0);
  if (meant !== undefined) return meant.flatMap((issue) => issueFaults({ ...issue, path: [...path, ...issue.path] }));
  if (path[0] === 'words') return [fault(path, 'textOrKeys')];
  const expected = errors.flatMap(([issue]) => (issue?.code === 'invalid_type' ? [kindOf(issue.expected)] : []));
  return [fault(path, 'wrongKind', { expected: either(expected) })];
}
