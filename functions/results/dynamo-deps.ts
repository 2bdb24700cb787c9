import type { MadeBySignIn } from '../../shared/delivery/result-links.ts';
import type { OrganiserHash } from '../../shared/desk/organiser.ts';
import { goesOn } from '../../shared/desk/sign-in.ts';
import type { ValuesOf } from '../../shared/environment/environment.ts';
import { languagesIn } from '../../shared/i18n/language-list.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoSessionGlances } from '../../shared/store/dynamodb/desk/glances.ts';
import { dynamoSignIns } from '../../shared/store/dynamodb/desk/sign-ins.ts';
import { dynamoLinks } from '../../shared/store/dynamodb/links.ts';
import { dynamoPreferences } from '../../shared/store/dynamodb/preferences.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { dynamoReports } from '../../shared/store/dynamodb/reports.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import type { resultsEnv } from './env.ts';

/** What the pages behind a link need, in the tables that the environment names. */
export function dynamoDeps(env: ValuesOf<typeof resultsEnv>) {
  const client = dynamoClient();
  const signIns = dynamoSignIns(client, env.PROGRAMMES_TABLE);
  return {
    programmes: dynamoProgrammes(client, env.PROGRAMMES_TABLE),
    glances: dynamoSessionGlances(client, env.PROGRAMMES_TABLE),
    reports: dynamoReports(client, env.REPORTS_TABLE),
    preferences: dynamoPreferences(client, env.REPORTS_TABLE),
    links: dynamoLinks(client, env.REPORTS_TABLE),
    goesOn: ({ organiser, hash }: MadeBySignIn) =>
      goesOn({ organiser: organiser as OrganiserHash, hash }, { signIns, clock: systemClock }),
    clock: systemClock,
    languages: languagesIn(env.LANGUAGES),
  };
}
