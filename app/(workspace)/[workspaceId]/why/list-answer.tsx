"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { TextInput } from "@/ui/text-input";

type Props = { label: string; value: readonly string[]; readOnly: boolean; onChange: (value: string[]) => void };

/** Some lines, each a short answer; a line that is left empty is not stored. */
export function ListAnswer({ label, value, readOnly, onChange }: Props) {
  if (readOnly) {
    return value.length === 0 ? (
      <p className="text-ink-3">Nothing written yet.</p>
    ) : (
      <ul className="list-disc pl-5">
        {value.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  }
  return (
    <div className="grid gap-1.5">
      {value.map((line, at) => (
        <div key={at} className="flex items-center gap-1">
          <TextInput
            label={`${label}, ${at + 1}`}
            labelHidden
            fieldClassName="flex-1"
            value={line}
            maxLength={500}
            onChange={(event) => onChange(value.map((each, place) => (place === at ? event.target.value : each)))}
          />
          <IconButton label={`Remove “${line}”`} onClick={() => onChange(value.filter((_, place) => place !== at))}>
            <X aria-hidden size={14} />
          </IconButton>
        </div>
      ))}
      <div>
        <Button look="quiet" onClick={() => onChange([...value, ""])}>
          <Plus aria-hidden size={14} /> Add a line<span className="sr-only"> to {label}</span>
        </Button>
      </div>
    </div>
  );
}
