/** How long a presence is believed without being told again. */
export const presenceMs = 60_000;

/** What is told of one person who is here: ids only. */
export type Presence = { readonly userId: string; readonly place: string };

/**
 * What is told of changes: of each, which kinds of things, and the mark of the request that made it, where that is known,
 * so that whoever sent it knows it again. `seq` is the number of the last.
 */
export type ChangesTold = {
  readonly seq: number;
  readonly changes: readonly { readonly kinds: readonly string[]; readonly key: string | null }[];
};

/** Below which screens single things are, and what one of them is called. */
const things: readonly (readonly [string, string])[] = [
  ["roadmap/scenarios", "Scenario"],
  ["use-cases", "Use case"],
  ["experiments", "Test"],
  ["metrics", "Metric"],
  ["rounds", "Scoring round"],
  ["reviews", "Meeting"],
  ["surveys", "Survey"],
  ["deck", "Deck"],
];
/** An id that people know by sight; long ones say nothing. */
const isReadable = (id: string) => /^[A-Z]{1,3}-?[A-Z\d-]{1,8}$/.test(id) && /\d/.test(id);

/**
 * Where somebody is, in words: "Roadmap", "Use case W03".
 *
 * @param path below the workspace, such as "use-cases/W03"
 * @param names of the screens, by the first part of their path
 */
export function placeInWords(path: string, names: ReadonlyMap<string, string>): string {
  const [first = ""] = path.split("/");
  const thing = things.find(([screen]) => path.startsWith(`${screen}/`));
  const id = thing && path.slice(thing[0].length + 1).split("/")[0];
  if (thing && id && isReadable(id)) return `${thing[1]} ${id}`;
  return names.get(first) ?? (first === "members" ? "Members" : "Another screen");
}
