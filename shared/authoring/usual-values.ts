/** What the keys of a programme file mean where they are not written, as far as they are written nowhere else with another meaning. */
const usual: Readonly<Record<string, unknown>> = {
  graceMinutes: 15,
  retentionDays: 365,
  digestAt: '18:00',
  singleAnswers: 'nobody',
  frequency: 'final',
  from: 1,
  best: 'high',
  lines: 'long',
  maxLength: 1000,
  decimals: 0,
};

/** Keys with their values, without those that say what is so anyway. */
export function withoutUsual<T extends object>(values: T): Partial<T> {
  const said = Object.entries(values).filter(([key, value]) => value !== false && value !== usual[key]);
  return Object.fromEntries(said) as Partial<T>;
}
