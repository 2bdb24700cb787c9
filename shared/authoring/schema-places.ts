import * as z from 'zod';
import { language } from '../i18n/text.ts';
import { programmeSchema } from '../programme/schema.ts';
import { isMap, type Path } from './edit/edit.ts';

/** A place of a programme file, by what may stand there: each of several ways to write it. */
export interface Place {
  readonly ways: readonly z.core.$ZodType[];
  /** May be left out. */
  readonly isOptional: boolean;
  /** What it means where it is left out, if that can be written. */
  readonly usual?: unknown;
}

/** All that a file says. */
export const root: Place = { ways: [programmeSchema], isOptional: false };

/** What may stand under a key of a map, or in a list. Undefined: nothing, by that name. */
export function inside({ ways }: Place, key: string | number, value: unknown): Place | undefined {
  const found = ways.flatMap((way) => alternatives(way, value)).flatMap((way) => step(way, key) ?? []);
  const [first] = found;
  if (first === undefined) return undefined;
  return {
    ways: found.flatMap(({ schema }) => bare(schema)),
    isOptional: found.every((each) => each.isOptional),
    usual: first.usual,
  };
}

/** The paths of all texts in several languages that a file has. */
export function textPaths(value: unknown, place: Place = root, path: Path = []): Path[] {
  if (place.ways.some(isTextSchema) && isMap(value)) return [path];
  const parts = Array.isArray(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : [];
  return parts.flatMap(([key, part]) => {
    const next = inside(place, key, value);
    return next === undefined ? [] : textPaths(part, next, [...path, key]);
  });
}

/** A schema without what only says that it may be absent, or what it becomes. */
function bare(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { def } = schema._zod;
  if (def.type === 'optional' || def.type === 'default') return bare((def as z.core.$ZodOptionalDef).innerType);
  if (def.type === 'pipe') return bare((def as z.core.$ZodPipeDef).in);
  if (def.type === 'lazy') return bare((def as z.core.$ZodLazyDef).getter());
  return def.type === 'union' ? (def as z.core.$ZodUnionDef).options.flatMap(bare) : [schema];
}

/** Of several ways to write something, those that it may be by its type. */
function alternatives(schema: z.core.$ZodType, value: unknown): z.core.$ZodType[] {
  const { def } = schema._zod;
  if (def.type !== 'object' || !isMap(value) || typeof value.type !== 'string') return [schema];
  const type = (def as z.core.$ZodObjectDef).shape.type?._zod.def;
  return type?.type !== 'literal' || (type as z.core.$ZodLiteralDef<string>).values.includes(value.type)
    ? [schema]
    : [];
}

interface Step {
  readonly schema: z.core.$ZodType;
  readonly isOptional: boolean;
  readonly usual?: unknown;
}

function step(schema: z.core.$ZodType, key: string | number): Step | undefined {
  const { def } = schema._zod;
  if (def.type === 'array') {
    return typeof key === 'number' ? { schema: (def as z.core.$ZodArrayDef).element, isOptional: false } : undefined;
  }
  if (typeof key === 'number') return undefined;
  if (def.type === 'record') {
    const { keyType, valueType } = def as z.core.$ZodRecordDef;
    return z.safeParse(keyType, key).success ? { schema: valueType, isOptional: true } : undefined;
  }
  const { shape } = def as Partial<z.core.$ZodObjectDef>;
  const own = shape !== undefined && Object.hasOwn(shape, key) ? shape[key] : undefined;
  if (own === undefined) return undefined;
  const kind = own._zod.def.type;
  const usual = kind === 'default' ? (own._zod.def as z.core.$ZodDefaultDef).defaultValue : undefined;
  return { schema: own, isOptional: kind === 'optional' || kind === 'default', usual };
}

function isTextSchema(schema: z.core.$ZodType): boolean {
  const { def } = schema._zod;
  return (
    def.type === 'record' &&
    (def as z.core.$ZodRecordDef).keyType === language &&
    isString((def as z.core.$ZodRecordDef).valueType)
  );
}

function isString({ _zod: { def } }: z.core.$ZodType): boolean {
  return def.type === 'string';
}
