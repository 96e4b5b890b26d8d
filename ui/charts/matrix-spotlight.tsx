import { type RefObject, useLayoutEffect, useMemo } from "react";
import { type MatrixLayout, type MatrixPoint, spotlightLabels } from "./matrix-layout";
import { MarkLabel, MatrixMark } from "./matrix-mark";
import { neighboursAround } from "./matrix-neighbour";
import { type Signal, useSignal } from "./signal";

type Props = {
  plot: RefObject<SVGSVGElement | null>;
  layout: MatrixLayout;
  points: ReadonlyMap<string, MatrixPoint>;
  chosenId: string | null;
  pointed: Signal<string | null>;
};

/** The mark pointed at or chosen, and in a crowd its neighbours, over everything else. Only this is drawn again. */
export function MatrixSpotlight({ plot, layout, points, chosenId, pointed }: Props) {
  const over = useSignal(pointed);
  const firstId = over ?? chosenId;
  const spot = useMemo(() => {
    if (firstId === null) return null;
    const ids = new Set([firstId]);
    if (chosenId) ids.add(chosenId);
    if (layout.isCrowd) for (const id of neighboursAround([...layout.discs.values()], firstId, 6, 90)) ids.add(id);
    const lit = [...ids].flatMap((id) => points.get(id) ?? []);
    const known = new Map(layout.labels.filter(({ kind }) => kind === "name").map((label) => [label.id, label]));
    const isNamed = !layout.isCrowd && lit.every(({ id }) => known.has(id));
    return { lit, labels: isNamed ? lit.flatMap(({ id }) => known.get(id) ?? []) : spotlightLabels(layout, lit) };
  }, [layout, points, firstId, chosenId]);
  const isLit = spot !== null && spot.lit.length > 0;
  useLayoutEffect(() => {
    // Set by hand: a change of the plot's own attributes would draw every mark again.
    plot.current?.toggleAttribute("data-fade", isLit && (chosenId !== null || layout.isCrowd));
    plot.current?.toggleAttribute("data-alone", isLit && layout.isCrowd);
  }, [plot, isLit, chosenId, layout.isCrowd]);
  if (!isLit) return null;
  return (
    <g aria-hidden pointerEvents="none">
      {spot.lit.map(({ id, mode, level, dashed }) => {
        const disc = layout.discs.get(id);
        return (
          disc && (
            <g key={id} transform={`translate(${disc.x} ${disc.y})`}>
              {(id === firstId || id === chosenId) && (
                <circle r={disc.r + 3.5} fill="none" stroke="var(--ink)" strokeWidth={id === chosenId ? 2 : 1.25} />
              )}
              <MatrixMark mode={mode} level={level} r={disc.r} dashed={dashed} />
            </g>
          )
        );
      })}
      {spot.labels.map((label) => (
        <g key={label.id}>
          {label.kind === "name" && label.id === firstId && <rect {...label.box} rx="2" fill="var(--surface)" />}
          <MarkLabel label={label} type={layout.isCrowd ? 12 : layout.type} strong={label.id === firstId} />
        </g>
      ))}
    </g>
  );
}
