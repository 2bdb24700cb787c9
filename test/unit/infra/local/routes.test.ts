import { describe, expect, it } from 'vitest';
import { matchRoute } from '../../../../infra/local/gateway/routes.ts';

const keys = [
  '$default',
  'ANY /{proxy+}',
  'ANY /pets/{id}',
  'GET /pets/{proxy+}',
  'GET /pets/{id}',
  'GET /pets/dog',
  'GET /pets/{id}/{part}',
  'GET /pets/dog/{part}',
  'GET /',
  'GET /a.b/{code}',
];
const routes = keys.map((key) => ({ key, target: key }));

describe('the route of a request', () => {
  it.each([
    ['GET', '/pets/dog', 'GET /pets/dog', {}],
    ['GET', '/pets/cat', 'GET /pets/{id}', { id: 'cat' }],
    ['POST', '/pets/cat', 'ANY /pets/{id}', { id: 'cat' }],
    ['POST', '/pets/dog', 'ANY /pets/{id}', { id: 'dog' }],
    ['GET', '/pets/dog/ear', 'GET /pets/dog/{part}', { part: 'ear' }],
    ['GET', '/pets/cat/ear', 'GET /pets/{id}/{part}', { id: 'cat', part: 'ear' }],
    ['GET', '/pets/cat/ear/left', 'GET /pets/{proxy+}', { proxy: 'cat/ear/left' }],
    ['PUT', '/pets/cat/ear', 'ANY /{proxy+}', { proxy: 'pets/cat/ear' }],
    ['GET', '/', 'GET /', {}],
    ['POST', '/', '$default', {}],
    ['GET', '/pets/', 'ANY /{proxy+}', { proxy: 'pets/' }],
    ['GET', '/pets/a%2Fb', 'GET /pets/{id}', { id: 'a%2Fb' }],
    ['GET', '/aXb/c', 'ANY /{proxy+}', { proxy: 'aXb/c' }],
    ['GET', '/PETS/dog', 'ANY /{proxy+}', { proxy: 'PETS/dog' }],
  ])('%s %s is %s', (method, path, key, variables) => {
    expect(matchRoute(routes, method, path)).toEqual({ route: { key, target: key }, variables });
  });

  it('does not depend on the order of the routes', () => {
    expect(matchRoute([...routes].reverse(), 'GET', '/pets/cat')?.route.key).toBe('GET /pets/{id}');
  });

  it.each([
    ['HEAD', '/f/a'],
    ['GET', '/f'],
    ['GET', '/f/'],
    ['GET', '/f/a/'],
    ['GET', '/f/a/b'],
  ])('is none for %s %s when nothing fits', (method, path) => {
    expect(matchRoute([{ key: 'GET /f/{code}', target: 0 }], method, path)).toBeUndefined();
  });
});
