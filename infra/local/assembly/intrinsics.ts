import { LocalStackError } from '../errors/local-stack-error.ts';
import type { Assembly, Resource, Stack } from './cloud-assembly.ts';

/** What `Ref` (no attribute) or `Fn::GetAtt` of a resource is on this machine; undefined if nothing local stands for it. */
export type Identify = (resource: Resource, attribute?: string) => string | undefined;

/** Region, account and the like: what the templates leave to the region where they are deployed. */
export interface PseudoParameters {
  readonly region: string;
  readonly accountId: string;
  readonly partition: string;
  readonly urlSuffix: string;
}

/** Turns a value of a template into what CloudFormation would have made of it. */
export interface Resolver {
  /** A property of a resource; `path` is only for the message if it can't be resolved. */
  property(resource: Resource, path: string): unknown;
  /** The output of that name of any stack; undefined if there is none. */
  output(name: string): unknown;
}

interface Location {
  readonly stack: Stack;
  readonly path: string;
}

/**
 * Resolves the intrinsic functions that the CDK writes for this app, over all stacks of the assembly.
 *
 * It resolves a property only when it is asked for, so that roles, alarms and what else only exists in the cloud
 * needs no stand-in. What it can't resolve is an error that names stack, logical id and path: a function that starts
 * with half its environment would be worse.
 */
export function createResolver(assembly: Assembly, identify: Identify, pseudo: PseudoParameters): Resolver {
  return {
    property({ stack, logicalId, properties }, path) {
      return resolve(at(properties, path), { stack, path: `${logicalId}.${path}` });
    },
    output(name) {
      const stack = assembly.stacks.find(({ template }) => template.Outputs?.[name] !== undefined);
      return stack && resolve(stack.template.Outputs?.[name]?.Value, { stack, path: `Outputs.${name}.Value` });
    },
  };

  function resolve(value: unknown, location: Location): unknown {
    if (Array.isArray(value)) {
      return value.map((item, i) => resolve(item, below(location, i))).filter((item) => item !== undefined);
    }
    if (!isRecord(value)) return value;
    const entries = Object.entries(value);
    const [name, argument] = entries[0] ?? [];
    if (entries.length === 1 && name !== undefined && (name === 'Ref' || name.startsWith('Fn::'))) {
      return intrinsic(name, argument, below(location, name));
    }
    const resolved = entries.map(([key, item]) => [key, resolve(item, below(location, key))] as const);
    return Object.fromEntries(resolved.filter(([, item]) => item !== undefined));
  }

  function intrinsic(name: string, argument: unknown, location: Location): unknown {
    switch (name) {
      case 'Ref':
        return reference(text(argument, location), location);
      case 'Fn::GetAtt': {
        const [id, ...attribute] = typeof argument === 'string' ? argument.split('.') : texts(argument, location);
        return reference(text(id, location), location, attribute.join('.'));
      }
      case 'Fn::Sub':
        return substitute(argument, location);
      case 'Fn::ImportValue':
        return imported(text(resolve(argument, location), location), location);
      case 'Fn::GetStackOutput':
        return stackOutput(resolve(argument, location), location);
      case 'Fn::Join':
      case 'Fn::Split':
      case 'Fn::Select':
        return onList(name, resolve(argument, location), location);
      default:
        return fail(location, 'is an intrinsic function that the local stack does not know');
    }
  }

  function onList(name: 'Fn::Join' | 'Fn::Split' | 'Fn::Select', operands: unknown, location: Location): unknown {
    const [first, second] = Array.isArray(operands) ? operands : fail(location, 'is not a list');
    if (name === 'Fn::Join') return texts(second, location).join(text(first, location));
    if (name === 'Fn::Split') return text(second, location).split(text(first, location));
    return texts(second, location)[Number(first)] ?? fail(location, `has no item ${String(first)}`);
  }

  function reference(id: string, location: Location, attribute?: string): unknown {
    if (id.startsWith('AWS::') && attribute === undefined) return pseudoParameter(id, location);
    const parameter = location.stack.template.Parameters?.[id];
    if (parameter?.Default !== undefined && attribute === undefined) return parameter.Default;
    const resource = location.stack.template.Resources[id];
    if (resource === undefined) return fail(location, `refers to ${id}, which is not in the template`);
    const { Type: type, Properties: properties = {} } = resource;
    return (
      identify({ stack: location.stack, logicalId: id, type, properties }, attribute) ??
      fail(location, `needs ${attribute ?? 'the name'} of ${id} (${type}), and nothing on this machine stands for it`)
    );
  }

  function pseudoParameter(id: string, location: Location): string | undefined {
    if (id === 'AWS::Region') return pseudo.region;
    if (id === 'AWS::AccountId') return pseudo.accountId;
    if (id === 'AWS::Partition') return pseudo.partition;
    if (id === 'AWS::URLSuffix') return pseudo.urlSuffix;
    if (id === 'AWS::StackName') return location.stack.name;
    return id === 'AWS::NoValue' ? undefined : fail(location, `refers to ${id}, which the local stack does not know`);
  }

  function substitute(argument: unknown, location: Location): string {
    const [template, variables] = Array.isArray(argument) ? argument : [argument, {}];
    const known = isRecord(variables) ? variables : {};
    return text(template, location).replaceAll(/\$\{(!?)([^{}]+)\}/g, (_, literal: string, name: string) => {
      if (literal === '!') return `\${${name}}`;
      if (Object.hasOwn(known, name)) return text(resolve(known[name], location), location);
      const [id, ...attribute] = name.split('.');
      return text(reference(id ?? '', location, attribute.length === 0 ? undefined : attribute.join('.')), location);
    });
  }

  function imported(name: string, location: Location): unknown {
    for (const stack of assembly.stacks) {
      for (const [output, { Value, Export }] of Object.entries(stack.template.Outputs ?? {})) {
        const there = { stack, path: `Outputs.${output}` };
        if (Export !== undefined && resolve(Export.Name, there) === name) return resolve(Value, there);
      }
    }
    return fail(location, `imports ${name}, which no stack exports`);
  }

  function stackOutput(operands: unknown, location: Location): unknown {
    const { StackName: name, OutputName: output } = isRecord(operands) ? operands : {};
    const stack = assembly.stacks.find((candidate) => candidate.name === name);
    const found = stack?.template.Outputs?.[text(output, location)];
    return stack !== undefined && found !== undefined
      ? resolve(found.Value, { stack, path: `Outputs.${output}` })
      : fail(location, `wants output ${output} of ${name}: there is none`);
  }
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

function below(location: Location, key: string | number): Location {
  return { stack: location.stack, path: `${location.path}.${key}` };
}

function text(value: unknown, location: Location): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : fail(location, 'is not a text');
}

function texts(value: unknown, location: Location): string[] {
  return Array.isArray(value) ? value.map((item) => text(item, location)) : fail(location, 'is not a list of texts');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fail(location: Location, problem: string): never {
  throw new LocalStackError(`Template of ${location.stack.name}: ${location.path} ${problem}.`);
}
