/** All TXT records of a name, each in one piece; none where the name has none. */
export type TxtRecords = (name: string) => Promise<readonly string[]>;

/** A record that says what receivers shall do with mails that only pretend to be from a domain. */
export interface DmarcRecord {
  /** The domain at which it stands, without `_dmarc.`. */
  readonly of: string;
  readonly text: string;
  readonly tags: Tags;
}

export type Tags = ReadonlyMap<string, string>;

/** What the DNS says of a domain as the author of mails (RFC 9989). */
export interface DmarcOf {
  /** The record that holds for its mails. */
  readonly record?: DmarcRecord;
  /** Domains with the same one speak for each other, where alignment is relaxed. */
  readonly organisation: string;
  /** Names that have more than one record: none of them counts. */
  readonly doubled: readonly string[];
}

/** A name of more labels is not asked one by one (RFC 9989, section 4.10). */
const mostAsked = 8;

/**
 * Walks from a domain up to the top: its own record holds, or that of the organisation, which is the highest domain with a record
 * that does not say it is a registry's (`psd=y`); one with `psd=n` says that it is the organisation (RFC 9989, section 4.10).
 */
export async function dmarcOf(domain: string, records: TxtRecords): Promise<DmarcOf> {
  const author = domain.toLowerCase();
  const [own, ...above] = await Promise.all(
    walkFrom(author).map(async (of) => {
      try {
        return { of, texts: (await records(`_dmarc.${of}`)).filter(isDmarc) };
      } catch (cause) {
        return { of, texts: [], cause };
      }
    }),
  );
  const steps = own === undefined ? [] : [own, ...above];
  // Without an answer about the domain itself nothing is known; without one from above, the less the more is there.
  const silent = steps.find(({ cause }) => cause !== undefined);
  if (silent !== undefined && own?.texts.length !== 1) throw silent.cause;
  const doubled = steps.filter(({ texts }) => texts.length > 1).map(({ of }) => `_dmarc.${of}`);
  const found = steps.flatMap(({ of, texts: [text, ...others] }): DmarcRecord[] =>
    text === undefined || others.length > 0 ? [] : [{ of, text, tags: tagsOf(text) }],
  );
  const organisation = organisationOf(author, found);
  const record = found.find(({ of }) => of === author) ?? found.find(({ of }) => of === organisation) ?? found.at(-1);
  return { ...(record && { record }), organisation, doubled };
}

/** The version comes first, or it is no such record. */
function isDmarc(text: string): boolean {
  const [[name, value] = []] = tagsOf(text);
  return name === 'v' && value === 'DMARC1';
}

/** `a.b.example.org`, `b.example.org`, `example.org`, `org`. */
function walkFrom(domain: string): string[] {
  const labels = domain.split('.');
  const all = labels.map((_, from) => labels.slice(from).join('.'));
  return all.length <= mostAsked ? all : [...all.slice(0, 1), ...all.slice(1 - mostAsked)];
}

function organisationOf(domain: string, found: readonly DmarcRecord[]): string {
  for (const { of, tags } of found) {
    const psd = tags.get('psd')?.toLowerCase();
    if (psd === 'n') return of;
    if (psd === 'y' && of !== domain) {
      const labels = domain.split('.');
      return labels.slice(-of.split('.').length - 1).join('.');
    }
  }
  return found.at(-1)?.of ?? domain;
}

/** What the record asks receivers to do with mails of a domain: `sp` of an organisation's record, for domains below it. */
export function policyOf({ of, tags }: DmarcRecord, domain: string): string {
  const below = of === domain.toLowerCase() ? undefined : tags.get('sp');
  return (below ?? tags.get('p') ?? 'none').toLowerCase();
}

/**
 * The tags of a record, `v=DMARC1; p=none`, as DKIM and DMARC write them. Blanks round names and within values mean nothing.
 */
export function tagsOf(text: string): Tags {
  return new Map(
    text.split(';').map((tag) => {
      const at = tag.indexOf('=');
      return [tag.slice(0, Math.max(at, 0)).trim(), tag.slice(at + 1).replaceAll(/\s/g, '')];
    }),
  );
}

/**
 * Whether a domain that signed a mail, or sent it, speaks for the author's: the same one where the record wants that (`s`), else
 * one of the same organisation.
 *
 * @param mode `adkim` of a signature, `aspf` of the sender
 */
export async function isAligned(
  domain: string,
  author: string,
  { record, organisation }: DmarcOf,
  mode: 'adkim' | 'aspf',
  records: TxtRecords,
): Promise<boolean> {
  if (domain.toLowerCase() === author.toLowerCase()) return true;
  if (record?.tags.get(mode)?.toLowerCase() === 's') return false;
  return (await dmarcOf(domain, records)).organisation === organisation;
}
