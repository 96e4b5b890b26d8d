/** What went wrong, as the server says it; a sentence of our own where it could not be reached. */
export function failureOf(error: unknown): { code: string | null; message: string } {
  const { data, message } = error as { data?: { reason?: string | null } | null; message?: string };
  return data
    ? { code: data.reason ?? null, message: message ?? "" }
    : { code: null, message: "No connection. What you answered is kept here and sent when it is back." };
}
