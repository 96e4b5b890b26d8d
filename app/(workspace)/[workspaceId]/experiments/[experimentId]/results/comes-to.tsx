import type { ArmResult } from "@/domain/experiments/experiment";
import { figuresOfType } from "@/domain/experiments/figures-of-type";
import { Cell, Head, TableFrame } from "@/ui/table";
import type { Checked, Inspection } from "./use-results-import";

const counted = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 });
const shown = (value: number | null | undefined) =>
  value === null || value === undefined ? "not known" : counted.format(value);

type Figures = ArmResult | null | undefined;

/** Figures of an arm in a line: "430 of 5,000", "mean 5.48, spread 1.31, 118 people". */
function figureWords(type: Inspection["measures"][number]["type"], figures: Figures): string {
  if (!figures || figuresOfType[type].every((figure) => figures[figure] === null)) return "not known";
  const asked = figures.invited === null ? "" : `, ${shown(figures.invited)} asked`;
  if (type === "proportion") return `${shown(figures.x)} of ${shown(figures.n)}${asked}`;
  if (type === "mean")
    return `mean ${shown(figures.mean)}, spread ${shown(figures.sd)}, ${shown(figures.n)} people${asked}`;
  const { promoters, passives, detractors } = figures;
  return `${shown(promoters)} promoters, ${shown(passives)} passives, ${shown(detractors)} detractors${asked}`;
}

function Changed({ before, after }: { before: string; after: string }) {
  return (
    <>
      {after}
      {before !== after && before !== "not known" && <span className="block text-12 text-ink-3">was {before}</span>}
      {before === after && <span className="block text-12 text-ink-3">as it is stored</span>}
    </>
  );
}

/** What would be stored of each arm, beside what is stored now. */
export function ComesTo({ after, inspection }: { after: NonNullable<Checked["after"]>; inspection: Inspection }) {
  const { arms } = inspection;
  const rows = [
    {
      key: "people",
      label: "People put into it",
      cells: after.people.map((each) => ({ before: shown(each.before), after: shown(each.after) })),
    },
    ...after.measures.map(({ metricId, before, after: then }) => {
      const measure = inspection.measures.find((each) => each.metricId === metricId);
      const type = measure?.type ?? "mean";
      const cells = arms.map(({ id }) => ({
        before: figureWords(type, before[id]),
        after: figureWords(type, then[id]),
      }));
      return { key: metricId, label: measure?.name ?? metricId, cells };
    }),
  ];
  return (
    <TableFrame label="What is stored">
      <table className="w-full">
        <thead>
          <tr>
            <Head>What is stored</Head>
            {arms.map(({ id, name }) => (
              <Head key={id} numeric className="wrap-anywhere">
                {name}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, cells }) => (
            <tr key={key}>
              <Cell className="align-top wrap-anywhere">{label}</Cell>
              {cells.map((cell, at) => (
                <Cell key={arms[at]?.id ?? at} numeric className="align-top">
                  <Changed {...cell} />
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
