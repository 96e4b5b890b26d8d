"use client";

import { useState } from "react";
import { momentOf } from "@/domain/customers/journey-layout";
import type { Moment } from "@/domain/scoring/use-case";
import { Checkbox } from "@/ui/checkbox";
import { FormDialog } from "@/ui/form-dialog";
import { RadioGroup } from "@/ui/radio-group";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { isOvertaken } from "../scored/conflict-words";
import { MomentFields } from "../scored/moment-fields";
import { useKeptKey } from "../shell-context";
import type { Board, BoardPitfall } from "./board-types";
import { challengeWords, emotionWords } from "./journey-terms";
import { PitfallConflict } from "./pitfall-conflict";
import { factsOf, type PitfallFacts, startFacts } from "./pitfall-facts";
import { useJourneyWrites } from "./use-journey-writes";

type Props = { workspaceId: string; board: Board; pitfall: BoardPitfall | null; moment: Moment; onClose: () => void };
const kinds = ["cognitive", "emotional", "social"] as const;
const oneToFive = (words: readonly string[]) =>
  words.map((word, at) => ({
    value: String(at + 1),
    label: (
      <span title={word} className="figure">
        {at + 1}
        <span className="sr-only">: {word}</span>
      </span>
    ),
  }));
const common = oneToFive(["hardly anybody", "some people", "many people", "most people", "nearly everybody"]);
const strong = oneToFive(["a shrug", "a nuisance", "a real worry", "some give up", "people are sorry for it"]);

/** A pitfall in full: what people feel, where, how bad, and how we know. */
export function PitfallDialog({ workspaceId, board, pitfall, moment, onClose }: Props) {
  // What it was when the form was opened: somebody else's change shows against it.
  const [opened] = useState(pitfall);
  const key = useKeptKey(`journey pitfall ${pitfall?.pitfallId ?? `at ${moment.fromTask} ${moment.toTask}`}`);
  // With the version it was written against: a draft kept overnight must not slip over somebody's newer answer.
  const typed = useKept<{ facts: PitfallFacts; version: number }>(key, {
    facts: opened ? factsOf(opened) : startFacts(moment),
    version: opened?.version ?? 0,
  });
  const { addPitfall, editPitfall, removePitfalls, tell, onUndoError } = useJourneyWrites();
  const { facts } = typed.value;
  const set = (change: Partial<PitfallFacts>) => typed.set({ ...typed.value, facts: { ...facts, ...change } });
  const close = () => {
    typed.drop();
    onClose();
  };
  const where = momentOf(facts);
  const off =
    facts.name.trim() === ""
      ? "Give it a name first."
      : where.type === "transition" && facts.fromTask === facts.toTask
        ? "Choose two different tasks."
        : null;
  const stored = board.pitfalls.find(({ pitfallId }) => pitfallId === pitfall?.pitfallId);
  const given = {
    ...facts,
    name: facts.name.trim(),
    struggle: facts.struggle?.trim() || null,
    source: facts.source?.trim() || null,
    measuredAt: facts.measuredAt || null,
  };
  const store = (version: number) => {
    if (!opened)
      return addPitfall.mutate(
        { workspaceId, libraryPitfallId: null, ...given },
        {
          onSuccess: (added) => {
            close();
            tell("Pitfall added", {
              undo: () => removePitfalls.mutate({ workspaceId, pitfalls: [added] }, { onError: onUndoError }),
            });
          },
        },
      );
    const at = { workspaceId, pitfallId: opened.pitfallId };
    const was = stored ? factsOf(stored) : factsOf(opened);
    editPitfall.mutate(
      { ...at, version, ...given },
      {
        onSuccess: ({ version: next }) => {
          close();
          tell("Pitfall stored", {
            undo: () => editPitfall.mutate({ ...at, version: next, ...was }, { onError: onUndoError }),
          });
        },
      },
    );
  };
  const error = addPitfall.error ?? editPitfall.error;
  const conflict = isOvertaken(editPitfall.error) && opened && stored;
  return (
    <FormDialog
      title={pitfall ? `Edit ${pitfall.name}` : "Add a pitfall"}
      description="What is not known stays empty; it is never a zero."
      submit={pitfall ? "Store the pitfall" : "Add the pitfall"}
      busy={addPitfall.isPending || editPitfall.isPending}
      off={off}
      onSubmit={() => store(conflict ? conflict.version : typed.value.version)}
      onClose={close}
      overtaken={conflict && <PitfallConflict mine={given} theirs={conflict} board={board} onTheirs={close} />}
    >
      <TextInput
        label="Name"
        value={facts.name}
        maxLength={200}
        placeholder="Too many matches"
        onChange={(event) => set({ name: event.target.value })}
      />
      <MomentFields
        moment={where}
        tasks={board.tasks.map(({ id, label }) => ({ id, name: label }))}
        onChange={({ fromTask, toTask }) => set({ fromTask, toTask })}
      />
      <TextArea
        label="What the customer really struggles with"
        value={facts.struggle ?? ""}
        maxLength={1_000}
        rows={2}
        onChange={(event) => set({ struggle: event.target.value })}
      />
      <Select
        label="What people feel"
        value={facts.emotion ?? ""}
        choices={[
          { value: "", label: "Not known" },
          ...Object.entries(emotionWords).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => set({ emotion: (event.target.value || null) as PitfallFacts["emotion"] })}
      />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 text-12 font-medium text-ink-2">Kind of challenge</legend>
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            label={challengeWords[kind]}
            checked={facts.challengeTypes.includes(kind)}
            onChange={(event) =>
              set({
                challengeTypes: event.target.checked
                  ? [...facts.challengeTypes, kind]
                  : facts.challengeTypes.filter((each) => each !== kind),
              })
            }
          />
        ))}
      </fieldset>
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <RadioGroup
          inline
          label="How common, 1 to 5"
          value={facts.prevalence === null ? null : String(facts.prevalence)}
          onChange={(value) => set({ prevalence: Number(value) })}
          choices={common}
        />
        <RadioGroup
          inline
          label="How strong, 1 to 5"
          value={facts.intensity === null ? null : String(facts.intensity)}
          onChange={(value) => set({ intensity: Number(value) })}
          choices={strong}
        />
      </div>
      <p className="text-ink-2" role="status">
        {facts.prevalence === null || facts.intensity === null
          ? "Severity follows from both: how common times how strong, over 5, rounded up."
          : `Severity ${Math.ceil((facts.prevalence * facts.intensity) / 5)} of 5.`}
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)_160px] gap-3 max-sm:grid-cols-1">
        <TextInput
          label="How we know"
          value={facts.source ?? ""}
          maxLength={500}
          placeholder="Pulse survey, 1,410 answers"
          onChange={(event) => set({ source: event.target.value })}
        />
        <TextInput
          label="As of"
          type="date"
          value={facts.measuredAt ?? ""}
          onChange={(event) => set({ measuredAt: event.target.value })}
        />
      </div>
      {error && !conflict && <Notice tone="harm">{error.message} What you entered is kept here.</Notice>}
    </FormDialog>
  );
}
