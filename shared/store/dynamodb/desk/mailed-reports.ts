import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { MailedReport, MailedReports } from '../../../delivery/mailed-reports.ts';
import { dispatchAttributes } from '../../desk-attributes.ts';
import { decodeDispatch, numberedItem } from '../dispatch-items.ts';
import { decode } from '../item.ts';
import { itemsUnder } from '../query-by-prefix.ts';
import { dispatchesPrefix, publicationPrefix, topicPartition } from '../report-keys.ts';

/** The names of publications and their mails in the Reports table, asked for once a topic, however many there are. */
export function dynamoMailedReports(client: DynamoDBClient, table: string): MailedReports {
  return {
    async mailed(topic) {
      const under = (prefix: string, names: readonly string[]) =>
        itemsUnder(client, table, topicPartition(topic), prefix, names);
      const [publications, mails] = await Promise.all([
        under(publicationPrefix, ['number', 'kind', 'asOf']),
        under(dispatchesPrefix, dispatchAttributes),
      ]);
      const named = publications.map((item) => decode(item) as unknown as Omit<MailedReport, 'dispatches'>);
      return named.reverse().map((publication) => ({
        ...publication,
        dispatches: mails.filter((item) => numberedItem(item)?.number === publication.number).map(decodeDispatch),
      }));
    },
  };
}
