"use client";

import { X } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Checkbox } from "./checkbox";
import { TextInput } from "./text-input";

export type PickerChoice = { id: string; name: string; help?: string | null };

type Props = {
  label: string;
  help?: ReactNode;
  choices: readonly PickerChoice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** From so many on, a search is offered; and no more than that many are drawn at once. */
const searchFrom = 9;
const mostDrawn = 60;

/** Several of many: what is chosen stands on top and can be taken away; the rest is searched and ticked. */
export function SearchPicker({ label, help, choices, chosen, onChange }: Props) {
  const [text, setText] = useState("");
  const note = useId();
  const words = text.toLowerCase().split(/\s+/);
  const found = choices.filter(({ id, name }) => words.every((word) => `${name} ${id}`.toLowerCase().includes(word)));
  const nameOf = (id: string) => choices.find((each) => each.id === id)?.name ?? id;
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <fieldset className="grid min-w-0 gap-1.5" aria-describedby={help ? note : undefined}>
      <legend className="mb-1 text-12 font-medium text-ink-2">{label}</legend>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-1" aria-label={`${label}: chosen`}>
          {chosen.map((id) => (
            <li key={id} className="inline-flex max-w-full items-center rounded-1 bg-selected pl-2 text-12">
              <span className="truncate">{nameOf(id)}</span>
              <button
                type="button"
                aria-label={`Take away ${nameOf(id)}`}
                onClick={() => toggle(id, false)}
                className="inline-flex size-6 shrink-0 items-center justify-center rounded-1 text-ink-3 hover:text-ink max-sm:size-11"
              >
                <X aria-hidden size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {choices.length >= searchFrom && (
        <TextInput
          label={`Search ${label.toLowerCase()}`}
          labelHidden
          type="search"
          placeholder="Search"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            // Enter belongs to the search, not to the form around it.
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      )}
      <div className="grid max-h-56 grid-cols-2 content-start gap-x-4 gap-y-1.5 overflow-auto rounded-2 border border-line px-2.5 py-2 max-sm:grid-cols-1">
        {found.slice(0, mostDrawn).map(({ id, name, help: about }) => (
          <Checkbox
            key={id}
            label={name}
            help={about}
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
        ))}
        {found.length === 0 && (
          <p className="text-12 text-ink-3">
            {choices.length === 0 ? "There is nothing to choose yet." : "Nothing goes by this name."}
          </p>
        )}
        {found.length > mostDrawn && (
          <p className="text-12 text-ink-3">{found.length - mostDrawn} more: write part of the name.</p>
        )}
      </div>
      {help && (
        <p id={note} className="text-12 text-ink-3">
          {help}
        </p>
      )}
    </fieldset>
  );
}
