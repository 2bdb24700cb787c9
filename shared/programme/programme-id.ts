/** Whether a text can be the id of a programme, as its file names it. */
export function isProgrammeId(text: string | undefined): text is string {
  return text !== undefined && /^[a-z][a-z0-9-]{0,23}$/.test(text);
}
