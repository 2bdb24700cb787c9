/**
 * The physical shape of the three tables: what the data stack provisions and what the adapters rely on.
 *
 * All three have the same generic keys, because each holds several kinds of item (DynamoDB single-table practice,
 * one table a lifetime). Names of tables are never fixed: CloudFormation makes them and functions read them
 * from their environment.
 */
export const partitionKey = 'pk';
export const sortKey = 'sk';

/**
 * The attribute of Responses and Programmes that DynamoDB's time-to-live reads: epoch seconds after which an item is deleted. In
 * Programmes only what belongs to somebody who signs in at the desk has it, one-time codes, the keys beside them, who is invited, and counts
 * of what is asked for.
 */
export const expiryAttribute = 'expires';

/** The attribute of Responses that marks what stays of one that its sender has deleted: its id, so that a repetition is recognised. */
export const deletedAttribute = 'gone';

/** The attributes of Responses that say how an answer was given, by the class of those of which they say so or do not. */
export const markAttributes = { 'not-from-form': 'form', 'without-proof': 'work', 'without-code': 'code' } as const;

/** The attribute of Programmes that says who has used a one-time code; nothing else in that table has it. */
export const claimAttribute = 'claim';

/** How the partition keys of one-time codes begin, in Programmes: by them a role is held to codes alone. */
export const codePartitions = 'CODES#';

/** The partition key of what is known of the sets in which a session's codes were made: how many each has, and not which. */
export function codeSetPartition(session: string): string {
  return `CODESETS#${session}`;
}

/** The attributes of a set: how many codes it has, and that those are void which nobody has used. */
export const codeSetAttributes = ['made', 'void'] as const;

/** How the partition keys begin of who is invited to a session, in Programmes: by them a role is held to these alone. */
export const invitedPartitions = 'INVITED#';

/** The attributes of somebody who is invited that say who it is: they are deleted once the session has closed. */
export const addressAttributes = ['address', 'language'] as const;

/** The attributes of the plan of a session's letters, which stands beside those who are invited. */
export const planAttributes = ['reminders', 'unreached', 'round', 'renewed', 'codeless'] as const;

/** The attribute of somebody who has left their address for one mail. */
export const onceAttribute = 'once';

/** How the partition keys of counts begin that keep anybody from asking for too many mails, in Programmes. */
export const askingPartitions = 'ASKING#';

/** The partition key of addresses that want no letters any more, or can't be reached, in Programmes; an address stands there by a hash. */
export const unwantedPartition = 'UNWANTED';

/** The partition key of a session's key for blind signatures, in Programmes. */
export function blindKeyPartition(session: string): string {
  return `BLIND#${session}`;
}

/** The attribute of each item with its schema version. */
export const versionAttribute = 'v';

/** The partition key of what belongs to a programme, in Programmes and Reports. */
export function programmePartition(programme: string): string {
  return `PROGRAMME#${programme}`;
}

/** The partition key of what belongs to all of the desk, in Programmes. */
export const deskPartition = 'DESK';

/** The partition key of what belongs to one address at the desk, in Programmes; the address stands there by its hash. */
export function organiserPartition(organiser: string): string {
  return `ORGANISER#${organiser}`;
}

/**
 * The sparse index of Programmes that answers "what is due?": only items that wait for the tick carry these two
 * attributes, so an idle tick reads nothing. Keys only; `dueAt` is an ISO 8601 instant in UTC, which sorts as text.
 */
export const dueIndex = { name: 'due', partitionKey: 'due', sortKey: 'dueAt' } as const;

/** The partition keys of Programmes in which items have the date of their session. */
export const besidePartitions: readonly string[] = [
  `${codePartitions}*`,
  codeSetPartition('*'),
  `${invitedPartitions}*`,
];

/** The partition keys of Programmes in which items may have a date: no session, programme or draft is in one of them. */
export const endingPartitions: readonly string[] = [
  ...besidePartitions,
  blindKeyPartition('*'),
  `${askingPartitions}*`,
  organiserPartition('*'),
  deskPartition,
];

/** The three tables, by what they hold. */
export const tableKinds = ['programmes', 'responses', 'reports'] as const;
export type TableKind = (typeof tableKinds)[number];

/** What each table is called in its stack. */
export type TableNames = Readonly<Record<TableKind, string>>;
