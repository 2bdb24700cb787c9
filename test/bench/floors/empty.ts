/** The least that is a function: what a runtime costs by itself. */
export async function handler(): Promise<{ statusCode: number }> {
  return { statusCode: 200 };
}
