import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { LocalStackError, messageOf } from '../errors/local-stack-error.ts';

const manifestSchema = z.object({
  artifacts: z.record(z.string(), z.object({ type: z.string(), properties: z.unknown() })),
});
const stackSchema = z.object({ templateFile: z.string(), stackName: z.optional(z.string()) });
const assetManifestSchema = z.object({ file: z.string() });
const assetsSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.optional(z.string()) }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});
const templateSchema = z.object({
  Parameters: z.optional(z.record(z.string(), z.object({ Default: z.unknown() }))),
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.optional(z.record(z.string(), z.unknown())) }),
  ),
  Outputs: z.optional(
    z.record(z.string(), z.object({ Value: z.unknown(), Export: z.optional(z.object({ Name: z.unknown() })) })),
  ),
});

/** One CloudFormation template of the assembly, and the name that its stack gets. Nothing in it is resolved yet. */
export interface Stack {
  readonly name: string;
  readonly template: z.infer<typeof templateSchema>;
}

/** One resource of a template, with its properties as they are written there. */
export interface Resource {
  readonly stack: Stack;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What the CDK synthesized: the templates, and where the files lie that they refer to. */
export interface Assembly {
  readonly stacks: readonly Stack[];
  /** From the key of an asset in the bootstrap bucket (`<hash>.zip`) to the directory or file it is made from. */
  readonly assets: ReadonlyMap<string, string>;
}

/**
 * Reads a cloud assembly: the directory that `cdk synth` writes, `cdk.out` by default.
 *
 * @throws LocalStackError when the directory holds no assembly, no stack, or a file that isn't what it should be.
 */
export async function readAssembly(directory: string): Promise<Assembly> {
  const { artifacts } = await readJson(directory, 'manifest.json', manifestSchema);
  const stacks: Stack[] = [];
  const assets = new Map<string, string>();
  for (const [id, { type, properties }] of Object.entries(artifacts)) {
    if (type === 'aws:cloudformation:stack') {
      const { templateFile, stackName } = stackSchema.parse(properties);
      stacks.push({ name: stackName ?? id, template: await readJson(directory, templateFile, templateSchema) });
    } else if (type === 'cdk:asset-manifest') {
      for (const [key, path] of await readAssets(directory, properties)) assets.set(key, path);
    }
  }
  if (stacks.length === 0) throw new LocalStackError(`${directory} holds no stack: synthesize the app into it first.`);
  return { stacks, assets };
}

async function readAssets(directory: string, properties: unknown): Promise<[key: string, path: string][]> {
  const { files } = await readJson(directory, assetManifestSchema.parse(properties).file, assetsSchema);
  return Object.values(files).flatMap(({ source: { path }, destinations }) =>
    path === undefined
      ? []
      : Object.values(destinations).map(({ objectKey }): [string, string] => [objectKey, join(directory, path)]),
  );
}

/** All resources of these types, over all stacks, in the order of the templates. */
export function resourcesOf(assembly: Assembly, ...types: readonly string[]): Resource[] {
  return assembly.stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources)
      .filter(([, resource]) => types.includes(resource.Type))
      .map(([logicalId, { Type, Properties }]) => ({ stack, logicalId, type: Type, properties: Properties ?? {} })),
  );
}

async function readJson<T>(directory: string, file: string, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(join(directory, file), 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : messageOf(error);
    throw new LocalStackError(`${join(directory, file)} can't be read: ${reason.replaceAll('\n', ' ')}`);
  }
}
