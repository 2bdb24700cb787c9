import { expect, it } from 'vitest';
import { filesIn, read } from '../../fixtures/architecture/imports.ts';

/** Classes of errors. A bundle is minified: what has no name of its own is one letter in Lambda's records, and `Error` in a log. */
const errors = /\bclass (\w+) extends \w*Error \{(\n {2}override readonly name = '\1';\n)?/g;

it('each error has its name also where it is bundled', () => {
  const files = ['shared', 'functions', 'infra'].flatMap((folder) => filesIn(folder));
  const classes = files.flatMap((file) => [...read(file).matchAll(errors)]);

  expect(classes.length).toBeGreaterThan(10);
  expect(classes.flatMap(([, name, named]) => (named === undefined ? [name] : []))).toEqual([]);
});
