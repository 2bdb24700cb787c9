import * as z from 'zod';
import { programmeSchema } from '../../../shared/programme/schema.ts';
import { resultsSchema } from '../../../shared/sheets/results-schema.ts';
import type { CommandResult } from '../terminal/command-result.ts';

/** The JSON Schema of what may be written in a programme file. */
export function programmeJsonSchema(): unknown {
  return z.toJSONSchema(programmeSchema, { io: 'input', target: 'draft-7' });
}

/** The JSON Schema of a file of results. */
export function resultsJsonSchema(): unknown {
  return z.toJSONSchema(resultsSchema, { target: 'draft-7' });
}

/** Of programme files, which people write, or of JSON files of results, which programs read. */
export function schemaCommand(of: 'programme' | 'results'): CommandResult {
  const schema = of === 'results' ? resultsJsonSchema() : programmeJsonSchema();
  return { text: JSON.stringify(schema, null, 2), json: schema };
}
