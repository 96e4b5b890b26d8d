import { useState } from "react";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/radio-group";
import type { Asked, Sequence } from "./sequence-input";

type Props = {
  problems: Sequence["problems"];
  /** What a move of one quarter has to be worth, in percent of the mean worth of an initiative. */
  calmPct: number;
  /** What was asked the last time. */
  last: Asked | null;
  hasRun: boolean;
  isStarting: boolean;
  /** Why it cannot be started now. */
  off: string | null;
  onStart: (asked: Asked) => void;
};

const usual: Asked = { keep: "obligations", calm: true, proofSeconds: 30 };

/** What is asked of the sequencer. */
export function StartForm({ problems, calmPct, last, hasRun, isStarting, off, onStart }: Props) {
  const [asked, setAsked] = useState<Asked>(last ?? usual);
  const contradicts = problems.length > 0 ? "Solve what is listed below first" : null;
  return (
    <form
      aria-label="What to look for"
      className="no-print grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!off && !contradicts && !isStarting) onStart(asked);
      }}
    >
      <div className="grid grid-cols-[repeat(auto-fit,minmax(240px,1fr))] gap-x-8 gap-y-4">
        <RadioGroup
          label="What has to stay in the plan"
          value={asked.keep}
          onChange={(keep) => setAsked({ ...asked, keep: keep as Asked["keep"] })}
          choices={[
            {
              value: "obligations",
              label: "Fixes, stops and tests",
              help: "Use cases and foundations only if they earn their place.",
            },
            { value: "everything", label: "Everything", help: "Says what is short when not all of it fits." },
          ]}
        />
        <RadioGroup
          label="How freely it may move things"
          value={asked.calm ? "calm" : "free"}
          onChange={(calm) => setAsked({ ...asked, calm: calm === "calm" })}
          choices={[
            {
              value: "calm",
              label: "As little as it must",
              help: `A move has to be worth it: ${calmPct} % of the mean worth of an initiative for each quarter.`,
            },
            { value: "free", label: "Freely", help: "As if nobody counted on the present order." },
          ]}
        />
        <RadioGroup
          label="How long it may try to prove it"
          value={String(asked.proofSeconds)}
          onChange={(seconds) => setAsked({ ...asked, proofSeconds: Number(seconds) })}
          choices={[
            { value: "2", label: "2 seconds", help: "A first look." },
            { value: "30", label: "30 seconds", help: "It ends sooner once nothing better is possible." },
            { value: "120", label: "2 minutes" },
          ]}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look={hasRun ? "outline" : "primary"}
          type="submit"
          busy={isStarting}
          disabledBecause={off ?? contradicts}
        >
          {hasRun ? "Look again" : "Look for the best order"}
        </Button>
        <p className="text-12 text-ink-3">
          {off ?? contradicts ?? "Nothing is changed until you accept what it finds."}
        </p>
      </div>
    </form>
  );
}
