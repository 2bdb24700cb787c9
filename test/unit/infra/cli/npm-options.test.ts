import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { loadStageConfig } from '../../../../infra/cdk/stage/read-stage.ts';
import { programmeCommands } from '../../../../infra/cli/programme/programme-commands.ts';
import { useRegionOf } from '../../../../infra/cli/target/stage-region.ts';
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

describe('the region in which a command works on a stage', () => {
  const load = (region?: string) => (() => ({ region })) as unknown as typeof loadStageConfig;
  const found = (environment: Record<string, string>, of: typeof loadStageConfig) => {
    const own = { ...environment };
    useRegionOf('mine', own, of);
    return own;
  };

  it('is that of the stage file, unless the environment names one', () => {
    expect(found({}, load('eu-central-1'))).toEqual({ AWS_REGION: 'eu-central-1' });
    expect(found({ AWS_REGION: 'us-east-1' }, load('eu-central-1'))).toEqual({ AWS_REGION: 'us-east-1' });
    expect(found({ AWS_DEFAULT_REGION: 'us-east-1' }, load('eu-central-1'))).toEqual({
      AWS_DEFAULT_REGION: 'us-east-1',
    });
    expect(found({}, load())).toEqual({});
  });

  it('is nobody’s where the file of the stage is elsewhere', () => {
    expect(found({}, loadStageConfig)).toEqual({});
  });
});
