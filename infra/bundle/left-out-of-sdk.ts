import path from 'node:path';
import type { Plugin } from 'esbuild';

/** See there. */
const withNativeDates: Plugin = {
  name: 'with-native-dates',
  setup(context) {
    context.onResolve({ filter: /^\.\/date-utils$/ }, ({ importer }) =>
      /@smithy[\\/]core[\\/]dist-es[\\/]submodules[\\/]serde[\\/]index\.js$/.test(importer)
        ? { path: path.join(import.meta.dirname, 'native-dates.ts'), sideEffects: false }
        : undefined,
    );
  },
};

/**
 * The SDK tells a logger, where a client is given one, what each call sent and got, without what its model calls sensitive. No client of
 * ours has one, and a table's items would be in it: 1.4 kB, and a step less in every call.
 */
const withoutCallLogs: Plugin = {
  name: 'without-call-logs',
  setup(context) {
    context.onLoad({ filter: /middleware-logger[\\/]loggerMiddleware\.js$/ }, () => ({
      contents: `export const getLoggerPlugin = () => ({ applyToStack() {} });
        export const loggerMiddleware = undefined, loggerMiddlewareOptions = undefined;`,
    }));
    context.onLoad({ filter: /smithy-client[\\/]schemaLogFilter\.js$/ }, () => ({
      contents: `export function schemaLogFilter() { throw new Error('The bundle leaves logs of calls out.'); }`,
    }));
  },
};

/** Each client warns, where it is made, of a Node.js that it will soon not run on: `npm ci` tells that, and a stage names its own. */
const withoutVersionWarning: Plugin = {
  name: 'without-version-warning',
  setup(context) {
    context.onLoad({ filter: /@aws-sdk[\\/]core[\\/].*[\\/]emitWarningIfUnsupportedVersion\.js$/ }, () => ({
      contents:
        'export const state = { warningEmitted: true }; export const emitWarningIfUnsupportedVersion = () => {};',
    }));
  },
};

/** What of the SDK no call of ours comes by, each with its reason. */
export const leftOutOfSdk: readonly Plugin[] = [withNativeDates, withoutCallLogs, withoutVersionWarning];
