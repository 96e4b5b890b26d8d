"use client";

import { useId, useState } from "react";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/radio-group";
import { Notice } from "@/ui/states";
import { SearchChoice } from "../../cited/search-choice";
import { momentOf } from "../form/draft-in-words";
import type { TestChoices } from "../form/test-draft";

export type From = { useCaseId: string | null; templateId: string | null };

type Props = {
  choices: TestChoices;
  from: From;
  busy: boolean;
  error: string | null;
  onFrom: (from: From) => void;
};

/** What the test begins with: a template, a use case, or nothing. What was typed already stays. */
export function ChooseStart({ choices, from, busy, error, onFrom }: Props) {
  const [changing, setChanging] = useState(false);
  const [kind, setKind] = useState<"template" | "useCase">(from.useCaseId ? "useCase" : "template");
  const [id, setId] = useState<string | null>(null);
  const heading = useId();
  const useCase = choices.useCases.find((each) => each.id === from.useCaseId);
  const template = choices.templates.find((each) => each.id === from.templateId);
  const begun = useCase ? `the use case “${useCase.name}”` : template ? `the template “${template.name}”` : null;
  if (!changing)
    return (
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
        <span className="min-w-0 wrap-anywhere">
          {begun ? `Begun from ${begun}; everything can be changed.` : "Begun from a blank page."}
        </span>
        <Button onClick={() => setChanging(true)}>
          {begun ? "Begin from something else" : "Begin from a template or a use case"}
        </Button>
      </p>
    );
  const among =
    kind === "template"
      ? choices.templates.map(({ id: of, name, description, moment }) => ({
          ...{ id: of, name },
          help: [momentOf(moment, choices), description].filter(Boolean).join(" · "),
        }))
      : choices.useCases.map(({ id: of, name, status, moment }) => ({
          ...{ id: of, name },
          help: [momentOf(moment, choices), status].filter(Boolean).join(" · "),
        }));
  const choose = (chosen: From) => {
    onFrom(chosen);
    setChanging(false);
  };
  return (
    <section aria-labelledby={heading} className="grid gap-3 border-l-2 border-line pl-4">
      <h2 id={heading} className="text-14 font-semibold">
        Begin from
      </h2>
      <RadioGroup
        inline
        label="Begin from"
        labelHidden
        value={kind}
        onChange={(value) => {
          setKind(value as typeof kind);
          setId(null);
        }}
        choices={[
          { value: "template", label: "A template" },
          { value: "useCase", label: "A use case" },
        ]}
      />
      <SearchChoice
        key={kind}
        label={kind === "template" ? "Template" : "Use case"}
        placeholder="Part of its name, its moment or what it does"
        choices={among}
        value={id}
        onChange={setId}
      />
      {error && <Notice tone="harm">{error}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button
          busy={busy}
          disabledBecause={id === null ? `Choose a ${kind === "template" ? "template" : "use case"} first.` : null}
          onClick={() =>
            choose(kind === "template" ? { templateId: id, useCaseId: null } : { templateId: null, useCaseId: id })
          }
        >
          Begin from this
        </Button>
        {begun && (
          <Button look="quiet" busy={busy} onClick={() => choose({ useCaseId: null, templateId: null })}>
            Begin from a blank page
          </Button>
        )}
        <Button look="quiet" onClick={() => setChanging(false)}>
          Keep it as it is
        </Button>
      </div>
    </section>
  );
}
