import { X } from "lucide-react";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { RadioGroup } from "@/ui/radio-group";
import { Select } from "@/ui/select";
import { NumberInput, TextInput } from "@/ui/text-input";
import { withNone, withWords } from "./choice-words";
import { type CustomerDraft, type EvidenceDraft, figureProblem } from "./drafts";
import type { MapView } from "./map-view";

type Props = { view: MapView; value: CustomerDraft; onChange: (value: CustomerDraft) => void; readOnly?: boolean };

export function CustomerForm({ view, value, onChange, readOnly = false }: Props) {
  const set = (change: Partial<CustomerDraft>) => onChange({ ...value, ...change });
  return (
    <>
      <TextInput
        label="What customers want, in their words"
        help="Something they would say themselves."
        maxLength={500}
        readOnly={readOnly}
        value={value.statement}
        onChange={(event) => set({ statement: event.target.value })}
      />
      <Select
        label="What they want to do"
        disabled={readOnly}
        value={value.verb}
        choices={withNone(withWords(view.choices.verbs, value.verb), "not chosen")}
        onChange={(event) => set({ verb: event.target.value })}
      />
      <RadioGroup
        inline
        label="How much it matters to them, 1 to 5"
        readOnly={readOnly}
        choices={["1", "2", "3", "4", "5"].map((n) => ({ value: n, label: n }))}
        value={value.importance || null}
        onChange={(importance) => set({ importance })}
      />
      <EvidenceRows rows={value.evidence} onChange={(evidence) => set({ evidence })} readOnly={readOnly} />
    </>
  );
}

const blank: EvidenceDraft = { kind: "", text: "", n: "" };

/** How we know: what customers said or did, from how many. */
function EvidenceRows({
  rows,
  onChange,
  readOnly,
}: {
  rows: readonly EvidenceDraft[];
  onChange: (rows: EvidenceDraft[]) => void;
  readOnly: boolean;
}) {
  const set = (at: number, change: Partial<EvidenceDraft>) =>
    onChange(rows.map((row, place) => (place === at ? { ...row, ...change } : row)));
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1 text-12 font-medium text-ink-2">How we know: evidence from customers</legend>
      {rows.length === 0 && (
        <p className="text-12 text-ink-3">
          Nothing yet. For example: interviews, 24 people, “too many sofas to compare”.
        </p>
      )}
      {rows.map((row, at) => (
        <div key={at} className="grid gap-2 border-l-2 border-hairline pl-3">
          <div className="flex items-end gap-2">
            <TextInput
              label={`Evidence ${at + 1}: what it says`}
              fieldClassName="flex-1"
              maxLength={500}
              readOnly={readOnly}
              value={row.text}
              onChange={(event) => set(at, { text: event.target.value })}
            />
            {!readOnly && (
              <IconButton
                label={`Take away evidence ${at + 1}`}
                onClick={() => onChange(rows.filter((_, place) => place !== at))}
              >
                <X aria-hidden size={14} />
              </IconButton>
            )}
          </div>
          <div className="grid grid-cols-2 gap-2">
            <TextInput
              label="Kind"
              maxLength={64}
              placeholder="interviews"
              readOnly={readOnly}
              value={row.kind}
              onChange={(event) => set(at, { kind: event.target.value })}
            />
            <NumberInput
              label="From how many"
              readOnly={readOnly}
              value={row.n}
              error={figureProblem(row.n)}
              onChange={(event) => set(at, { n: event.target.value })}
            />
          </div>
        </div>
      ))}
      {!readOnly && rows.length < 50 && (
        <Button look="quiet" className="justify-self-start" onClick={() => onChange([...rows, blank])}>
          Add evidence
        </Button>
      )}
    </fieldset>
  );
}
