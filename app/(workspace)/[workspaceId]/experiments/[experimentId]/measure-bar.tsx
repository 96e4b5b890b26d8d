import { linear } from "@/ui/charts/scale";
import type { ArmView } from "../test-view";

export type MeasureView = ArmView["measures"][number];

/** Where a value of a measure stands between the ends of its scale, in percent. */
export const placeOn = ({ scale }: Pick<MeasureView, "scale">) => linear(scale, [1.5, 98.5], { clamp: true });

/** The interval of a measure; better is to the right, tinted is what we accept, dashed where that ends. */
export function MeasureBar({ row }: { row: MeasureView }) {
  const x = placeOn(row);
  const commercial = row.side === "commercial";
  const [colour, wash] = commercial ? ["var(--com)", "var(--com-wash)"] : ["var(--cx)", "var(--cx-wash)"];
  const accepted = row.role === "primary" ? 0 : row.margin === null ? null : -row.margin;
  const nothing = row.state === "veiled" ? "not shown yet" : "no interval";
  return (
    <svg role="img" aria-label={`${row.name}: ${row.reading}`} width="100%" height="40" className="block">
      {accepted !== null && (
        <rect x={`${x(accepted)}%`} width={`${100 - x(accepted)}%`} y="8" height="24" fill={wash} opacity="0.7" />
      )}
      <line x1={`${x(0)}%`} x2={`${x(0)}%`} y1="0" y2="40" stroke="var(--edge)" />
      {row.margin !== null && (
        <line
          x1={`${x(-row.margin)}%`}
          x2={`${x(-row.margin)}%`}
          y1="5"
          y2="35"
          stroke="var(--harm-line)"
          strokeWidth="1.5"
          strokeDasharray="3 2"
        />
      )}
      {row.interval ? (
        <Interval
          low={x(row.interval.low)}
          high={x(row.interval.high)}
          at={x(row.interval.estimate)}
          colour={colour}
          square={commercial}
        />
      ) : (
        <text x="50%" y="24" fontSize="11" textAnchor="middle" fill="var(--ink-2)">
          {nothing}
        </text>
      )}
    </svg>
  );
}

type IntervalProps = { low: number; high: number; at: number; colour: string; square: boolean };

function Interval({ low, high, at, colour, square }: IntervalProps) {
  return (
    <>
      <line x1={`${low}%`} x2={`${high}%`} y1="20" y2="20" stroke={colour} strokeWidth="3" />
      {[low, high].map((end, which) => (
        <line key={which} x1={`${end}%`} x2={`${end}%`} y1="15" y2="25" stroke={colour} strokeWidth="1.5" />
      ))}
      <svg aria-hidden x={`${at}%`} y="20" overflow="visible">
        {square ? <rect x="-4.5" y="-4.5" width="9" height="9" fill={colour} /> : <circle r="5" fill={colour} />}
      </svg>
    </>
  );
}

/** The values along a scale, without those that would leave it. */
export function MeasureTicks({ row }: { row: MeasureView }) {
  const x = placeOn(row);
  return (
    <span aria-hidden className="figure relative block h-4 text-11 text-ink-3">
      {row.ticks
        .filter(({ at }) => x(at) > 6 && x(at) < 94)
        .map(({ at, label }) => (
          <span key={label} className="absolute -translate-x-1/2 whitespace-nowrap" style={{ left: `${x(at)}%` }}>
            {label}
          </span>
        ))}
    </span>
  );
}
