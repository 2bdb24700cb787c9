/** The least that reads what was sent: a handler that parses JSON. */
export async function handler(event: { body: string }): Promise<{ statusCode: number }> {
  const answers = JSON.parse(event.body) as object;
  return { statusCode: Object.keys(answers).length > 0 ? 201 : 422 };
}
