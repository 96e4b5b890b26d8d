export type SeriesSide = "commercial" | "customer" | "programme";

/** The colours of the two voices; what is neither is ink. */
export const sideInks: Readonly<Record<SeriesSide, { readonly mark: string; readonly ink: string }>> = {
  commercial: { mark: "--com", ink: "--com-ink" },
  customer: { mark: "--cx", ink: "--cx-ink" },
  programme: { mark: "--ink-2", ink: "--ink" },
};

/** A point of a series: a square for the business, a circle for customers, a diamond for the programme itself. */
export function markOf(side: SeriesSide, x: number, y: number) {
  const fill = `var(${sideInks[side].mark})`;
  if (side === "customer") return <circle cx={x} cy={y} r="3.5" fill={fill} />;
  const turned = side === "programme" ? `rotate(45 ${x} ${y})` : undefined;
  return <rect x={x - 3} y={y - 3} width="6" height="6" fill={fill} transform={turned} />;
}
