import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { leftOutOfSdk } from './left-out-of-sdk.ts';

/**
 * Lambda hands credentials over in environment variables. The SDK's other sources (profiles, single sign-on, processes,
 * tokens, HTTP, instance metadata) can't occur there and would make up a third of the bundle of a small function: nor is
 * there a chain of them to go along. Whoever starts a function without credentials reads that they are missing.
 */
const withoutOtherCredentials: Plugin = {
  name: 'without-other-credentials',
  setup(context) {
    context.onLoad({ filter: /@aws-sdk[\\/]credential-provider-node[\\/]dist-es[\\/]index\.js$/ }, () => ({
      contents: `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';`,
    }));
  },
};

/**
 * The SDK's protocol code refers to event streams (long answers in frames), and its signatures to their headers,
 * which no call of ours uses: 17 kB in the bundle of a small function. A call that did would fail with a message that says so.
 */
const withoutEventStreams: Plugin = {
  name: 'without-event-streams',
  setup(context) {
    const namespace = 'absent-event-streams';
    context.onResolve({ filter: /^@smithy\/core\/event-streams$/ }, (args) => ({ path: args.path, namespace }));
    context.onLoad({ filter: /./, namespace }, () => ({
      contents: `function absent() { throw new Error('The bundle leaves event streams out.'); }
        export { absent as EventStreamSerde, absent as eventStreamSerdeProvider };`,
    }));
    context.onLoad({ filter: /@smithy[\\/]signature-v4[\\/]dist-es[\\/]HeaderFormatter\.js$/ }, () => ({
      contents: `export class HeaderFormatter {
        format() { throw new Error('The bundle leaves event streams out.'); }
      }`,
    }));
  },
};

/** The SDK's clients read their own package.json for the version in their user agent: the rest of it is left out. */
const onlyVersions: Plugin = {
  name: 'only-versions',
  setup(context) {
    context.onLoad({ filter: /@aws-sdk[\\/]client-[a-z]+[\\/]package\.json$/ }, async ({ path: file }) => {
      const { name, version } = JSON.parse(await readFile(file, 'utf8')) as { name: string; version: string };
      return { contents: JSON.stringify({ name, version }), loader: 'json' };
    });
  },
};

/**
 * The SDK lists every region by its name for people. Lambda's own regions are in the list only to be found: each partition
 * has a pattern besides that all of its regions match.
 */
const withoutRegionNames: Plugin = {
  name: 'without-region-names',
  setup(context) {
    context.onLoad({ filter: /[\\/]util-endpoints[\\/]lib[\\/]aws[\\/]partitions\.js$/ }, async ({ path: file }) => {
      const { partitionsInfo } = (await import(file)) as { partitionsInfo: { partitions: readonly object[] } };
      const partitions = partitionsInfo.partitions.map((partition) => ({ ...partition, regions: {} }));
      return { contents: `export const partitionsInfo = ${JSON.stringify({ ...partitionsInfo, partitions })};` };
    });
  },
};

/** The SDK's part for browsers would ask this library which one it runs in, 34 kB that no function of ours loads. */
const withoutBrowserDetection: Plugin = {
  name: 'without-browser-detection',
  setup(context) {
    const namespace = 'absent-browser-detection';
    context.onResolve({ filter: /^bowser$/ }, (args) => ({ path: args.path, namespace }));
    context.onLoad({ filter: /./, namespace }, () => ({ contents: 'export {};' }));
  },
};

/**
 * Only Timestream's operations look for endpoints at run time; DynamoDB's client carries the settings for it, a call that asks
 * for them and a cache, 10 kB in all that nothing of it ever reads.
 */
const withoutEndpointDiscovery: Plugin = {
  name: 'without-endpoint-discovery',
  setup(context) {
    const namespace = 'absent-endpoint-discovery';
    context.onResolve({ filter: /^@aws-sdk\/middleware-endpoint-discovery$|[\\/]DescribeEndpointsCommand$/ }, (args) =>
      /[\\/](DynamoDBClient|runtimeConfig)\.js$/.test(args.importer) ? { path: 'any', namespace } : undefined,
    );
    context.onLoad({ filter: /./, namespace }, () => ({
      contents: `export const resolveEndpointDiscoveryConfig = (config) => config;
        export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
          environmentVariableSelector: () => false, configFileSelector: () => false, default: false };
        export const DescribeEndpointsCommand = undefined;`,
    }));
  },
};

