/** A route of an HTTP API and what it leads to. */
export interface Route<Target> {
  /** As the template has it: `GET /f/{code}`, `ANY /{proxy+}` or `$default`. */
  readonly key: string;
  readonly target: Target;
}

/** The route that a request takes, and its path variables as they are written in the URL. */
export interface Match<Target> {
  readonly route: Route<Target>;
  readonly variables: Readonly<Record<string, string>>;
}

/** How specific a segment of a route is; the higher one wins at the first segment that differs. */
const LITERAL = 3;
const VARIABLE = 2;
const GREEDY = 1;

/**
 * Chooses the route of a request as API Gateway does: of the routes for the method, the one whose path is the most
 * specific (a literal segment before `{variable}` before `{greedy+}`), its own method before `ANY`, `$default` last.
 * A variable takes one segment that is not empty, a greedy one takes one or more. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 *
 * @param path of the URL, still percent-encoded, so that an encoded slash doesn't make two segments
 */
export function matchRoute<Target>(
  routes: readonly Route<Target>[],
  method: string,
  path: string,
): Match<Target> | undefined {
  const segments = path.split('/').slice(1);
  let best: (Match<Target> & { rank: number[] }) | undefined;
  for (const route of routes) {
    const [wanted, pattern] = route.key.split(' ');
    if (pattern === undefined || (wanted !== method && wanted !== 'ANY')) continue;
    const found = matchPath(pattern.split('/').slice(1), segments);
    if (found === undefined) continue;
    const rank = [...found.rank, wanted === 'ANY' ? 0 : 1];
    if (best === undefined || isHigher(rank, best.rank)) best = { route, variables: found.variables, rank };
  }
  if (best !== undefined) return { route: best.route, variables: best.variables };
  const route = routes.find(({ key }) => key === '$default');
  return route && { route, variables: {} };
}

function matchPath(
  pattern: readonly string[],
  segments: readonly string[],
): { variables: Record<string, string>; rank: number[] } | undefined {
  const variables: Record<string, string> = {};
  const rank: number[] = [];
  for (const [i, part] of pattern.entries()) {
    const segment = segments[i];
    const [, name, greedy] = /^\{(.+?)(\+?)\}$/.exec(part) ?? [];
    if (segment === undefined || (name !== undefined && segment === '')) return undefined;
    if (name === undefined) {
      if (part !== segment) return undefined;
      rank.push(LITERAL);
    } else if (greedy === '+') {
      variables[name] = segments.slice(i).join('/');
      return { variables, rank: [...rank, GREEDY] };
    } else {
      variables[name] = segment;
      rank.push(VARIABLE);
    }
  }
  return segments.length === pattern.length ? { variables, rank } : undefined;
}

function isHigher(rank: readonly number[], than: readonly number[]): boolean {
  const i = rank.findIndex((value, at) => value !== than[at]);
  return i >= 0 && (rank[i] ?? 0) > (than[i] ?? 0);
}
