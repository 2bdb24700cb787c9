import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DraftHead } from '../../../desk/draft-head.ts';
import type { Draft, Drafts } from '../../../desk/drafts.ts';
import { isGivenUp } from '../../../desk/given-up.ts';
import type { Glances, ProgrammeGlance, SessionGlance } from '../../../desk/glances.ts';
import { decode, type Key, type StoredItem } from '../item.ts';
import { itemsByKey } from '../items-by-key.ts';
import { programmeKey } from '../programme-key.ts';
import { sessionKey } from '../sessions.ts';
import { draftKey } from './drafts.ts';

/** What a list needs, of the Programmes table: a hundred items a request, and of each the attributes alone that are shown. */
export function dynamoGlances(client: DynamoDBClient, table: string, drafts: Pick<Drafts, 'find'>): Glances {
  return {
    async programmes(ids) {
      const names = [...new Set([...programmeAttributes, ...draftAttributes])];
      const items = await itemsByKey(client, table, ids.flatMap(bothKeys), names);
      const glances = ids.map(async (id, at): Promise<ProgrammeGlance | undefined> => {
        const stored = valuesOf<NonNullable<ProgrammeGlance['stored']>>(items[2 * at]);
        const draft = valuesOf<KeptDraft>(items[2 * at + 1]);
        if (draft !== undefined && !isGivenUp(draft, stored)) {
          return { id, stored, draft: await withHead(id, draft, drafts) };
        }
        return stored && { id, stored };
      });
      return (await Promise.all(glances)).filter((glance) => glance !== undefined);
    },

    ...dynamoSessionGlances(client, table),
  };
}

/** The same of sessions alone. */
export function dynamoSessionGlances(client: DynamoDBClient, table: string): Pick<Glances, 'sessions'> {
  return {
    async sessions(codes) {
      const items = await itemsByKey(client, table, codes.map(sessionKey), sessionAttributes);
      const sessions = items.flatMap((item) => valuesOf<SessionGlance>(item) ?? []);
      return new Map(sessions.map((session) => [session.code, session]));
    },
  };
}

type DraftGlance = NonNullable<ProgrammeGlance['draft']>;
type KeptDraft = Pick<Draft, 'by' | 'at' | 'createdBy'> & { readonly head?: DraftHead };

function bothKeys(id: string): readonly [Key, Key] {
  return [programmeKey(id), draftKey(id)];
}

function valuesOf<Values>(item: StoredItem | undefined): Values | undefined {
  return item && (decode(item) as Values);
}

/** The file is read of those alone whose head is too large to be kept. */
async function withHead(
  id: string,
  { head, ...draft }: KeptDraft,
  drafts: Pick<Drafts, 'find'>,
): Promise<DraftGlance | undefined> {
  if (head !== undefined) return { ...draft, ...head };
  const whole = await drafts.find(id);
  if (whole === undefined) return undefined;
  const { headOf } = await import('../../../desk/draft-head.ts');
  return { ...draft, ...headOf(whole.source) };
}

const programmeAttributes = ['title', 'recipients', 'sessions'] satisfies (keyof NonNullable<
  ProgrammeGlance['stored']
>)[];
const draftAttributes = ['by', 'at', 'createdBy', 'head'] satisfies (keyof KeptDraft)[];
const sessionAttributes = [
  'code',
  'title',
  'place',
  'zone',
  'opensAt',
  'closesAt',
  'graceMinutes',
  'cancelledAt',
  'sealedAt',
  'trouble',
  'speakers',
  'hasManager',
] satisfies (keyof SessionGlance)[];
