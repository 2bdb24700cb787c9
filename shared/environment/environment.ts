import type { Variable } from './variables.ts';

/** What a function reads of its environment, by name. */
type Shape = Readonly<Record<string, Variable<unknown>>>;

/** The values of an environment. */
type Values<Of extends Shape> = {
  readonly [Name in RequiredNames<Of>]: ValueOf<Of[Name]>;
} & { readonly [Name in OptionalNames<Of>]?: ValueOf<Of[Name]> | undefined };

type ValueOf<Of> = Of extends Variable<infer Value> ? Value : never;

/** The names that every environment of this shape has. */
export type RequiredNames<Of extends Shape> = Exclude<keyof Of, OptionalNames<Of>>;

/** Those that it need not have. */
export type OptionalNames<Of extends Shape> = {
  [Name in keyof Of]: Of[Name] extends { readonly isOptional: true } ? Name : never;
}[keyof Of];

/**
 * The environment of a function: the stack that deploys it is typed by the same, and checks by it what it sets. By plain code, and
 * not by the library that checks what people send: each start of a function would wait for that, 15 kB and its objects.
 */
export interface Environment<Of extends Shape = Shape> {
  readonly shape: Of;
  /**
   * The values in these variables; others are left aside.
   *
   * @throws Error that names each variable that is not as it must be, and no value: some are secret
   */
  parse(variables: Readonly<Record<string, string | undefined>>): Values<Of>;
}

/** What `parse` of an environment gives. */
export type ValuesOf<Of extends Environment> = ReturnType<Of['parse']>;

/** An environment of these variables. */
export function environment<const Of extends Shape>(shape: Of): Environment<Of> {
  return {
    shape,
    parse(variables) {
      const values: Record<string, unknown> = {};
      const problems: string[] = [];
      for (const [name, { read, must, isOptional }] of Object.entries(shape)) {
        const text = variables[name];
        const value = text === undefined ? undefined : read(text);
        if (value !== undefined) values[name] = value;
        else if (text !== undefined || isOptional !== true) problems.push(`${name} must be ${must}`);
      }
      if (problems.length > 0) throw new Error(`The environment is not complete: ${problems.join(', ')}.`);
      return values as Values<Of>;
    },
  };
}
