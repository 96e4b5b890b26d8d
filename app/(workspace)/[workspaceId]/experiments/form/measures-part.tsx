import { Plus } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/ui/button";
import { PairMark } from "@/ui/marks";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { MeasureLine } from "./measure-line";
import type { MeasureDraft, MeasurePlace, MetricChoice, PartProps } from "./test-draft";

/** What decides it on both sides: one commercial measure, and how much worse customers may fare. */
export function MeasuresPart(props: PartProps) {
  const { draft, set, wrong, choices } = props;
  const replace = (measure: MeasureDraft, by: MeasureDraft) =>
    set({ measures: draft.measures.map((each) => (each === measure ? by : each)) });
  const primary = draft.measures.filter(({ place }) => place === "primary");
  const isWatched = draft.measures.some(({ place, metricId }) => place === "experience" && metricId !== "");
  const decides = choices.metrics.filter(({ family }) => family === "commercial" || family === "cx");
  const metric = decides.find(({ id }) => id === primary[0]?.metricId);
  return (
    <Section id="measures" title="What decides it, on both sides">
      <div id="primary" className="grid scroll-mt-6 gap-2">
        <h3 className="flex items-center gap-1.5 text-13 font-semibold">
          <PairMark side="commercial" /> The one measure that should move
        </h3>
        {primary.map((measure, at) => (
          <MeasureLine
            key={at}
            label="Commercial measure"
            measure={measure}
            metrics={decides.toSorted((a, b) => Number(a.isExperience) - Number(b.isExperience))}
            wrong={wrong}
            onChange={(by) => replace(measure, by)}
          />
        ))}
        {metric?.isExperience && (
          <p className="text-12 text-ink-3">This is a measure of the experience: what it earns stays not known.</p>
        )}
      </div>
      <div id="guardrails" className="mt-4 grid scroll-mt-6 gap-2">
        <h3 className="flex items-center gap-1.5 text-13 font-semibold">
          <PairMark side="customer" /> What customers must not lose
        </h3>
        {!isWatched && (
          <Notice>
            It can be logged like this, but not started: add one measure of the experience, so that a win that harms
            customers can be seen.
          </Notice>
        )}
        <MeasureLines
          {...props}
          place="experience"
          label="Measure of the experience"
          addLabel="Add a measure of the experience"
          metrics={choices.metrics.filter(({ isExperience }) => isExperience)}
        />
      </div>
    </Section>
  );
}

type LinesProps = PartProps & {
  place: MeasurePlace;
  label: string;
  addLabel: string;
  metrics: readonly MetricChoice[];
};

/** The measures of one place, with one more to be added. */
export function MeasureLines({ draft, set, wrong, place, label, addLabel, metrics }: LinesProps) {
  const lines = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const mine = draft.measures.filter((each) => each.place === place);
  const others = new Set(draft.measures.map(({ metricId }) => metricId));
  return (
    <div ref={lines} className="grid gap-3">
      {mine.map((measure, at) => (
        <div key={at} data-line>
          <MeasureLine
            label={mine.length > 1 ? `${label} ${at + 1}` : label}
            measure={measure}
            metrics={metrics.filter(({ id }) => id === measure.metricId || !others.has(id))}
            wrong={wrong}
            onChange={(by) => set({ measures: draft.measures.map((each) => (each === measure ? by : each)) })}
            onRemove={() => {
              set({ measures: draft.measures.filter((each) => each !== measure) });
              add.current?.focus();
            }}
          />
        </div>
      ))}
      <Button
        ref={add}
        className="justify-self-start"
        onClick={() => {
          set({ measures: [...draft.measures, { place, metricId: "", type: "proportion", margin: "" }] });
          // Once it is drawn, the new line is what is written next.
          requestAnimationFrame(() =>
            lines.current?.querySelector<HTMLElement>("[data-line]:nth-last-child(2) select")?.focus(),
          );
        }}
      >
        <Plus aria-hidden size={14} /> {addLabel}
      </Button>
    </div>
  );
}
