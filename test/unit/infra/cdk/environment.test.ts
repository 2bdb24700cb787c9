import { describe, expectTypeOf, it } from 'vitest';
import type { formEnv } from '../../../../functions/form/env.ts';
import type { submitEnv } from '../../../../functions/submit/env.ts';
import type { DebriefFunctionProps, EnvironmentOf } from '../../../../infra/cdk/constructs/debrief-function.ts';

describe('the environment that a function’s schema asks for', () => {
  it('has exactly the schema’s keys, each a string', () => {
    expectTypeOf<EnvironmentOf<typeof formEnv>>().toEqualTypeOf<{
      PROGRAMMES_TABLE: string;
      RESPONSES_TABLE: string;
      SESSION_CACHE_SECONDS: string;
      LANGUAGES: string;
      MAILS_RECEIPTS?: string;
    }>();
  });

  it('does not compile with a key missing, a key too many or a number', () => {
    type Environment = DebriefFunctionProps<typeof submitEnv>['environment'];
    const complete = { PROGRAMMES_TABLE: 'p', RESPONSES_TABLE: 'r', SESSION_CACHE_SECONDS: '60', LANGUAGES: 'en' };

    // @ts-expect-error RESPONSES_TABLE is missing
    const missing: Environment = { PROGRAMMES_TABLE: 'p', SESSION_CACHE_SECONDS: '60', LANGUAGES: 'en' };
    // @ts-expect-error the schema has no such key
    const extra: Environment = { ...complete, REPORTS_TABLE: 'r' };
    // @ts-expect-error Lambda carries strings
    const number: Environment = { ...complete, SESSION_CACHE_SECONDS: 60 };

    expectTypeOf(complete).toExtend<Environment>();
    void [missing, extra, number];
  });
});
