import type * as z from 'zod/mini';
import { languagesIn } from '../../shared/i18n/language-list.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoLinks } from '../../shared/store/dynamodb/links.ts';
import { dynamoPreferences } from '../../shared/store/dynamodb/preferences.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { dynamoReports } from '../../shared/store/dynamodb/reports.ts';
import type { resultsEnv } from './env.ts';

/** What the pages behind a link need, in the tables that the environment names. */
export function dynamoDeps(env: z.infer<typeof resultsEnv>) {
  const client = dynamoClient();
  return {
    programmes: dynamoProgrammes(client, env.PROGRAMMES_TABLE),
    reports: dynamoReports(client, env.REPORTS_TABLE),
    preferences: dynamoPreferences(client, env.REPORTS_TABLE),
    links: dynamoLinks(client, env.REPORTS_TABLE),
    languages: languagesIn(env.LANGUAGES),
  };
}