/**
 * On a person's machine the SDK takes settings from `~/.aws/config` and `~/.aws/credentials`. A function has neither: what it
 * is set to stands in its environment. Without the reading of both, 2 kB, it starts as if they were not there.
 */
const withoutConfigFiles: Plugin = {
  name: 'without-config-files',
  setup(context) {
    context.onLoad(
      { filter: /@smithy[\\/]core[\\/]dist-es[\\/].*[\\/]shared-ini-file-loader[\\/]loadSharedConfigFiles\.js$/ },
      () => ({
        contents: `export const CONFIG_PREFIX_SEPARATOR = '.';
        export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
      }),
    );
  },
};

/**
 * Without a region in the environment the SDK asks the virtual machine around it, over HTTP. Lambda always sets one, and has
 * no such machine to ask: 1 kB, and the region counts as missing, as it would after the attempt.
 */
const withoutMachineRegion: Plugin = {
  name: 'without-machine-region',
  setup(context) {
    context.onLoad(
      { filter: /@smithy[\\/]core[\\/]dist-es[\\/].*[\\/]regionConfig[\\/]getInstanceMetadataRegion\.js$/ },
      () => ({ contents: 'export const getInstanceMetadataRegion = async () => undefined;' }),
    );
  },
};

/** How S3 finds a bucket's address, which the SDK has in every client: no function calls S3 but backup, of which nothing is left out. */
const withoutBucketNames: Plugin = {
  name: 'without-bucket-names',
  setup(context) {
    context.onLoad({ filter: /@smithy[\\/]core[\\/]dist-es[\\/].*[\\/]service-customizations[\\/]index\.js$/ }, () => ({
      contents: `export const resolveParamsForS3 = () => { throw new Error('The bundle leaves S3 out.'); };`,
    }));
  },
};

/** Node.js has had SHA-256 since ever: the SDK's own, for a build of Node.js without cryptography, weighs 3 kB. */
const withoutScriptedHash: Plugin = {
  name: 'without-scripted-hash',
  setup(context) {
    context.onLoad({ filter: /@smithy[\\/]core[\\/]dist-es[\\/].*[\\/]sha256[\\/]Sha256Js\.js$/ }, () => ({
      contents: `export class Sha256Js { constructor() { throw new Error('This Node.js has no SHA-256.'); } }`,
    }));
  },
};

/** The SDK's retry mode `adaptive`, 4 kB: our clients retry in the standard mode. */
const withoutAdaptiveRetry: Plugin = {
  name: 'without-adaptive-retry',
  setup(context) {
    context.onLoad(
      { filter: /@smithy[\\/]core[\\/]dist-es[\\/].*[\\/]util-retry[\\/]AdaptiveRetryStrategy\.js$/ },
      () => ({
        contents: `export class AdaptiveRetryStrategy {
        constructor() { throw new Error('The bundle leaves adaptive retries out: unset AWS_RETRY_MODE.'); }
      }`,
      }),
    );
  },
};

/** The errors of DynamoDB that the code asks for by class, and those whose fields a retry looks at. */
const keptErrors = [
  'ConditionalCheckFailedException',
  'InternalServerError',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ResourceNotFoundException',
  'ThrottlingException',
];

/**
 * DynamoDB's client knows 36 classes of errors, 15 kB with their descriptions, most of them of operations on backups,
 * imports and global tables. An error that isn't registered arrives as a DynamoDBServiceException with the same name,
 * message and status, which is all that retries and logs read. A description whose keys are constants (`[_e]`) could do
 * something when it is made, for all that a bundler knows: with the keys written out, what nobody uses goes by itself.
 */
const withoutUnusedErrors: Plugin = {
  name: 'without-unused-errors',
  setup(context) {
    const schemas = /@aws-sdk[\\/]client-dynamodb[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/;
    context.onLoad({ filter: schemas }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const names = new Map(Array.from(text.matchAll(/^const (_\w+) = ("[^"]*");$/gm), ([, key, name]) => [key, name]));
      return {
        contents: text
          .replaceAll(/^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm, (line, name: string) =>
            keptErrors.includes(name) ? line : '',
          )
          .replaceAll(/\[(_\w+)\]:/g, (written, key: string) => `${names.get(key) ?? written}:`),
      };
    });
  },
};

/**
 * An environment is text: what stands for a number is made one (`coerce.number`). The namespace that this comes from would
 * bring what makes dates, large integers and others along.
 */
const withoutOtherCoercions: Plugin = {
  name: 'without-other-coercions',
  setup(context) {
    context.onLoad({ filter: /zod[\\/]v4[\\/]mini[\\/]coerce\.js$/ }, () => ({
      contents: `import { _coercedNumber } from 'zod/v4/core';
        import { ZodMiniNumber } from 'zod/mini';
        // @__NO_SIDE_EFFECTS__
        export function number(params) { return _coercedNumber(ZodMiniNumber, params); }`,
    }));
  },
};

/**
 * Pages and mails are written as text, once: the larger part of preact, which keeps a browser's document up to date, never
 * runs in a function. A class component or a context would not compile, because what it needs isn't exported here.
 */
const withoutDomRendering: Plugin = {
  name: 'without-dom-rendering',
  setup(context) {
    context.onLoad({ filter: /preact[\\/]dist[\\/]preact\.mjs$/ }, () => ({
      contents: `import { jsx } from 'preact/jsx-runtime';
        export const options = {};
        export const Fragment = (props) => props.children;
        export const h = (type, props) => jsx(type, props ?? {});
        export const isValidElement = (value) => value != null && value.constructor === h(Fragment).constructor;`,
    }));
  },
};

/**
 * The SDK and Powertools ask a store for what belongs to one invocation: Lambda's runtime brings it along where an environment
 * works on several at once, and else the environment has it all, a trace's id first. The library that makes one where the runtime
 * has none is left out, 2 kB in each file: nobody would ever put anything into it.
 */
const withoutOwnInvokeStore: Plugin = {
  name: 'without-own-invoke-store',
  setup(context) {
    const namespace = 'invoke-store-of-the-runtime';
    context.onResolve({ filter: /^@aws\/lambda-invoke-store$/ }, (args) => ({ path: args.path, namespace }));
    context.onLoad({ filter: /./, namespace }, () => ({
      contents: 'export const InvokeStore = { getInstanceAsync: async () => globalThis.awslambda?.InvokeStore };',
    }));
  },
};

/**
 * Where parts of an input stand in path, query and headers, the SDK knows by a table that it also looks into for a prefix of the
 * host, in every protocol; no operation that functions call has one. For that look alone the table is left out, 3 kB of the
 * hot functions: a protocol that reads it for more still gets it.
 */
const withoutHostPrefixes: Plugin = {
  name: 'without-host-prefixes',
  setup(context) {
    const namespace = 'no-host-prefixes';
    context.onResolve({ filter: /[\\/]HttpBindingNormalizedSchema(\.js)?$/ }, ({ path, importer }) =>
      /[\\/]HttpProtocol\.js$/.test(importer) ? { path, namespace } : undefined,
    );
    context.onLoad({ filter: /./, namespace }, () => ({
      contents: `export const getHttpOperationBindings = () => [];
        export const HttpBindingNormalizedSchema = undefined;`,
    }));
  },
};

/** The SDK writes into its user agent which of its own features a call has used, for AWS to count: 1 kB that changes no call. */
const withoutFeatureCodes: Plugin = {
  name: 'without-feature-codes',
  setup(context) {
    context.onLoad({ filter: /middleware-user-agent[\\/]check-features\.js$/ }, () => ({
      contents: 'export async function checkFeatures() {}',
    }));
  },
};

/** What the bundles leave out of their packages, each with its reason. */
export const leftOut: readonly Plugin[] = [
  ...leftOutOfSdk,
  withoutFeatureCodes,
  withoutHostPrefixes,
  withoutOwnInvokeStore,
  withoutOtherCredentials,
  withoutEventStreams,
  withoutDomRendering,
  withoutEndpointDiscovery,
  withoutConfigFiles,
  withoutMachineRegion,
  withoutBucketNames,
  withoutScriptedHash,
  withoutAdaptiveRetry,
  withoutUnusedErrors,
  withoutOtherCoercions,
  onlyVersions,
  withoutRegionNames,
  withoutBrowserDetection,
];
