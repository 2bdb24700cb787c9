import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { programmeJsonSchema } from '../../../infra/cli/programme/schema.ts';
import { allTypesSource, compactSource, sampleSource } from '../../fixtures/programmes/programme-files.ts';

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

const path = join(import.meta.dirname, '../../../shared/programme/programme.schema.json');
const stored = JSON.parse(readFileSync(path, 'utf8')) as JsonSchema;

describe('the JSON Schema for editors', () => {
  it('is the one that the code makes', () => {
    // Else: npm run --silent debrief schema > shared/programme/programme.schema.json && npm run format
    expect(stored).toEqual(JSON.parse(JSON.stringify(programmeJsonSchema())));
  });

  it('accepts the sample, and marks what is wrong in it', () => {
    const schema = z.fromJSONSchema(stored);

    expect(schema.safeParse(parse(sampleSource)).error).toBeUndefined();
    expect(schema.safeParse(parse(compactSource)).error).toBeUndefined();
    expect(schema.safeParse(parse(allTypesSource)).error).toBeUndefined();
    for (const broken of [
      compactSource.replace('type: several', 'type: many'),
      compactSource.replace('headcount: 160', 'headcount: -1'),
      compactSource.replace('opens: 2020-12-03 16:00', 'opens: noon'),
      compactSource.replace('retentionDays:', 'retention:'),
    ]) {
      expect(schema.safeParse(parse(broken)).success).toBe(false);
    }
  });
});
