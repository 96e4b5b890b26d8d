"use client";

import { useState } from "react";
import { RadioGroup } from "@/ui/radio-group";
import { TextInput } from "@/ui/text-input";

export type SearchedChoice = { id: string; name: string; help: string };

type Props = {
  label: string;
  placeholder: string;
  choices: readonly SearchedChoice[];
  value: string | null;
  onChange: (id: string) => void;
};

const mostDrawn = 30;

/** One of many: searched, then chosen. What is chosen stays in sight whatever is searched for. */
export function SearchChoice({ label, placeholder, choices, value, onChange }: Props) {
  const [text, setText] = useState("");
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = choices.filter(({ name, help }) => {
    const said = `${name} ${help}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
  const first = found.slice(0, mostDrawn);
  const chosen = choices.find(({ id }) => id === value);
  const drawn = chosen && !first.includes(chosen) ? [chosen, ...first] : first;
  return (
    <div className="grid gap-1.5">
      <TextInput
        type="search"
        label={`Search ${label.toLowerCase()}`}
        labelHidden
        placeholder={placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // Enter belongs to the search, not to the form around it.
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      <div className="max-h-64 overflow-auto rounded-2 border border-line px-2.5 py-2">
        <RadioGroup
          label={label}
          choices={drawn.map(({ id, name, help }) => ({ value: id, label: name, help }))}
          value={value}
          onChange={onChange}
        />
        {found.length === 0 && <p className="text-12 text-ink-3">Nothing goes by these words.</p>}
        {found.length > mostDrawn && (
          <p className="text-12 text-ink-3">{found.length - mostDrawn} more: write part of it.</p>
        )}
      </div>
    </div>
  );
}
