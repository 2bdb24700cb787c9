import { asciiAddress } from '../access/mail-address.ts';
import type { ProgrammeSource } from '../authoring/programme-source.ts';
import { contentOf } from '../authoring/written-content.ts';
import { type RoleKeys, roleAmong } from './access.ts';

/** What a list says of a draft, kept beside its file: who only looks at a list need not have the file read. */
export interface DraftHead {
  /** As the file has it: words, or words by language; absent: neither. */
  readonly title?: string | Readonly<Record<string, string>> | undefined;
  /** The addresses of those who may do everything with it (see `roleAmong`). */
  readonly organisers: readonly string[];
  /** The codes of its sessions; absent: it was saved before heads had them. */
  readonly codes?: readonly string[] | undefined;
  /** The time zone of its last session, as far as it names one. */
  readonly zone?: string | undefined;
}

/** The most bytes of one that is kept: a draft may say anything, also that a thousand people organise it. */
const mostBytes = 8_000;

/** The head of a draft's file, to be kept beside it; undefined: it is too large for that. */
export function keepableHead(source: ProgrammeSource): DraftHead | undefined {
  const head = headOf(source);
  return Buffer.byteLength(JSON.stringify(head)) > mostBytes ? undefined : head;
}

/** The head of a draft's file. */
export function headOf(source: ProgrammeSource): DraftHead {
  const content = contentOf(source);
  const { title, sessions } = content ?? {};
  const { zone } = { ...(Array.isArray(sessions) ? (sessions.at(-1) as { zone?: unknown } | null) : undefined) };
  const recipients = recipientsIn(source);
  const addresses = [...new Set(recipients.map(({ address }) => address.toLowerCase()))];
  return {
    ...(isTitle(title) && { title }),
    ...(typeof zone === 'string' && { zone }),
    codes: codesIn(content).filter((code) => code !== undefined),
    organisers: addresses.filter((address) => roleAmong(address, recipients) === 'organiser'),
  };
}

function isTitle(title: unknown): title is string | Record<string, string> {
  if (typeof title !== 'object' || title === null) return typeof title === 'string';
  return Object.values(title).every((words) => typeof words === 'string');
}

/** The code of each session that a file has, as far as it says one. */
export function codesIn(content: ReturnType<typeof contentOf>): (string | undefined)[] {
  const { sessions } = content ?? {};
  if (!Array.isArray(sessions)) return [];
  return sessions.map((each: { code?: unknown } | null) => (typeof each?.code === 'string' ? each.code : undefined));
}

/** The recipients that a file names, as far as it can be read. */
export function recipientsIn(source: ProgrammeSource): RoleKeys[] {
  const { recipients } = contentOf(source) ?? {};
  if (!Array.isArray(recipients)) return [];
  return recipients.flatMap((each: Partial<RoleKeys> | null) => {
    const address = typeof each?.address === 'string' ? asciiAddress(each.address) : undefined;
    return address === undefined ? [] : [{ ...(each as RoleKeys), address }];
  });
}
