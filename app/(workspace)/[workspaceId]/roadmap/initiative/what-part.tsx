import { SearchPicker } from "@/ui/search-picker";
import { Select } from "@/ui/select";
import { TextInput } from "@/ui/text-input";
import { kindWords } from "../board-words";
import type { InitiativeDraft } from "./initiative-draft";
import { FormPart, none, type PartProps, pair } from "./initiative-fields";

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));
const levels = [1, 2, 3, 4].map((level) => ({ value: String(level), label: `Level ${level}` }));

/** What it is, what it is about, and which outcome that serves. */
export function WhatPart({ draft, set, wrong, choices }: PartProps) {
  const isBlock = draft.kind === "building_block";
  const useCase = isBlock ? undefined : choices.useCases.find(({ id }) => id === draft.refId);
  const subjects = isBlock ? choices.blocks : choices.useCases;
  const isGone = draft.refId !== "" && !subjects.some(({ id }) => id === draft.refId);
  return (
    <FormPart title="What">
      <TextInput
        label="Name"
        value={draft.name}
        maxLength={200}
        error={wrong["name"]}
        placeholder="Side-by-side decision helper"
        onChange={(event) => set({ name: event.target.value })}
      />
      <div className={pair}>
        <Select
          label="Kind"
          value={draft.kind}
          choices={kinds}
          onChange={(event) => {
            const kind = event.target.value as InitiativeDraft["kind"];
            set({ kind, ...((kind === "building_block") !== isBlock && { refId: "" }) });
          }}
        />
        <Select
          label={isBlock ? "Building block" : "Use case"}
          value={draft.refId}
          error={wrong["refId"]}
          choices={[
            none(isBlock ? "No building block" : "No use case"),
            ...(isGone ? [{ value: draft.refId, label: draft.refId }] : []),
            ...subjects.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          help={useCase && (useCase.outcome ?? "It serves no outcome yet: it shows as ad hoc.")}
          onChange={(event) => set({ refId: event.target.value })}
        />
        {isBlock && (
          <Select
            label="Raises it to"
            value={draft.level}
            choices={[none("No level"), ...levels]}
            help={levelNow(choices.blocks, draft.refId)}
            onChange={(event) => set({ level: event.target.value })}
          />
        )}
        <TextInput
          label="Lane"
          value={draft.lane}
          maxLength={100}
          list="initiative-lanes"
          help="The row it stands in on the board; optional."
          onChange={(event) => set({ lane: event.target.value })}
        />
        <datalist id="initiative-lanes">
          {choices.lanes.map((lane) => (
            <option key={lane} value={lane} />
          ))}
        </datalist>
        {draft.kind !== "use_case" && (
          <Select
            label="Does it buy a platform?"
            value={draft.platform}
            choices={[none("Not said"), { value: "yes", label: "Yes" }, { value: "no", label: "No" }]}
            onChange={(event) => set({ platform: event.target.value })}
          />
        )}
      </div>
      {draft.platform === "yes" && (
        <SearchPicker
          label="Use cases it serves"
          help="A tool without a use case worth doing now or next is a tool before its need."
          choices={choices.useCases.map(({ id, name }) => ({ id, name }))}
          chosen={draft.linkedUseCaseIds}
          onChange={(linkedUseCaseIds) => set({ linkedUseCaseIds })}
        />
      )}
    </FormPart>
  );
}

function levelNow(blocks: PartProps["choices"]["blocks"], id: string): string | undefined {
  const block = blocks.find((each) => each.id === id);
  return block && `It is at level ${block.level} now.`;
}
