/** Gives each name an id of programme files, none of them twice: `q_1st_day` of `1st day`. */
export class Ids {
  private readonly taken = new Set<string>();

  /** @param prefix what an id begins with where the name has no letter to begin with */
  constructor(private readonly prefix: string) {}

  /** How many ids there are. */
  get count(): number {
    return this.taken.size;
  }

  of(name: string): string {
    const letters = name
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replaceAll(/^_|_$/g, '');
    const first = /^[a-z]/.test(letters) ? letters : `${this.prefix}_${letters}`;
    const id = this.free(reserved.has(first) ? `${first}_` : first.slice(0, longest).replace(/_$/, ''));
    this.taken.add(id);
    return id;
  }

  private free(wanted: string): string {
    for (let nth = 1; ; nth += 1) {
      const end = nth === 1 ? '' : `_${nth}`;
      const id = wanted.slice(0, longest - end.length) + end;
      if (!this.taken.has(id)) return id;
    }
  }
}

const longest = 24;

/** Ids that mean something already (see `question-parts.ts`). */
const reserved = new Set(['constructor', 'na']);
