import type { Why } from "./change-reasons";
import type { DifferenceGroup } from "./plan-difference";
import { counted } from "./wording";

/** What changed about a piece of work, with who gave which reason. */
export type ToldItem = {
  readonly name: string;
  readonly group: DifferenceGroup;
  readonly quartersLater: number | null;
  readonly edits: readonly { readonly sentence: string }[];
  readonly why: Why | null;
};
type Told = {
  readonly items: readonly ToldItem[];
  readonly frame: { readonly sentences: readonly string[]; readonly why: Why | null } | null;
  readonly outlook: string;
};

/** The groups as people look for them: what is off the plan was stopped, whichever way. */
export const toldGroups = [
  { key: "added", title: "Added", groups: ["added"] },
  { key: "moved", title: "Moved", groups: ["moved"] },
  { key: "stopped", title: "Stopped or taken off", groups: ["stopped", "removed"] },
  { key: "changed", title: "Changed in another way", groups: ["changed"] },
] as const satisfies readonly { key: string; title: string; groups: readonly DifferenceGroup[] }[];

export const peopleAndMoney = "People and money";
export const noReason = "No reason given";

/** Items of one group of {@link toldGroups}, in the order of the difference. */
export const itemsOf = <Item extends Pick<ToldItem, "group">>(
  items: readonly Item[],
  groups: readonly DifferenceGroup[],
): Item[] => items.filter(({ group }) => groups.includes(group));

/** "2 added, 3 moved (2 of them later), 1 stopped or taken off." What is without a reason is said, for it is asked. */
export function changesSentence({ items, frame }: Pick<Told, "items" | "frame">): string {
  if (items.length === 0 && frame === null) return "Nothing changed.";
  const later = items.filter(({ group, quartersLater }) => group === "moved" && (quartersLater ?? 0) > 0).length;
  const whys = [...items, ...(frame ? [frame] : [])].map(({ why }) => why?.reason ?? null);
  const unexplained = whys.filter((reason) => reason === null).length;
  const parts = toldGroups.flatMap(({ key, groups }) => {
    const many = itemsOf(items, groups).length;
    if (many === 0) return [];
    if (key === "added") return [`${many} added`];
    if (key === "stopped") return [`${many} stopped or taken off`];
    if (key === "changed") return [`${many} changed in another way`];
    const far = later === 0 ? "" : later < many ? ` (${later} later)` : many === 1 ? " later" : " (all later)";
    return [`${many} moved${far}`];
  });
  const list = [...parts, ...(frame ? ["people and money changed"] : [])].join(", ");
  const reasons = unexplained === 0 ? "Each has a reason." : `${unexplained} without a reason.`;
  return `${list.charAt(0).toUpperCase()}${list.slice(1)}. ${reasons}`;
}

/** Everything as plain text, to be pasted into a mail: a heading, and a line for each change with its reason. */
export function changesAsText(
  title: string,
  told: Told,
  { dayOf }: { readonly dayOf: (at: number) => string },
): string[] {
  const reason = (why: Why | null) =>
    why?.reason
      ? `“${why.reason}” (${why.by}, ${dayOf(why.at)})`
      : why
        ? `${noReason} (${why.by}, ${dayOf(why.at)})`
        : noReason;
  const groups = toldGroups.flatMap(({ title: heading, groups }) => {
    const items = itemsOf(told.items, groups);
    if (items.length === 0) return [];
    const lines = items.map(
      ({ name, edits, why }) => `- ${name}: ${edits.map(({ sentence }) => sentence).join(" ")} ${reason(why)}`,
    );
    return [[heading, ...lines].join("\n")];
  });
  const frame = told.frame
    ? [[peopleAndMoney, ...told.frame.sentences.map((sentence) => `- ${sentence}`), reason(told.frame.why)].join("\n")]
    : [];
  return [`${title}\n${changesSentence(told)}\n${told.outlook}`, ...groups, ...frame];
}

/** "1 piece of work", "12 pieces of work". */
export const piecesOf = (many: number): string => `${counted(many, "piece")} of work`;
