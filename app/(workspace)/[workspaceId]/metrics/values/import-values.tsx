import { useState } from "react";
import { comesLater } from "@/ui/comes-later";
import { FormDialog } from "@/ui/form-dialog";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../../shell-context";
import { noSource, SourceFields, saidOfSource } from "./source-fields";

const ImportDialog = comesLater(() => import("../../exchange/import-dialog").then((module) => module.ImportDialog));

/** First where the values come from, then the file: what its rows say themselves goes before what is said here. */
export function ImportValues({ workspaceId, onClose }: { workspaceId: string; onClose: () => void }) {
  const kept = useKept(useKeptKey("import of metric values"), noSource);
  const [about, setAbout] = useState<string | null>(null);
  if (about !== null)
    return (
      <ImportDialog
        workspaceId={workspaceId}
        kind="metric-values"
        about={about}
        onDone={(imported) => {
          if (imported) kept.drop();
          onClose();
        }}
      />
    );
  return (
    <FormDialog
      title="Import values: where do they come from?"
      description="Said once for the whole file. Rows with a source or a day of their own keep them."
      submit="Choose the file"
      busy={false}
      onSubmit={() => setAbout(JSON.stringify(saidOfSource(kept.value)))}
      onClose={onClose}
    >
      <SourceFields source={kept.value} onChange={kept.set} />
      <p className="text-12 text-ink-3">
        A file may be long, a row for each value, or wide, with a column for each month, week or metric. What is
        imported twice is stored once.
      </p>
    </FormDialog>
  );
}
