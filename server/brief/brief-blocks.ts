import { dayWords } from "@/domain/deck/deck-words";
import type { readBrief } from "./read-brief";

type Brief = Awaited<ReturnType<typeof readBrief>>;

/** What a page of text is made of, whatever it is written as. */
export type Block =
  | { readonly kind: "title" | "heading" | "text" | "small"; readonly text: string }
  | { readonly kind: "list"; readonly entries: readonly string[] }
  | { readonly kind: "table"; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The strategy on a page, in the order of the screen. */
export function briefBlocks(brief: Brief): Block[] {
  const { strategy, findings } = brief;
  return [
    { kind: "title", text: brief.name },
    {
      kind: "small",
      text: `As of ${dayWords(brief.today)}. The strategy is ${brief.status.replaceAll("_", " ")}, ${brief.completeness} of 100 complete${strategy?.signedOffAt ? `, signed off ${dayWords(strategy.signedOffAt)}` : ""}.`,
    },
    ...section("Why we personalize", [said(strategy?.why, "Not written yet.")]),
    ...section("What would happen without it", [said(strategy?.counterfactual, "Not written yet.")]),
    ...section("For whom", listOr(strategy?.focusAudiences, "No audience is chosen.")),
    ...section("Where first", listOr(strategy?.focusAreas, "No focus is chosen.")),
    ...section("Where we will not", listOr(strategy?.notWhere, "Nothing is left out yet.")),
    ...section("What could harm", listOr(strategy?.harms, "No harm is named yet.")),
    ...section(
      "What matters most",
      listOr(
        findings.top.map(({ object, message, fix }) => `${object}: ${message} ${fix}`),
        "No rule fails today.",
      ),
    ),
    ...section("What both sides get", [chainsOf(brief)]),
    ...section("Sales and experience", [said(brief.story.headline, "Not known yet.")]),
    ...section(
      "Tests that hurt customers",
      listOr(
        brief.harmful.map(({ name, sentence }) => `${name}: ${sentence}`),
        "None on record.",
      ),
    ),
    ...(brief.due.length > 0
      ? section("Due", [{ kind: "list", entries: brief.due.map(({ sentence }) => sentence) }])
      : []),
    ...section(
      "Decisions asked",
      listOr(
        brief.asks.map(({ text, owner, byDate }) =>
          [text, owner, byDate && `by ${dayWords(byDate)}`].filter(Boolean).join(", "),
        ),
        "Nothing waits for a decision.",
      ),
    ),
    ...(strategy?.sequencingRationale ? section("Order of work", [said(strategy.sequencingRationale, "")]) : []),
    ...(strategy?.decisionRule ? section("How we decide", [said(strategy.decisionRule, "")]) : []),
  ];
}

const section = (heading: string, blocks: readonly Block[]): Block[] => [{ kind: "heading", text: heading }, ...blocks];

const said = (text: string | null | undefined, otherwise: string): Block => ({ kind: "text", text: text || otherwise });

const listOr = (entries: readonly string[] | undefined, otherwise: string): Block[] =>
  entries && entries.length > 0 ? [{ kind: "list", entries }] : [{ kind: "text", text: otherwise }];

/** One number of each side, never one without the other. */
function chainsOf({ chains, currency }: Brief): Block {
  if (chains.length === 0) return said(null, "No outcome is written down yet.");
  const words = (value: number | null, unit: string | null) =>
    value === null
      ? "not known"
      : unit === "percent"
        ? `${value}%`
        : unit === "currency"
          ? `${currency} ${value}`
          : `${value}`;
  const side = ({ name, unit, baseline, latest, target }: Brief["chains"][number]["cx"]) =>
    `${name ?? "no metric"}: ${words(baseline, unit)}, now ${words(latest, unit)}, wanted ${words(target, unit)}`;
  return {
    kind: "table",
    header: ["Business aim", "Customer aim", "Outcome", "Customers", "Business"],
    rows: chains.map(({ business, customer, statement, cx, commercial }) => [
      business || "none",
      customer || "none",
      statement,
      side(cx),
      side(commercial),
    ]),
  };
}
