/** The address of a programme at the desk; all that is about it is below. */
export function programmePath(id: string): string {
  return `/d/p/${id}`;
}
