import { quarterInWords } from "@/domain/quarters";
import { moneyInWords } from "@/domain/roadmap/wording";
import { ChartFrame } from "@/ui/charts/chart-frame";
import { classNames } from "@/ui/class-names";
import { TableFrame } from "@/ui/table";
import { useNarrow } from "../scored/use-narrow";
import { CumulativeChart } from "./cumulative-chart";

type Quarter = {
  readonly quarter: string;
  readonly state: string;
  readonly observed: boolean;
  readonly cost: number | null;
  readonly margin: number | null;
};

type Props = {
  /** Whose returns they are. */
  name: string;
  quarters: readonly Quarter[];
  cumulative: readonly number[];
  band: { readonly low: readonly number[]; readonly high: readonly number[] } | null;
  risk: {
    readonly from: string;
    readonly calibrated: readonly number[] | null;
    readonly stated: readonly number[] | null;
  } | null;
  paybackQuarter: string | null;
  sign: string;
  sentence: string;
  /** Across the page, or beside words. */
  wide: boolean;
};

/** What it comes to, quarter by quarter: the sentence, the picture, the table and the file. */
export function CumulativeFigure(props: Props) {
  const { name, quarters, cumulative, band, risk, paybackQuarter, sign, sentence, wide } = props;
  const narrow = useNarrow();
  if (quarters.length === 0) return null;
  const open = quarters.findIndex(({ observed }) => !observed);
  const ends = [risk?.stated ?? null, risk?.calibrated ?? null].filter((end) => end !== null);
  const at = quarters.findIndex(({ quarter }) => quarter === paybackQuarter);
  return (
    <ChartFrame
      title={sentence}
      fileName={`Returns of ${name}`.replaceAll(/[\\/:*?"<>|]/g, " ")}
      columns={[
        "Quarter",
        "Known how",
        `Cost (${sign})`,
        `Margin (${sign})`,
        `All margin − all cost (${sign})`,
        ...(band ? ["At the low end", "At the high end"] : []),
        ...(risk?.calibrated ? ["Less what is at risk, calibrated"] : []),
        ...(risk?.stated ? ["Less what is at risk, as stated"] : []),
      ]}
      rows={quarters.map(({ quarter, state, cost, margin }, place) => [
        ...[quarterInWords(quarter), state, cost, margin, cumulative[place] ?? null],
        ...(band ? [band.low[place] ?? null, band.high[place] ?? null] : []),
        ...(risk?.calibrated ? [risk.calibrated[place] ?? null] : []),
        ...(risk?.stated ? [risk.stated[place] ?? null] : []),
      ])}
    >
      <TableFrame label={`Chart of ${name}`}>
        <div className={classNames("min-w-[340px]", wide ? "max-w-[920px]" : "max-w-[620px]")}>
          <CumulativeChart
            steps={quarters.map(({ quarter }) => quarterInWords(quarter))}
            sums={cumulative}
            observed={open < 0 ? quarters.length : open}
            band={band}
            risk={risk && { from: quarters.findIndex(({ quarter }) => quarter === risk.from), ends }}
            words={(amount) => moneyInWords(amount, sign)}
            payback={
              at < 0 || paybackQuarter === null
                ? null
                : { at, words: `paid back from ${quarterInWords(paybackQuarter)}` }
            }
            width={narrow ? 360 : wide ? 920 : 600}
            label={`All margin less all cost of ${name}, by quarter. ${sentence}`}
          />
        </div>
      </TableFrame>
    </ChartFrame>
  );
}
