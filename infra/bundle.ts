import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { bundleClient, type ClientBundle } from './bundle-client.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The functions, each with its entry in `functions/<name>/handler.ts`. */
export const functionNames = ['form', 'submit', 'report'] as const;

/** The name of one function. */
export type FunctionName = (typeof functionNames)[number];

/** What a bundle run leaves: a folder a function with one `index.mjs`, and esbuild's account of what went into each. */
export interface Bundles {
  folders: Record<FunctionName, string>;
  /** Sizes and inputs, `outputs` keyed by `<name>/index.mjs`. Also on disk, as `metafile.json` beside the folders. */
  metafile: Metafile;
  /** What the form function serves to browsers; it is inside its bundle. */
  client: ClientBundle;
}

/**
 * Bundles all functions in one esbuild run: the same files serve the deployment, the local stack and the tests.
 *
 * ESM, minified and from the packages' `module` entries: a third of the size of CDK's own default shape and faster to
 * start. A bundle that is already there and equal is not touched, and a new one replaces it in one step, so that test
 * workers that bundle at the same time never read half a file.
 *
 * @param folder where the bundles go
 * @throws esbuild's BuildFailure, with file and line, when a function doesn't compile
 */
export async function bundleFunctions(folder: string = path.join(root, '.build', 'functions')): Promise<Bundles> {
  const client = await bundleClient();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: functionNames.map((name) => ({ in: `functions/${name}/handler.ts`, out: `${name}/index` })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    legalComments: 'none',
    // Chinese text as it is: half the bytes of its escapes.
    charset: 'utf8',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    // CommonJS packages inside an ES module call `require` for Node's own modules; ES modules have none by themselves.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    define: {
      DEBRIEF_SCRIPT: JSON.stringify(client.script.path),
      DEBRIEF_ASSETS: JSON.stringify([client.script, client.worker]),
    },
    plugins: [withoutUnusedCredentialProviders, withoutEventStreams, onlyVersions, withoutBuildTools],
    logLevel: 'silent',
  });
  const named: Metafile = {
    ...metafile,
    outputs: Object.fromEntries(
      Object.entries(metafile.outputs).map(([file, output]) => [
        path.relative(folder, path.resolve(root, file)).replaceAll(path.sep, '/'),
        output,
      ]),
    ),
  };
  await Promise.all(outputFiles.map((file) => writeWhole(file.path, file.contents)));
  await writeWhole(path.join(folder, 'metafile.json'), Buffer.from(JSON.stringify(named)));
  return {
    folders: {
      form: path.join(folder, 'form'),
      submit: path.join(folder, 'submit'),
      report: path.join(folder, 'report'),
    },
    metafile: named,
    client,
  };
}

/**
 * Lambda hands credentials over in environment variables. The SDK's other sources (profiles, single sign-on, processes,
 * tokens, HTTP, instance metadata) can't occur there and would make up a third of the bundle of a small function. The
 * first of them that is asked ends the search and says what is missing.
 */
const withoutUnusedCredentialProviders: Plugin = {
  name: 'without-unused-credential-providers',
  setup(context) {
    const namespace = 'unused-credential-provider';
    const unused =
      /^@(aws-sdk\/credential-provider-(sso|ini|process|web-identity|login|http)|smithy\/credential-provider-imds)$/;
    context.onResolve({ filter: unused }, () => ({ path: 'any', namespace }));
    context.onLoad({ filter: /./, namespace }, () => ({
      contents: `
        const message = 'No AWS credentials: this bundle takes them from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and '
          + 'AWS_SESSION_TOKEN only, with AWS_PROFILE unset.';
        const absent = () => async () => {
          throw Object.assign(new Error(message), { name: 'CredentialsProviderError', tryNextLink: false });
        };
        export { absent as fromSSO, absent as fromIni, absent as fromProcess, absent as fromTokenFile,
          absent as fromWebToken, absent as fromLoginCredentials, absent as fromHttp,
          absent as fromContainerMetadata, absent as fromInstanceMetadata };`,
    }));
  },
};

/**
 * The SDK's protocol code refers to event streams (long answers in frames), which no call of ours uses: 15 kB in the
 * bundle of a small function. A call that did would fail with a message that says so.
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
 * The mail templates' compiler can load a TypeScript configuration, strip unused styles and re-indent its output, with
 * tools that weigh more than itself. The report function uses none of that, so they are left out; a call to one fails
 * with a message that names it.
 */
const withoutBuildTools: Plugin = {
  name: 'without-build-tools',
  setup(context) {
    const namespace = 'absent-build-tool';
    context.onResolve({ filter: /^(typescript|uncss|prettier)(\/|$)/ }, (args) => ({ path: args.path, namespace }));
    context.onLoad({ filter: /./, namespace }, (args) => ({
      contents: `module.exports = new Proxy({}, { get(target, key) {
        if (typeof key === 'symbol' || key === '__esModule' || key === 'default') return target[key];
        throw new Error(${JSON.stringify(`The bundle leaves ${args.path} out.`)});
      } });`,
    }));
  },
};

/** Writes a file so that a reader meets the old contents or the new, never a part; equal contents are left alone. */
async function writeWhole(file: string, contents: Uint8Array): Promise<void> {
  const present = await readFile(file).catch(() => undefined);
  if (present?.equals(contents)) return;
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, contents);
  await rename(draft, file);
}
