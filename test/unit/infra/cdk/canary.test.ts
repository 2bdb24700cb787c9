import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { billOf } from '../../../../infra/cli/cost/bill.ts';
import { provisionedBy, readTemplates } from '../../../../infra/cli/cost/provisioned.ts';
import { synthesized } from '../../../fixtures/cdk/a-stage.ts';

const without = synthesized([]);
const withOne = synthesized(['canary: success@simulator.amazonses.com']);

const document = z.object({
  Statement: z.array(
    z.object({
      Action: z.union([z.string(), z.array(z.string())]),
      Condition: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
    }),
  ),
});

describe('a stage with a canary', () => {
  it('has what belongs to it besides, and all else as without', () => {
    const [before, after] = [without, withOne].map(
      ({ templates }) => new Map(templates.flatMap(({ Resources }) => Object.entries(Resources))),
    );
    const isNew = (id: string) => before?.has(id) === false;
    const own = [...(after ?? [])].filter(([id]) => isNew(id));
    expect(own.map(([id, { Type }]) => [id.startsWith('Canary'), Type.replace('AWS::', '')])).toEqual(
      [
        'Logs::LogGroup',
        'IAM::Role',
        'IAM::Policy',
        'Lambda::Function',
        'Lambda::EventInvokeConfig',
        'IAM::Role',
        'Scheduler::Schedule',
        'CloudWatch::Alarm',
      ].map((type) => [true, type]),
    );
    for (const [id, { Type, Properties }] of before ?? []) {
      // It shows what the canary counts, too.
      if (Type !== 'AWS::CloudWatch::Dashboard') expect(after?.get(id)?.Properties, id).toEqual(Properties);
    }
    // It calls as soon as it is made, and has pages to visit then.
    expect(JSON.stringify(after?.get(own.find(([, { Type }]) => Type.endsWith('Schedule'))?.[0] ?? ''))).toMatch(
      /"DependsOn":\[.*"WebApiPOSTfcode/,
    );
    expect(without.text.toLowerCase()).not.toContain('canary');
  });

  it('lets its function touch nothing but its own', () => {
    const [policy] = withOne
      .ofType('AWS::IAM::Policy')
      .filter((each) => JSON.stringify(each).includes('CanaryRole') && JSON.stringify(each).includes('dynamodb:'));
    const { Statement } = document.parse(policy?.Properties?.PolicyDocument);
    const onTables = Statement.filter(({ Action }) => [Action].flat().some((each) => each.startsWith('dynamodb:')));
    expect(onTables).toHaveLength(3);
    for (const { Condition } of onTables) {
      const keys = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [];
      expect(keys).not.toEqual([]);
      expect([keys].flat().every((key) => /^(PROGRAMME#debrief-canary|(SESSION#)?CANARY--\*)$/.test(String(key)))).toBe(
        true,
      );
    }
    expect(
      Statement.filter((each) => !onTables.includes(each))
        .flatMap(({ Action }) => Action)
        .sort(),
    ).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents', 'xray:PutTelemetryRecords', 'xray:PutTraceSegments']);
  });

  it('costs some cents a month more, and ten for its alarm', () => {
    const [before = 0, after = 0] = [without, withOne].map(({ outdir }) => {
      const provisioned = provisionedBy(readTemplates(outdir));
      expect(provisioned.tickMinutes).toBe(5);
      return billOf(provisioned, { responses: 0, sessions: 0 }).total.dollars;
    });
    expect(after - before).toBeGreaterThan(0.1);
    expect(after - before).toBeLessThan(0.25);
  });
});
