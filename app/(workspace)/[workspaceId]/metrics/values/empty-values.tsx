import Link from "next/link";
import { Button } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { MetricsBar } from "../views-bar";

type Props = { workspaceId: string; mayEdit: boolean; onType: () => void; onImport: () => void; onWeeks: () => void };

/** Why values are written down, before there are any. */
export function EmptyValues({ workspaceId, mayEdit, onType, onImport, onWeeks }: Props) {
  return (
    <>
      <PageHeader title="Values" sentence="Nothing has been recorded yet." />
      <MetricsBar workspaceId={workspaceId} at="/values" />
      <EmptyState
        title="Both sides, every month"
        why="Everybody records what was sold. Write beside it, month by month, what customers felt: after six months the scorecard says whether the two move together."
        example="Conversion, Oct 2026: 2.51%. Felt rushed, Oct 2026: 31% of 2,207 answers, from the survey tool as of 31 Oct 2026."
        action={
          mayEdit && (
            <>
              <Button onClick={onType}>Type or paste values</Button>
              <Button look="primary" onClick={onImport}>
                Import a file
              </Button>
            </>
          )
        }
      />
      <p className="px-4 pb-8 text-center text-12 text-ink-3">
        Files that come every night can be read by themselves:{" "}
        <Link className="underline underline-offset-3" href={`/${workspaceId}/metrics/folder`}>
          the watched folder
        </Link>
        . Only weeks are known?{" "}
        <button type="button" className="underline underline-offset-3" onClick={onWeeks}>
          Look at weeks
        </button>
        .
      </p>
    </>
  );
}
