import type { StrategyMap } from "./map-of";

const small = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
const counted = (count: number) => small[count] ?? String(count);
const counts = (count: number, one: string, many = `${one}s`) => `${counted(count)} ${count === 1 ? one : many}`;
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What matters on the map, in one or two sentences: what runs behind, what stands alone, what has no outcome. */
export function mapSentence({ business, customer, outcomes, adHocIds }: StrategyMap): string {
  if (business.length + customer.length + outcomes.length === 0)
    return "Nothing is written yet: a chain says what the business wants, what customers want, and what both will see.";
  const behindOn = (side: "cx" | "commercial") =>
    outcomes.filter((node) => node[side]?.standing.state === "behind").length;
  const [cx, commercial] = [behindOn("cx"), behindOn("commercial")];
  const incomplete = outcomes.filter(({ complete }) => !complete).length;
  const alone = [...business, ...customer].filter((node) => node.alone).length;
  const pace =
    outcomes.length === 0
      ? "No outcome is written yet"
      : cx + commercial === 0
        ? `${counts(outcomes.length, "outcome")}, none behind ${outcomes.length === 1 ? "its" : "their"} aim`
        : `Of ${lower(counts(outcomes.length, "outcome"))}, ${lower(counted(cx))} ${cx === 1 ? "is" : "are"} behind for customers and ${lower(counted(commercial))} for the business`;
  const loose = [
    incomplete > 0 && `${counts(incomplete, "chain")} ${incomplete === 1 ? "is" : "are"} not complete`,
    alone > 0 && `${counts(alone, "objective")} ${alone === 1 ? "stands" : "stand"} alone`,
    adHocIds.length > 0 &&
      `${counts(adHocIds.length, "use case")} at work or planned ${adHocIds.length === 1 ? "serves" : "serve"} no outcome`,
  ].filter((part) => part !== false);
  if (loose.length === 0) return `${pace}. Every objective and every use case at work has its chain.`;
  const [head, ...rest] = loose;
  const words = [head, ...rest.map(lower)];
  return `${pace}. ${words.length === 1 ? head : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`}.`;
}

/** The same in one line, for the head of a slide. */
export function mapHeadline({ business, customer, outcomes, adHocIds }: StrategyMap): string {
  if (business.length + customer.length + outcomes.length === 0)
    return "No chain from business to customers is written yet";
  const behind = outcomes.filter(({ cx, commercial }) =>
    [cx, commercial].some((metric) => metric?.standing.state === "behind"),
  ).length;
  const alone = [...business, ...customer].filter((node) => node.alone).length;
  const incomplete = outcomes.filter(({ complete }) => !complete).length;
  const parts = [
    incomplete > 0 && `${lower(counted(incomplete))} not complete`,
    alone > 0 && `${lower(counts(alone, "aim"))} alone`,
    adHocIds.length > 0 && `${lower(counts(adHocIds.length, "use case"))} ad hoc`,
  ].filter((part) => part !== false);
  const head = `${counts(outcomes.length, "outcome")}, ${behind === 0 ? "none" : lower(counted(behind))} behind`;
  return parts.length === 0 ? `${head}; everything hangs together` : `${head}; ${parts.join(", ")}`;
}
