import type { Command } from 'commander';

/** Those by which somebody may have set npm itself up, and without which a command does no harm: it asks, or prints for people. */
const harmless = ['--yes', '--json', '--help'];

/**
 * The options of commands that npm has taken for its own: without `--` before them, `npm run debrief publish my.yaml --dry-run`
 * runs `publish my.yaml` and leaves no trace of the rest but in the environment.
 *
 * @param args what has reached the program
 */
export function takenByNpm(
  program: Command,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  const given = new Set(args.map((arg) => arg.split('=', 1)[0]));
  return [...optionsOf(program)].filter((option) => {
    const value = environment[`npm_config_${option.slice(2).replaceAll('-', '_')}`];
    return value !== undefined && value !== '' && !given.has(option) && !harmless.includes(option);
  });
}

function optionsOf(command: Command): Set<string> {
  const own = command.options.flatMap(({ long }) => (long ? [long] : []));
  return new Set([...own, ...command.commands.flatMap((each) => [...optionsOf(each)])]);
}
