import { quarterInWords } from "@/domain/quarters";
import { ChartFrame } from "@/ui/charts/chart-frame";
import { OpensNumber } from "@/ui/opens-number";
import { Section } from "@/ui/page-header";
import { Cell, Head, TableFrame } from "@/ui/table";
import { type Foundations, levelOf } from "./foundation-types";
import { MaturityChart } from "./maturity-chart";

type Step = Foundations["maturity"]["steps"][number];

const whenOf = ({ quarter }: Step) => (quarter === null ? "Now" : `End of ${quarterInWords(quarter)}`);

/** How grown the foundations are, now and as the plan goes on, overall and by what they are about. */
export function MaturityPart({ foundations }: { foundations: Foundations }) {
  const { maturity, dimensions } = foundations;
  const { steps, parameters } = maturity;
  const [now, end] = [steps[0]!, steps.at(-1)!];
  const shown = Object.keys(now.byDimension);
  const stageOf = ({ stage }: Step) => `stage ${stage}, ${parameters.stageLabels[stage - 1]?.toLowerCase() ?? ""}`;
  const grown =
    steps.length === 1
      ? `Maturity ${now.index.toFixed(1)} of 100, ${stageOf(now)}. The plan has no quarters yet.`
      : `Maturity goes from ${now.index.toFixed(1)} (${stageOf(now)}) to ${end.index.toFixed(1)} (${stageOf(end)}).`;
  const held = now.stage < now.uncappedStage || end.stage < end.uncappedStage;
  return (
    <Section title="Maturity now and at the end of the plan" aside="our own index, 0 to 100">
      <div className="grid grid-cols-2 gap-x-8 gap-y-5 max-lg:grid-cols-1">
        <ChartFrame
          title={grown}
          columns={["When", "Maturity", "Stage", ...shown.map((dimension) => dimensions[dimension] ?? dimension)]}
          rows={steps.map((step) => [
            whenOf(step),
            step.index,
            step.stage,
            ...shown.map((dimension) => step.byDimension[dimension] ?? null),
          ])}
          fileName="maturity"
        >
          <MaturityChart
            points={steps.map((step) => ({
              when: step.quarter === null ? "Now" : quarterInWords(step.quarter),
              value: step.index,
            }))}
            stages={parameters.stageMins.map((from, at) => ({ from, name: parameters.stageLabels[at] ?? "" }))}
            label={grown}
          />
        </ChartFrame>
        <div>
          <TableFrame label="Maturity by what the foundations are about">
            <table className="w-full">
              <thead>
                <tr>
                  <Head>About</Head>
                  <Head numeric>Now</Head>
                  <Head numeric>End of the plan</Head>
                </tr>
              </thead>
              <tbody>
                {shown.map((dimension) => (
                  <tr key={dimension}>
                    <th scope="row" className="border-b border-hairline px-2 py-1.5 font-normal">
                      {dimensions[dimension]}
                    </th>
                    <Cell numeric>
                      <DimensionNumber foundations={foundations} dimension={dimension} step={now} of="now" />
                    </Cell>
                    <Cell numeric>
                      <DimensionNumber foundations={foundations} dimension={dimension} step={end} of="end" />
                    </Cell>
                  </tr>
                ))}
                <tr className="font-semibold">
                  <th scope="row" className="px-2 py-1.5">
                    All foundations
                  </th>
                  <Cell numeric>
                    <IndexNumber foundations={foundations} step={now} of="now" />
                  </Cell>
                  <Cell numeric>
                    <IndexNumber foundations={foundations} step={end} of="end" />
                  </Cell>
                </tr>
              </tbody>
            </table>
          </TableFrame>
          <p className="mt-2 text-12 text-ink-3">
            Critical blocks weigh {parameters.criticalWeight} times as much, our default.{" "}
            {held &&
              `By the index alone it would be stage ${now.uncappedStage} now and ${end.uncappedStage} at the end; the lowest critical block holds it back. `}
            Blocks of your own are not counted.
          </p>
        </div>
      </div>
    </Section>
  );
}

type NumberProps = { foundations: Foundations; step: Step; of: "now" | "end" };
type Blocks = Foundations["blocks"];

const counted = (blocks: Blocks) => blocks.filter(({ own }) => !own);
const levelThen = (block: Blocks[number], of: "now" | "end") => (of === "now" ? levelOf(block) : block.levelEnd);
const thenWords = (of: "now" | "end") => (of === "now" ? "now" : "at the end of the plan");

function DimensionNumber({ foundations, dimension, step, of }: NumberProps & { dimension: string }) {
  const value = step.byDimension[dimension] ?? 0;
  const name = foundations.dimensions[dimension] ?? dimension;
  return (
    <OpensNumber
      value={value.toFixed(1)}
      className="min-h-6 max-sm:min-h-11"
      label={`${name} ${thenWords(of)}: ${value.toFixed(1)}, what it is made of`}
      title={`${name} ${thenWords(of)}`}
      parts={[
        ...counted(foundations.blocks)
          .filter((block) => block.dimension === dimension)
          .map((block) => ({
            label: block.name,
            how: `level ${levelThen(block, of)} × 25`,
            value: String(25 * levelThen(block, of)),
          })),
        { label: "The mean", value: value.toFixed(1), total: true },
      ]}
    />
  );
}

function IndexNumber({ foundations, step, of }: NumberProps) {
  const { criticalWeight } = foundations.maturity.parameters;
  return (
    <OpensNumber
      value={step.index.toFixed(1)}
      className="min-h-6 max-sm:min-h-11"
      label={`Maturity ${thenWords(of)}: ${step.index.toFixed(1)}, what it is made of`}
      title={`Maturity ${thenWords(of)}`}
      parts={[
        ...counted(foundations.blocks).map((block) => ({
          label: block.name,
          how: `${levelThen(block, of)} of 4${block.critical ? ` × ${criticalWeight}` : ""}`,
          value: ((levelThen(block, of) / 4) * (block.critical ? criticalWeight : 1)).toFixed(3),
        })),
        { label: "Sum over the sum of weights, × 100", value: step.index.toFixed(1), total: true },
      ]}
      note="Our own index. Weights and stages are our defaults."
    />
  );
}
