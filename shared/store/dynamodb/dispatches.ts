import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DispatchLedger, MailingId } from '../../delivery/dispatch-ledger.ts';
import { openedDispatch } from '../../delivery/dispatch-states.ts';
import { dispatchAttributes } from '../desk-attributes.ts';
import { conditionally } from './client.ts';
import { decodeDispatch } from './dispatch-items.ts';
import { attributes, type Key, keyOf } from './item.ts';
import { putNew } from './put-new.ts';
import { itemsUnder } from './query-by-prefix.ts';
import { dispatchPrefix, topicPartition } from './report-keys.ts';

/** The ledger of mails in the Reports table, each beside its publication; those of letters under a partition of their own. */
export function dynamoDispatches(client: DynamoDBClient, table: string): DispatchLedger {
  return {
    async openDispatches(mailing, recipients, now) {
      for (const recipient of recipients) {
        await putNew(client, table, dispatchKey(mailing, recipient), openedDispatch(recipient, now));
      }
    },

    async dispatches({ topic, number }) {
      const prefix = dispatchPrefix({ number });
      const items = await itemsUnder(client, table, topicPartition(topic), prefix, dispatchAttributes);
      return items.map(decodeDispatch);
    },

    advance(mailing, current, next) {
      return conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(dispatchKey(mailing, current.recipient)),
            UpdateExpression: 'SET #state = :next, attempt = :attempt, forgiven = :forgiven',
            // The same state and attempt as were read: whoever else was working on this dispatch has not moved it.
            ConditionExpression: '#state.#name = :before AND attempt = :attemptBefore',
            ExpressionAttributeNames: { '#state': 'state', '#name': 'name' },
            ExpressionAttributeValues: attributes({
              ':next': next.state,
              ':attempt': next.attempt,
              ':forgiven': next.forgiven ?? 0,
              ':before': current.state.name,
              ':attemptBefore': current.attempt,
            }),
          }),
        ),
      );
    },
  };
}

function dispatchKey({ topic, number }: MailingId, recipient: string): Key {
  return [topicPartition(topic), `${dispatchPrefix({ number })}${recipient}`];
}
