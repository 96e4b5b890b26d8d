import type { MapMetric, StrategyMap } from "../strategy/map-of";
import { figureWords, standingWords } from "../strategy/map-words";
import type { Paragraph, TextStyle } from "./deck";
import { countOf, dayWords } from "./deck-words";
import { paragraph } from "./write-paragraph";

/** A box of a lane as text; null leaves the lane empty. `missing` is drawn as a gap in the chain. */
export type MapCell = { readonly text: readonly Paragraph[]; readonly missing: boolean } | null;

/** One outcome with what stands before it; rows of one business objective follow one another. */
export type MapRow = {
  /** Rows with the same group share one business box; null stands alone. */
  readonly group: string | null;
  readonly business: MapCell;
  readonly customer: MapCell;
  readonly outcome: MapCell;
  readonly outcomeId?: string;
  /** For those who do not see the arrows. */
  readonly says: string;
};

/**
 * The map as rows in a type size: first the chains by business objective, then outcomes and customer objectives
 * without one. No outcome shows a commercial number without the place of its experience metric beside it.
 */
export function mapRows(map: StrategyMap, currency: string, size: number): MapRow[] {
  const look = (style: Partial<TextStyle> & { before?: number } = {}) => ({ size, leading: size * 1.22, ...style });
  const title = (text: string, after = "") =>
    paragraph(
      [
        [text.trim() || "Without words", { bold: true }],
        [after, { color: "ink-2" }],
      ],
      look(),
    );
  const line = (text: string) => paragraph(text, look({ color: "ink-2", before: 2 }));
  const alarm = (text: string) => paragraph(text, look({ color: "harm-4", before: 2 }));
  const gap = (text: string): MapCell => ({ text: [paragraph(text, look({ color: "harm-4" }))], missing: true });

  const measure = (metric: MapMetric | null, side: "customer" | "commercial") => {
    const [mark, color] = side === "customer" ? (["●", "cx-ink"] as const) : (["■", "com-ink"] as const);
    if (!metric)
      return alarm(`${mark} ${side === "customer" ? "No experience metric yet" : "No commercial number yet"}`);
    const words = (value: number | null) => (value === null ? "?" : figureWords(value, metric.unit, currency));
    const { latest, state } = metric.standing;
    const { word, mark: standing } = standingWords[state];
    return paragraph(
      [
        [`${mark} ${metric.name} `, { color }],
        `${words(metric.baseline)} → `,
        [words(latest), { bold: true }],
        ` → ${words(metric.target)} `,
        [`${standing} ${word}`, { bold: state === "behind", color: state === "behind" ? "ink" : "ink-2" }],
      ],
      look({ before: 2 }),
    );
  };
  const businessCell = (id: string | null): MapCell => {
    const node = map.business.find((each) => each.id === id);
    if (!node) return null;
    const { metric } = node;
    const measured = metric ? `${metric.name}${metric.byDate ? `, by ${dayWords(metric.byDate)}` : ""}` : null;
    return { text: [title(node.title), measured ? line(measured) : alarm("Nothing measures it")], missing: false };
  };
  const customerCell = (id: string | null): MapCell => {
    const node = map.customer.find((each) => each.id === id);
    if (!node) return null;
    const known = countOf(node.evidence, "piece of evidence", "pieces of evidence");
    const evidence = node.evidence === 0 ? alarm("No evidence from customers") : line(`${known} from customers`);
    return { text: [title(node.title), evidence], missing: false };
  };
  const nameOf = (lane: readonly { id: string; title: string }[], id: string | null) =>
    lane.find((each) => each.id === id)?.title;

  const outcomeRow = (node: StrategyMap["outcomes"][number]): MapRow => {
    const known = map.business.find(({ id }) => id === node.businessId)?.metric?.byDate;
    const date = node.byDate && node.byDate !== known ? `by ${dayWords(node.byDate)}, ` : "";
    const lacks = node.gaps.filter(({ needed }) => needed).map(({ missing }) => missing);
    const chain = [nameOf(map.business, node.businessId), nameOf(map.customer, node.customerId), node.title];
    return {
      group: node.businessId,
      outcomeId: node.id,
      business: businessCell(node.businessId),
      customer: customerCell(node.customerId) ?? gap("Nothing in it for customers yet"),
      outcome: {
        text: [
          title(node.title, ` · ${date}${countOf(node.useCaseIds.length, "use case")}`),
          measure(node.cx, "customer"),
          measure(node.commercial, "commercial"),
          ...(lacks.length > 0 ? [alarm(`Not complete: ${lacks.join(" ")}`)] : []),
        ],
        missing: false,
      },
      says: chain.filter((part) => part !== undefined).join(" → "),
    };
  };
  const chains = map.business.flatMap((node): MapRow[] => {
    const below = map.outcomes.filter(({ businessId }) => businessId === node.id);
    if (below.length > 0) return below.map(outcomeRow);
    const customer = gap("Nothing in it for customers yet");
    return [{ group: node.id, business: businessCell(node.id), customer, outcome: null, says: `${node.title}: alone` }];
  });
  return [
    ...chains,
    ...map.outcomes.filter(({ businessId }) => businessId === null).map(outcomeRow),
    ...map.customer
      .filter(({ outcomeIds }) => outcomeIds.length === 0)
      .map((node) => ({
        group: null,
        business: null,
        customer: customerCell(node.id),
        outcome: gap("No outcome names it yet"),
        says: `${node.title}: alone`,
      })),
  ];
}
