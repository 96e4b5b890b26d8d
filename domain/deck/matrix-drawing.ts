import type { MatrixItem } from "../scoring/matrix/matrix-items";
import type { UseCaseVerdict } from "../scoring/verdict";
import { axisFor } from "./chart-axis";
import type { Box, Frame, ScatterChart } from "./deck";
import { labelOf } from "./deck-words";
import { labelPoints } from "./label-points";
import { layText } from "./lay-text";
import type { DeckBet } from "./matrix-slides";
import { textBox } from "./open-slide";
import type { Tone } from "./theme";
import { paragraph, runsRightToLeft } from "./write-paragraph";

const longestName = 34;

type Group = ScatterChart["groups"][number];
const looks: readonly { verdict: UseCaseVerdict; color: Tone; ink: Tone; marker: Group["marker"]; sign: string }[] = [
  { verdict: "now", color: "ink", ink: "paper", marker: "circle", sign: "●" },
  { verdict: "next", color: "ink-3", ink: "paper", marker: "circle", sign: "●" },
  { verdict: "later", color: "ink-2", ink: "paper", marker: "square", sign: "■" },
  { verdict: "dont", color: "line", ink: "ink", marker: "square", sign: "■" },
  { verdict: "redesign", color: "harm-3", ink: "ink", marker: "diamond", sign: "◆" },
  { verdict: "blocked", color: "harm-4", ink: "paper", marker: "triangle", sign: "▲" },
];

type Given = { readonly marks: readonly MatrixItem<DeckBet>[]; readonly ranked: readonly DeckBet[] };

/** The matrix as a native chart: priority upwards, harm across, with its axes and marks named. */
export function drawMatrix({ marks, ranked }: Given, frame: Frame): Box[] {
  const small = (words: Parameters<typeof paragraph>[0], align: "left" | "right" = "left") =>
    layText([paragraph(words, { size: 10, color: "ink-2", leading: 12.5, align })], frame.w);
  const used = looks.filter(({ verdict }) => marks.some(({ row }) => row.verdict === verdict));
  const legend = small(
    used.flatMap(({ verdict, color, sign }, at) => [
      [`${at > 0 ? "   " : ""}${sign} `, { color }] as const,
      labelOf("useCaseVerdict", verdict),
    ]),
  );
  const upward = small("Priority, 0 to 100; numbers as in the list");
  const across = small("Harm, the worse of creepiness and regret, 0 to 100", "right");
  const top = frame.y + legend.height + 0.08;
  const chartTop = top + upward.height;
  const chart: Frame = { x: frame.x, y: chartTop, w: frame.w, h: frame.y + frame.h - across.height - chartTop };
  const base: Omit<ScatterChart, "alt" | "groups"> = {
    ...{ kind: "chart", form: "scatter", id: "matrix", name: "Priority against harm", frame: chart },
    plot: { x: chart.x + 0.36, y: chart.y + 0.12, w: chart.w - 0.5, h: chart.h - 0.42 },
    heads: ["Harm", "Use case"],
    ...{
      across: axisFor(
        marks.map(({ harm }) => harm),
        "0",
        false,
      ),
      up: axisFor(
        marks.map(({ up }) => up),
        "0",
        false,
      ),
      markSize: 14,
      size: 10,
    },
  };
  const rank = new Map(ranked.map(({ id }, at) => [id, at + 1]));
  const wish = ({ row }: MatrixItem<DeckBet>) => {
    const number = rank.get(row.id);
    return number !== undefined || row.verdict === "blocked" || row.verdict === "redesign";
  };
  const inOrder = [...marks.filter(wish), ...marks.filter((item) => !wish(item))];
  const labels = labelPoints(
    inOrder.map((item) => {
      const number = rank.get(item.row.id);
      const name = item.row.name.trim();
      const isShort = [...name].length <= longestName && !runsRightToLeft(name);
      return {
        x: item.harm,
        y: item.up,
        number: number === undefined ? null : `${number}`,
        name: isShort ? name : null,
      };
    }),
    base,
  );
  const groups = used.map(({ verdict, color, ink, marker }): Group => {
    const own = inOrder.flatMap((item, at) =>
      item.row.verdict === verdict ? [{ item, label: labels[at] ?? null }] : [],
    );
    return {
      ...{ name: labelOf("useCaseVerdict", verdict), color, ink, marker },
      // Drawn in this order: those with a number or a name last, over the others.
      points: own.toReversed().map(({ item, label }) => ({
        ...{ name: item.row.name.trim() || "Without a name", x: item.harm, y: item.up, label },
        about: { kind: "useCase", id: item.row.id },
      })),
    };
  });
  const alt = `Priority against harm: ${inOrder
    .slice(0, 40)
    .map(({ row, up, harm, band }) => `${row.name} ${up}, harm ${harm} ${band}`)
    .join("; ")}`;
  return [
    textBox(legend, { x: frame.x, y: frame.y }, { id: "matrix-legend", name: "Legend" }),
    textBox(upward, { x: frame.x, y: top }, { id: "matrix-up", name: "Axis upwards" }),
    { ...base, alt, groups },
    textBox(across, { x: frame.x, y: chart.y + chart.h }, { id: "matrix-across", name: "Axis across" }),
  ];
}
