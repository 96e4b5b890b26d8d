import { useState } from "react";
import { Button } from "@/ui/button";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { FigureGrid } from "./figure-grid";
import { type FigureRow, groupsOf } from "./figure-rows";
import { GroupsForm } from "./groups-form";
import type { ResultsView } from "./results-view";
import { SplitWords } from "./split-words";
import { TheirsAndYours } from "./theirs-and-yours";
import { useTypedResults } from "./use-typed-results";

const counted = new Intl.NumberFormat("en-GB");

/** Results by hand: a grid of figures by arm, checked while it is typed. */
export function TypedResults({ workspaceId, view }: { workspaceId: string; view: ResultsView }) {
  const typed = useTypedResults(workspaceId, view);
  const { draft, read, storing, split } = typed;
  const [pasted, setPasted] = useState<string | null>(null);
  const moved = read.changed && draft.version !== view.version;

  const everybody = ({ figure, metricId }: FigureRow, armId: string) => {
    const measure = view.measures.find((each) => each.metricId === metricId);
    const people = read.exposed[armId] ?? null;
    return figure === "n" && measure && !measure.asked && people !== null ? counted.format(people) : undefined;
  };
  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-7"
      onSubmit={(event) => {
        event.preventDefault();
        if (!storing.busy) typed.store(false);
      }}
    >
      <Section title="Type the figures" aside="Or paste a block of a spreadsheet into any cell">
        <FigureGrid
          label="Figures by arm"
          arms={view.arms}
          groups={groupsOf(view.measures)}
          cells={draft.cells}
          words={read.words}
          emptyAs={everybody}
          onType={typed.type}
          onPasted={setPasted}
        />
        <p role="status" className="mt-2 text-12 text-ink-3">
          {pasted}
        </p>
        {split && (
          <div className="mt-2 max-w-3xl">
            <SplitWords split={split} />
          </div>
        )}
      </Section>
      <Section title="Groups of people, if you have them">
        <p className="mb-3 max-w-[78ch] text-ink-2">
          New and returning, mobile and desktop: what a group shows is a question for a next test, never a result. Harm
          in a large group is pointed out.
        </p>
        <GroupsForm
          view={view}
          drafts={draft.groups}
          read={read.groups}
          wanted={typed.wanted}
          onChange={typed.setGroups}
          onPasted={setPasted}
        />
      </Section>
      <div className="grid max-w-3xl gap-3">
        {view.days && read.changed && (
          <Notice>
            {counted.format(view.days.count)} days are stored. What you type takes the place of what those days say of
            the same measures; when the people differ, no day is left and the curve over time ends.
          </Notice>
        )}
        {moved && <TheirsAndYours view={view} draft={draft} onTake={typed.drop} />}
        {typed.wanted && read.problem && <Notice tone="harm">{read.problem} Nothing was stored.</Notice>}
        {storing.error && !storing.overtaken && <Notice tone="harm">{storing.error}</Notice>}
        <div className="flex flex-wrap items-center gap-2">
          <Button
            look="primary"
            busy={storing.busy}
            disabledBecause={read.changed ? null : "Nothing is typed that is not stored."}
            onClick={() => typed.store(moved)}
          >
            {moved ? "Store mine over theirs" : "Store results"}
          </Button>
          {read.changed && <Button onClick={typed.drop}>Drop what I typed</Button>}
        </div>
      </div>
    </form>
  );
}
