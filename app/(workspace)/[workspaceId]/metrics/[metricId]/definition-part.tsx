import { Voice } from "@/ui/page-header";
import { Fact } from "../../scored/fact";
import { familyWords, type MetricDetail, unitWords } from "../metric-answers";

/** What the metric is, in words and sizes; what ships says that its sizes are our defaults. */
export function DefinitionPart({ detail: { metric, currency } }: { detail: MetricDetail }) {
  return (
    <section>
      <Voice>What it is</Voice>
      <dl className="mt-2 grid gap-2.5">
        <Fact term="Measures">{familyWords[metric.family]}</Fact>
        <Fact term="How it is worked out">{metric.formula}</Fact>
        <Fact term="Unit">{unitWords(metric.unit, currency)}</Fact>
        <Fact term="Direction">{metric.directionWords}</Fact>
        <Fact term="Change that matters">{metric.materialityWords}</Fact>
        <Fact term="Worsening we accept in a test">{metric.marginWords}</Fact>
        <Fact term="Comes from, as a rule">{metric.source && sourceWords(metric.source)}</Fact>
        {metric.minSample !== null && (
          <Fact term="Answers asked for">{`${metric.minSample.toLocaleString("en-GB")}${metric.own ? "" : " (our default)"}`}</Fact>
        )}
        {metric.benchmark && <Fact term="Compare with">{metric.benchmark}</Fact>}
        {metric.caution && <Fact term="To mind">{metric.caution}</Fact>}
        <Fact term="Whose metric it is">{metric.own ? "Your own" : "From the library that comes with Attune"}</Fact>
      </dl>
    </section>
  );
}

const sourceWords = (source: string) => `${source.charAt(0).toUpperCase()}${source.slice(1).replaceAll("_", " ")}`;
