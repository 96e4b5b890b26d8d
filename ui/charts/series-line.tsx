import { linePath } from "./line-path";

type Props = {
  values: readonly (number | null)[];
  x: (at: number) => number;
  y: (value: number) => number;
  stroke: string;
  dash?: string;
};

/** The line through what is known; it stops where nothing is. */
export function SeriesLine({ values, x, y, stroke, dash }: Props) {
  const path = linePath(values, x, y);
  return path ? (
    <path d={path} fill="none" stroke={stroke} strokeWidth={dash ? 1.25 : 1.75} strokeDasharray={dash} />
  ) : null;
}
