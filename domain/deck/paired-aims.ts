import type { Paragraph } from "./deck";
import type { DeckScene } from "./deck-scene";
import type { Tone } from "./theme";
import { paragraph } from "./write-paragraph";

/** Each outcome with its customer aim and its business aim; then the aims that stand alone. */
export function pairedAims({ file, computed }: DeckScene, size: number): Paragraph[] {
  const business = new Map(file.businessObjectives.map(({ id, name }) => [id, name]));
  const customer = new Map(file.customerObjectives.map(({ id, statement }) => [id, statement]));
  const aim = (character: string, color: Tone, text: string, missing: boolean) =>
    paragraph(text, {
      size: size - 1 < 12 ? 12 : size - 1,
      before: 1.5,
      color: missing ? "harm-4" : color === "cx" ? "cx-ink" : "com-ink",
      bullet: { character, color: missing ? "harm-4" : color },
    });
  const outcomes = file.outcomes.flatMap((outcome) => {
    const forCustomers = customer.get(outcome.customerObjectiveId ?? "");
    const forUs = business.get(outcome.businessObjectiveId ?? "");
    return [
      paragraph(outcome.statement, { size, bold: true, before: size * 0.6 }),
      aim("●", "cx", forCustomers ?? "No customer aim yet", forCustomers === undefined),
      aim("■", "com", forUs ?? "No business aim yet", forUs === undefined),
    ];
  });
  const loose = [
    ...computed.strategy.orphanCustomerObjectives.map((id) =>
      aim("●", "cx", `${customer.get(id) ?? id}: no outcome`, true),
    ),
    ...computed.strategy.orphanBusinessObjectives.map((id) =>
      aim("■", "com", `${business.get(id) ?? id}: nothing in it for customers yet`, true),
    ),
  ];
  const heading = (text: string) =>
    paragraph(text, { face: "serif", italic: true, size: size + 1, color: "ink-2", before: size * 0.8 });
  return [
    heading("What customers (●) and we (■) get"),
    ...(outcomes.length > 0 ? outcomes : [paragraph("No outcome is written yet.", { size, before: 4 })]),
    ...(loose.length > 0 ? [heading("Aims that stand alone"), ...loose] : []),
  ];
}
