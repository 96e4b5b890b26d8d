import { type DragEvent, useRef, useState } from "react";
import type { ImportableKind } from "@/domain/exchange/tables/kind-keys";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { TextArea } from "@/ui/text-area";
import { kindWords } from "./kind-words";
import type { ImportFlow } from "./use-import";

/** A file chosen or dropped, or rows pasted. */
export function ChooseSource({
  workspaceId,
  kind,
  flow,
}: {
  workspaceId: string;
  kind: ImportableKind;
  flow: ImportFlow;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState("");
  const { many } = kindWords[kind];
  const off = flow.busy;

  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (!file || off) return;
    if (files.length > 1) flow.setFailure("Choose one file at a time.");
    else void flow.inspect({ file }, null);
  };
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div className="grid gap-5">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the button inside */}
      <div
        onDragEnter={drag(true)}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          take(event.dataTransfer.files);
        }}
        className={classNames(
          "grid justify-items-center gap-2 rounded-2 border border-dashed px-4 py-8 text-center",
          over ? "border-ink bg-selected" : "border-edge bg-page",
        )}
      >
        <p>Drop a CSV or Excel file here, or</p>
        <Button look="primary" busy={off !== null} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={input}
          type="file"
          aria-label={`File with ${many}`}
          tabIndex={-1}
          accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          className="sr-only"
          onChange={(event) => {
            take(event.target.files);
            event.target.value = "";
          }}
        />
        <p className="text-12 text-ink-3">At most 10 MB. Nothing is stored before you say so.</p>
      </div>
      <form
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (!off && pasted.trim() !== "") void flow.inspect({ pasted }, null);
        }}
      >
        <TextArea
          label="Or paste rows from a spreadsheet"
          help="With the row of headings first."
          value={pasted}
          rows={4}
          spellCheck={false}
          className="max-h-48 font-sans"
          onChange={(event) => setPasted(event.target.value)}
        />
        <div>
          <Button type="submit" busy={off !== null} disabledBecause={pasted.trim() === "" ? "Paste rows first." : null}>
            Use the pasted rows
          </Button>
        </div>
      </form>
      {kind === "survey-answers" ? (
        <p className="text-12 text-ink-3">
          One row a person, one column a question. Columns with names, addresses or times are left out; only the scores
          and how many answered are stored, nothing about a person.
        </p>
      ) : (
        <p className="text-12 text-ink-3">
          Not sure how it should look?{" "}
          <a
            href={`/api/download/${workspaceId}/table/${kind}?format=xlsx&example=yes`}
            className="text-ink-2 underline underline-offset-3 hover:text-ink"
          >
            Download a table with one example row
          </a>
          , or export your {many} and change them: rows are found again by their id, else by their name.
        </p>
      )}
    </div>
  );
}
