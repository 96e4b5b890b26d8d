import type { ReturnLine } from "./returns";

const plain = (name: string | null | undefined) => (name ?? "").trim().toLowerCase();

/**
 * The lines a checked message belongs to: those that carry its name, or whose use case does. The check holds nothing
 * but a name, so a message of another name belongs to the programme as a whole.
 */
export function linesOfMessage(
  message: string | null,
  lines: readonly Pick<ReturnLine, "id" | "name" | "useCaseId">[],
  useCaseNames: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const name = plain(message);
  if (name === "") return new Set();
  const own = lines.filter(
    (line) => plain(line.name) === name || plain(useCaseNames.get(line.useCaseId ?? "")) === name,
  );
  return new Set(own.map(({ id }) => id));
}
