/**
 * The questions of the templates and of their kit that can be asked by themselves, by what they are about, in the order in which they are
 * offered. Those of one group stand on a page of the same kind.
 */
export const kitGroups = {
  training: [
    'q_overall',
    'q_relevance',
    'q_able',
    'q_confident',
    'q_depth',
    'q_pace',
    'q_length',
    'q_expected',
    'q_nps',
    'q_keep',
    'q_improve',
  ],
  teaching: ['t_learning', 'content_lines', 'teaching_lines'],
  organisation: ['q_organisation', 'q_venue', 'q_material', 'q_topics', 'q_people', 'organisation_lines'],
  online: ['q_attended', 'q_access', 'q_technology', 'q_trouble', 'q_exchange'],
  next: ['q_apply', 'q_next', 'q_barrier'],
  later: ['l3_used', 'l3_which', 'l3_example', 'l3_barrier', 'l3_help'],
  speakers: ['s_content', 's_delivery', 's_comment'],
  topics: ['k'],
  parts: ['p_satisfied'],
  people: ['d_org', 'd_role'],
} as const;

export type KitGroup = keyof typeof kitGroups;

/** The name of a question of the kit: its id. */
export type KitName = (typeof kitGroups)[KitGroup][number];

export const kitNames: readonly KitName[] = Object.values(kitGroups).flat();

export function isKitName(name: string): name is KitName {
  return kitNames.some((each) => each === name);
}

/** For what a page repeats; undefined: it doesn't. */
export type Repeat = 'speaker' | 'topic' | 'part';

const repeats: { readonly [G in KitGroup]?: Repeat } = { speakers: 'speaker', topics: 'topic', parts: 'part' };

/** What a page repeats for on which the questions of a group can be asked. */
export function repeatOf(group: KitGroup): Repeat | undefined {
  return repeats[group];
}

/** What a page repeats for on which a question of the kit can be asked. */
export function kitRepeat(name: KitName): Repeat | undefined {
  const group = kitGroupNames.find((each) => kitGroups[each].some((known) => known === name));
  return group && repeatOf(group);
}

/** The groups, in the order in which they are offered. */
export const kitGroupNames = Object.keys(kitGroups) as readonly KitGroup[];
