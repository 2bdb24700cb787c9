import { Manifest } from 'aws-cdk-lib/cloud-assembly-schema';

/** What the command line of the CDK tells the app that it runs. */
type CliEnvironment = Readonly<Partial<Record<'CDK_CLI_VERSION' | 'CDK_CLI_ASM_VERSION', string>>>;

/**
 * Why a `cdk` can't deploy what this library makes, in a sentence that says what to do; undefined when it can, and where no `cdk`
 * runs. A higher number is no newer program: `aws-cdk` 3.0.0 is the latest on npm, and older than 2.1148.1.
 *
 * @param made the schema of what the library writes, as a version
 */
export function cliFault(
  { CDK_CLI_VERSION: cli, CDK_CLI_ASM_VERSION: readable }: CliEnvironment,
  made: string = Manifest.version(),
): string | undefined {
  if (cli === undefined || readable === undefined || majorOf(readable) >= majorOf(made)) return undefined;
  return (
    `This cdk (${cli}) is older than the library of this project, whatever its number says: it reads assemblies up to version ` +
    `${readable}, and this is ${made}. Run the one that npm has installed here: "npx cdk deploy" in this folder.`
  );
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}
