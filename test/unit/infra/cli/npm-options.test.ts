import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { programmeCommands } from '../../../../infra/cli/programme/programme-commands.ts';
import { takenByNpm } from '../../../../infra/cli/terminal/npm-options.ts';

describe('what npm takes of a command that was typed without --', () => {
  const program = new Command('debrief');
  programmeCommands(program);

  it.each([
    [['publish', 'my.yaml'], { npm_config_dry_run: 'true' }, ['--dry-run']],
    [['sessions', 'prod'], { npm_config_stage: 'true' }, ['--stage']],
    [['publish', 'my.yaml', '--dry-run'], {}, []],
    // Given to both: nothing is lost.
    [['publish', 'my.yaml', '--stage=prod'], { npm_config_stage: 'prod' }, []],
    // Somebody may have set npm up so.
    [['publish', 'my.yaml'], { npm_config_yes: 'true', npm_config_json: 'true', npm_config_registry: 'x' }, []],
    [['publish', 'my.yaml'], { npm_config_stage: '' }, []],
  ])('of %j with %j is %j', (args, environment, taken) => {
    expect(takenByNpm(program, args, environment)).toEqual(taken);
  });
});
