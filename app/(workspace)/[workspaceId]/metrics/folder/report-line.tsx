import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { instantInWords } from "@/ui/dates";
import type { DropReports } from "./folder-screen";
import { ProblemList } from "./problem-list";

type Report = DropReports["reports"][number];

const outcomeWords: Readonly<Record<Report["outcome"], string>> = {
  stored: "Stored",
  nothing_new: "Nothing new",
  refused: "Refused",
};

/** One file: what became of it, how many values, and the first of what was wrong. */
export function ReportLine({ report, onOpen }: { report: Report; onOpen: () => void }) {
  const { fileName, at, outcome, sentence, problems, problemCount } = report;
  return (
    <li className="grid gap-1.5 border-t border-hairline py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-14 font-semibold wrap-anywhere">{fileName}</h3>
        <p className="text-12 text-ink-3">{instantInWords(at)}, UTC</p>
      </div>
      <p>
        <span className={classNames("font-medium", outcome === "refused" && "text-harm")}>
          {outcomeWords[outcome]}.
        </span>{" "}
        {sentence}
      </p>
      <Counts report={report} />
      {problems.length > 0 && <ProblemList problems={problems} />}
      {problemCount > problems.length && (
        <div>
          <Button aria-label={`All problems of ${fileName}`} onClick={onOpen}>
            {`See all ${problemCount.toLocaleString("en-GB")} problems`}
          </Button>
        </div>
      )}
    </li>
  );
}

function Counts({ report: { added, changed, unchanged, problemCount } }: { report: Report }) {
  const counts = [
    ["new", added],
    ["changed", changed],
    ["known already", unchanged],
    ["problems", problemCount],
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1 text-12 text-ink-2">
      {counts.map(([term, count]) => (
        <div key={term} className="flex gap-1.5">
          <dt className="text-ink-3">{term}</dt>
          <dd className={classNames("figure", term === "problems" && count > 0 && "font-semibold text-harm")}>
            {count.toLocaleString("en-GB")}
          </dd>
        </div>
      ))}
    </dl>
  );
}
