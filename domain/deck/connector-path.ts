import type { ConnectorBox, Point } from "./deck";

/** Whether it runs straight from end to end: to something on its height, or back to something further left. */
export function runsStraight({ from, to }: Pick<ConnectorBox, "from" | "to">): boolean {
  return to.x <= from.x || Math.abs(to.y - from.y) < 0.01;
}

/** The corners of a connector from its beginning to its end, in inches. */
export function connectorPath({ from, to, bend }: Pick<ConnectorBox, "from" | "to" | "bend">): Point[] {
  if (runsStraight({ from, to })) return [from, to];
  const x = from.x + (to.x - from.x) * bend;
  return [from, { x, y: from.y }, { x, y: to.y }, to];
}
