import { useState } from "react";
import { Button } from "@/ui/button";
import { ChartFrame } from "@/ui/charts/chart-frame";
import { classNames } from "@/ui/class-names";
import { comesLater } from "@/ui/comes-later";
import { OpensNumber } from "@/ui/opens-number";
import { Section } from "@/ui/page-header";
import { AroundList, SuspectList } from "./around-list";
import { Folded } from "./folded";
import type { Scorecard, TestedPair } from "./scorecard-view";
import { usePairActs } from "./use-pair-acts";
import { useSome } from "./use-some";

const WatchPairDialog = comesLater(() => import("./watch-pair-dialog").then((module) => module.WatchPairDialog));

const urgency: readonly TestedPair["state"][] = ["diverging", "watch", "none", "not_enough_data"];

/** "Is it real?" for each watched pair, by weeks: in words, with when it was and what changed then. */
export function WeeklyTest({ workspaceId, scorecard }: { workspaceId: string; scorecard: Scorecard }) {
  const { divergence, version, may } = scorecard;
  const { pairs, how, weekWords } = divergence;
  // What drifts apart now stands first.
  const { shown, more } = useSome(
    pairs.toSorted((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state)),
    12,
  );
  const [choosing, setChoosing] = useState(false);
  const watch = may.edit && <Button onClick={() => setChoosing(true)}>Watch a pair</Button>;
  return (
    <Section id="weekly" title="Is it real? The weekly test" aside={weekWords && `to ${weekWords}`}>
      {pairs.length === 0 ? (
        <div className="grid justify-items-start gap-2 border-t border-line pt-2">
          <p className="max-w-[78ch] text-ink-2">
            A month may look bad by chance. Name a pair, and every week a test tells whether sales really rise while
            experience gets worse. <span className="text-ink-3">Conversion rate and Felt rushed, for example.</span>
          </p>
          {watch || <p className="text-ink-3">Ask an editor to name the first pair.</p>}
        </div>
      ) : (
        <ChartFrame
          title="Sales rising while experience gets worse, pair by pair"
          fileName="weekly-test"
          columns={[
            "Pair",
            "Reading",
            "Weeks",
            "Change of sales a week",
            "Change of experience a week, up is better",
            "Adjusted p",
          ]}
          rows={() =>
            pairs.map((pair) => [
              `${pair.commercialName} and ${pair.cxName}`,
              pair.word,
              pair.weeks,
              short(pair.commercialSlope),
              short(pair.cxSlope),
              short(pair.pairPAdjusted),
            ])
          }
        >
          <ul>
            {shown.map((pair) => (
              <TestedPairItem
                key={`${pair.commercialMetricId} ${pair.cxMetricId}`}
                {...{ workspaceId, pair, version, mayEdit: may.edit }}
                periods={divergence.periods}
              />
            ))}
          </ul>
          {more}
          <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <p className="max-w-[78ch] text-12 text-ink-3">{how} These sizes are our defaults.</p>
            {watch}
          </div>
        </ChartFrame>
      )}
      {choosing && <WatchPairDialog workspaceId={workspaceId} version={version} onClose={() => setChoosing(false)} />}
    </Section>
  );
}

const short = (value: number | null) => (value === null ? null : Number(value.toPrecision(3)));

type ItemProps = {
  workspaceId: string;
  pair: TestedPair;
  version: number;
  mayEdit: boolean;
  periods: Scorecard["divergence"]["periods"];
};

function TestedPairItem({ workspaceId, pair, version, mayEdit, periods }: ItemProps) {
  const acts = usePairActs(workspaceId);
  const isReal = pair.state === "diverging";
  return (
    <li className="border-t border-line py-2 print:break-inside-avoid">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <div className="min-w-0 flex-1 basis-72">
          <h3 className="text-13">
            {pair.commercialName} and {pair.cxName}:{" "}
            <OpensNumber
              title="The weekly test of this pair"
              value={pair.word}
              label={`${pair.commercialName} and ${pair.cxName}, ${pair.word}: how it was tested`}
              className={classNames("font-semibold max-sm:min-h-11", isReal && "text-harm")}
              words={pair.sentence}
              parts={[
                { label: "Weeks with both", value: pair.weeks },
                { label: "Sales, change a week", value: short(pair.commercialSlope) ?? "not known" },
                { label: "Experience, change a week, up is better", value: short(pair.cxSlope) ?? "not known" },
                { label: "Experience, fitted change of these weeks", value: short(pair.cxFittedChange) ?? "not known" },
                { label: "Adjusted p", value: pWords(pair.pairPAdjusted) },
              ]}
              note={[pair.technical, pair.robust?.sentence].filter(Boolean).join(" ")}
            />
          </h3>
          <p className="max-w-[78ch] text-ink-2">{pair.sentence}</p>
          {pair.fewer && <p className="max-w-[78ch] text-ink-2">{pair.fewer}</p>}
        </div>
        {mayEdit && (
          <Button
            look="quiet"
            busy={acts.busy}
            aria-label={`Stop watching ${pair.commercialName} and ${pair.cxName}`}
            onClick={() => acts.unwatch(pair, version)}
          >
            Stop watching
          </Button>
        )}
      </div>
      {pair.runs.toReversed().map((run) => {
        const period = periods[run.period];
        return (
          <Folded
            key={run.from}
            isOpen={run.still}
            className="mt-1"
            summaryClassName={run.still ? "font-semibold text-harm" : ""}
            summary={run.sentence}
          >
            {period && (
              <div className="pl-4">
                {period.suspects.length > 0 ? (
                  <SuspectList workspaceId={workspaceId} suspects={period.suspects} />
                ) : (
                  <p className="text-ink-2">Nothing that is written down here changed in the three months before.</p>
                )}
                <AroundList workspaceId={workspaceId} around={period.around} />
              </div>
            )}
          </Folded>
        );
      })}
      {pair.earlierRuns > 0 && (
        <p className="text-12 text-ink-3">{pair.earlierRuns} earlier such times are only counted here.</p>
      )}
    </li>
  );
}

const pWords = (p: number | null) => (p === null ? "not known" : p < 0.001 ? "< 0.001" : p.toFixed(3));
