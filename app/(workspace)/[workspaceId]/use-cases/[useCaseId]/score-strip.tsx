import type { Judgement } from "@/domain/scoring/judge-use-case";
import type { UseCaseScore } from "@/domain/scoring/score-use-case";
import { HarmGlyph, type HarmLevel, PairMark, VerdictTag } from "@/ui/marks";
import { type NumberPart, OpensNumber } from "@/ui/opens-number";
import { benefitParts, creepinessParts, type Describe, priorityParts, regretParts } from "../score-parts";
import { rangeWords } from "../status-words";
import type { Detail } from "./use-case-detail";

type Shown = {
  key: "priority" | "customerValue" | "commercialValue" | "feasibility" | "creepiness" | "regretRisk";
  name: string;
  side?: "customer" | "commercial";
  band?: (score: UseCaseScore) => HarmLevel;
  parts: (score: UseCaseScore) => NumberPart[];
};

/** The six numbers and the verdict, in sight while answers change; each opens down to the answers. */
export function ScoreStrip({ detail, live, stored }: { detail: Detail; live: Judgement; stored: Judgement | null }) {
  const describe: Describe = (key, answer) => answerWords(detail, key, answer);
  const { pressureCues, reliefFeatures } = detail.rubric;
  const nameOf = (id: string) => [...pressureCues, ...reliefFeatures].find((each) => each.id === id)?.label ?? id;
  const shown: Shown[] = [
    { key: "priority", name: "Priority", parts: priorityParts },
    {
      key: "customerValue",
      name: "Customer value",
      side: "customer",
      parts: (score) => benefitParts(describe, score, "customerValue"),
    },
    {
      key: "commercialValue",
      name: "Commercial value",
      side: "commercial",
      parts: (score) => benefitParts(describe, score, "commercialValue"),
    },
    { key: "feasibility", name: "Feasibility", parts: (score) => benefitParts(describe, score, "feasibility") },
    {
      key: "creepiness",
      name: "Creepiness",
      band: (score) => score.creepinessBand,
      parts: (score) => creepinessParts(describe, score, detail.basis.parameters.creepiness),
    },
    {
      key: "regretRisk",
      name: "Regret risk",
      band: (score) => score.regretBand,
      parts: (score) => regretParts(describe, score, nameOf),
    },
  ];
  const { score } = live;
  const apart = detail.rank !== null && (live.verdict.verdict === "redesign" || live.verdict.verdict === "blocked");
  const note = `Weights: ${detail.weightsChanged ? "changed for this workspace" : "our default"}. ${detail.weightsNote}`;
  return (
    <section
      aria-label="Scores"
      className="z-(--z-sticky) flex flex-wrap items-start gap-x-8 gap-y-3 border-t border-line bg-page px-7 py-3 xl:sticky xl:top-0 max-lg:px-4 max-sm:gap-x-5"
    >
      <div>
        <p className="text-12 text-ink-3">Verdict</p>
        <p className="mt-1" role="status" aria-live="polite">
          <VerdictTag verdict={live.verdict.verdict} />
        </p>
      </div>
      <dl className="flex flex-wrap gap-x-8 gap-y-3 max-sm:gap-x-5">
        {shown.map(({ key, name, side, band, parts }) => (
          <div key={key}>
            <dt className="flex items-center gap-1.5 text-12 text-ink-3">
              {side && <PairMark side={side} />}
              {name}
            </dt>
            <dd className="flex items-baseline gap-2">
              {score ? (
                <OpensNumber
                  title={name}
                  label={`${name} ${score[key].toFixed(1)}: what it is made of`}
                  className="text-22 leading-tight font-semibold"
                  value={score[key].toFixed(1)}
                  parts={parts(score)}
                  note={note}
                />
              ) : (
                <span className="text-ink-3">not scored</span>
              )}
              {score && band && <HarmGlyph level={band(score)} />}
              {score && stored?.score && stored.score[key] !== score[key] && (
                <span className="figure text-12 text-ink-3">was {stored.score[key].toFixed(1)}</span>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt className="text-12 text-ink-3">Rank</dt>
          <dd className="figure text-22 leading-tight">
            {apart || detail.rank === null ? (
              <span className="text-13 text-ink-3">{apart ? "after all others" : "not ranked"}</span>
            ) : (
              detail.rank
            )}
            {!apart && detail.rankRange && detail.rankRange[0] !== detail.rankRange[1] && (
              <span className="ml-2 text-12 text-ink-3">
                {rangeWords(detail.rankRange)}, {detail.robustness}
              </span>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** The question and the words of the answer, as the rubric has them. */
function answerWords({ rubric }: Detail, key: string, answer: number) {
  const [group = "", criterion] = key.split(".");
  const criteria = [rubric.customerValue, rubric.commercialValue, rubric.feasibility, rubric.creepiness, rubric.regret];
  const at = ["customerValue", "commercialValue", "feasibility", "creepiness", "regret"].indexOf(group);
  const found = criteria[at]?.criteria.find(({ id }) => id === criterion);
  return (
    <>
      {found?.label ?? key}
      <span className="block text-12 font-normal text-ink-3">{found?.anchors[answer - 1]}</span>
    </>
  );
}
