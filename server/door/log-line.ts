type Level = "info" | "error";

/** One line of JSON on standard error: control characters come out escaped, so nobody can forge a second line. */
export function logLine(
  level: Level,
  event: string,
  fields: Readonly<Record<string, string | number | null>> = {},
): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
}
