import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { TextArea } from "@/ui/text-area";
import type { Source } from "./send-import";

type Props = {
  /** What the file holds, for readers: "File with use cases". */
  label: string;
  busy: boolean;
  onChoose: (source: Source) => void;
  onRefuse: (message: string) => void;
  /** How the file should look. */
  children: ReactNode;
};

/** A file chosen or dropped, or rows pasted. */
export function SourcePicker({ label, busy, onChoose, onRefuse, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState("");

  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (!file || busy) return;
    if (files.length > 1) onRefuse("Choose one file at a time.");
    else onChoose({ file });
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
        <Button look="primary" busy={busy} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={input}
          type="file"
          aria-label={label}
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
          if (!busy && pasted.trim() !== "") onChoose({ pasted });
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
          <Button type="submit" busy={busy} disabledBecause={pasted.trim() === "" ? "Paste rows first." : null}>
            Use the pasted rows
          </Button>
        </div>
      </form>
      {children}
    </div>
  );
}
