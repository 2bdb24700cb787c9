import path from 'node:path';

const schema = path.resolve(import.meta.dirname, '..', '..', '..', 'shared', 'programme', 'programme.schema.json');

/** Where the JSON Schema of programme files is, as the first line of one names it for editors. */
export function schemaSeenFrom(file: string): string {
  return path.relative(path.dirname(path.resolve(file)), schema).replaceAll(path.sep, '/');
}
