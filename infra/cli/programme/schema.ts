import * as z from 'zod';
import { programmeSchema } from '../../../shared/programme/schema.ts';
import type { CommandResult } from '../terminal/command-result.ts';

/** The JSON Schema of what may be written in a programme file. */
export function programmeJsonSchema(): unknown {
  return z.toJSONSchema(programmeSchema, { io: 'input', target: 'draft-7' });
}

export function schemaCommand(): CommandResult {
  const schema = programmeJsonSchema();
  return { text: JSON.stringify(schema, null, 2), json: schema };
}
