import type { Statement } from './statement.ts';

/** What each function may do on the services of this machine, and a flag for each of its grants that was used. */
export interface Policies {
  /** The statements by the access key that the function signs with. Another key may do nothing. */
  readonly statements: Readonly<Record<string, readonly Statement[]>>;
  /** The key of the commands and tests, which may do everything, as an administrator. */
  readonly unrestricted: string;
  /** The start of the ARNs of tables and of SES. */
  readonly arns: { readonly tables: string; readonly ses: string };
  /** 1 for each grant that was used, in the order of `grantsOf`; the memory is shared with the services' threads. */
  readonly used: Uint8Array;
}

/** One action on one resource that a policy allows. */
export interface Grant {
  /** The access key of the function. */
  readonly key: string;
  /** The index of the statement. */
  readonly statement: number;
  readonly action: string;
  readonly resource: string;
}

/** All grants, in an order that only depends on the statements. */
export function grantsOf(statements: Policies['statements']): Grant[] {
  return Object.entries(statements).flatMap(([key, list]) =>
    list.flatMap(({ isDeny, actions, resources }, statement) =>
      isDeny ? [] : actions.flatMap((action) => resources.map((resource) => ({ key, statement, action, resource }))),
    ),
  );
}
