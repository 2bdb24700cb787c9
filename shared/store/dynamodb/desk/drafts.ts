import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ProgrammeSource } from '../../../authoring/programme-source.ts';
import type { DraftHead } from '../../../desk/draft-head.ts';
import type { Draft, Drafts, TooLarge } from '../../../desk/drafts.ts';
import { partitionKey, programmePartition } from '../../tables.ts';
import { conditionally } from '../client.ts';
import { attributes, decode, encode, type Key, keyOf } from '../item.ts';
import { packedLimit, packedSource, unpackedSource } from './packed-source.ts';

/** Drafts in the Programmes table, each beside its programme, and in its item what lists say of it (see `Glances`). */
export function dynamoDrafts(client: DynamoDBClient, table: string): Drafts {
  async function put(draft: Draft, condition: object): Promise<boolean | TooLarge> {
    // It reads YAML, for which most who only look at the desk need not wait.
    const { keepableHead } = await import('../../../desk/draft-head.ts');
    const head = keepableHead(draft.source);
    const whole = packedDraft(draft, head);
    // Rather nothing to go back to than no draft.
    const isTooMuch = draft.undo !== undefined && whole.source.byteLength > packedLimit;
    const packed = isTooMuch ? packedDraft({ ...draft, undo: undefined }, head) : whole;
    const bytes = packed.source.byteLength;
    if (bytes > packedLimit) return { bytes, most: packedLimit };
    const Item = encode(draftKey(draft.programme), packed);
    const isNew = await conditionally(client.send(new PutItemCommand({ TableName: table, Item, ...condition })));
    return isNew || isStored(packed);
  }
  /** Whether what is stored is this very draft: a write whose answer was not heard is sent again, and refused by its own condition. */
  async function isStored(own: PackedDraft): Promise<boolean> {
    const stored = await packedOf(own.programme);
    if (stored === undefined || !Buffer.from(own.source).equals(stored.source)) return false;
    return stored.number === own.number && stored.by === own.by && stored.at === own.at;
  }
  async function packedOf(programme: string): Promise<PackedDraft | undefined> {
    // Read consistently: who has just saved sees it.
    const Key = keyOf(draftKey(programme));
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
    return Item && (decode(Item) as unknown as PackedDraft);
  }
  const isStill = (before: number) => ({
    ConditionExpression: '#number = :before',
    ExpressionAttributeNames: { '#number': 'number' },
    ExpressionAttributeValues: attributes({ ':before': before }),
  });

  return {
    async find(programme) {
      const packed = await packedOf(programme);
      return packed && unpackedDraft(packed);
    },

    async create(draft) {
      const done = await put(draft, { ConditionExpression: `attribute_not_exists(${partitionKey})` });
      return typeof done === 'object' ? done : done ? 'created' : 'taken';
    },

    async save(draft, before) {
      const done = await put(draft, isStill(before));
      return typeof done === 'object' ? done : done ? 'saved' : 'lost';
    },

    async remove(programme, before) {
      const command = new DeleteItemCommand({ TableName: table, Key: keyOf(draftKey(programme)), ...isStill(before) });
      return (await conditionally(client.send(command))) ? 'removed' : 'lost';
    },
  };
}

interface PackedDraft extends Omit<Draft, 'source' | 'undo'> {
  readonly source: Uint8Array;
  readonly head?: DraftHead | undefined;
}

/** What is packed of a draft: what it said before mostly says the same, and so costs next to nothing beside it. */
interface Packed extends ProgrammeSource {
  readonly undo?: Draft['undo'];
}

function packedDraft({ source, undo, ...draft }: Draft, head: DraftHead | undefined): PackedDraft {
  const packed: Packed = { ...source, undo };
  return { ...draft, source: packedSource(packed), head };
}

function unpackedDraft({ source: packed, head: _head, ...draft }: PackedDraft): Draft {
  const { undo, ...source } = unpackedSource<Packed>(packed);
  return { ...draft, source, ...(undo && { undo }) };
}

export function draftKey(programme: string): Key {
  return [programmePartition(programme), 'DRAFT'];
}
