import type { RankBin } from "@/domain/scoring/robustness/read-shares";

const [width, height] = [132, 20];

/** Where in its lane an item stands how often, from the first rank at the left to the last; the tick is its rank now. */
export function RankBars({ bins, rank, of }: { bins: readonly RankBin[]; rank: number; of: number }) {
  const most = Math.max(...bins.map(({ share }) => share), 1e-9);
  const step = width / Math.max(1, of);
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${height}`} width={width} height={height} className="block max-w-full">
      <line x1={0} x2={width} y1={height - 3.5} y2={height - 3.5} stroke="var(--line)" />
      {bins.map(({ from, to, share }) =>
        share < 0.0005 ? null : (
          <rect
            key={from}
            x={(from - 1) * step}
            width={Math.max(1, (to - from + 1) * step - 0.5)}
            y={(height - 4) * (1 - share / most)}
            height={Math.max(1, (height - 4) * (share / most))}
            fill="var(--ink-2)"
          />
        ),
      )}
      <rect x={Math.max(0, (rank - 0.5) * step - 1)} width={2} y={height - 3} height={3} fill="var(--ink)" />
    </svg>
  );
}
