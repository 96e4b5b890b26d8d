"use client";

import { useState } from "react";
import { differingAnswers } from "@/domain/scoring/answers";
import type { Judgement } from "@/domain/scoring/judge-use-case";
import type { UseCaseScores } from "@/domain/scoring/use-case";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import type { Kept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../../scored/conflict-words";
import { Overtaken } from "../../scored/overtaken";
import { verdictWords } from "../status-words";
import type { Detail } from "./use-case-detail";
import type { useStoreScores } from "./use-store-scores";

type Props = {
  detail: Detail;
  workspaceId: string;
  draft: Kept<UseCaseScores>;
  now: Judgement;
  live: Judgement;
  storing: ReturnType<typeof useStoreScores>;
};

/** What storing would change, before it is stored. A conflict shows theirs beside mine and keeps mine. */
export function UnsavedBar({ detail, workspaceId, draft, now, live, storing }: Props) {
  const [note, setNote] = useState("");
  const tell = useTell();
  const { useCase } = detail;
  const { store, readAgain } = storing;
  const conflict = isOvertaken(store.error);
  const version = useTypedFrom(useCase.version, draft, conflict);

  const save = async () => {
    const given = {
      workspaceId,
      useCaseId: useCase.id,
      version,
      scores: draft.value,
      note: note.trim() || null,
    };
    try {
      await store.mutateAsync(given);
      draft.drop();
      tell("Scores stored");
    } catch {
      await readAgain().catch(() => undefined);
    }
  };
  return (
    <section
      aria-label="Unsaved scores"
      className="no-print bar-below z-(--z-sticky) grid gap-2 border-t border-line bg-raised px-7 py-3 shadow-float max-lg:px-4"
    >
      {conflict && (
        <div className="max-h-[45dvh] overflow-y-auto">
          <Overtaken
            isWider
            of={{ kind: "useCase", id: useCase.id }}
            what="this use case"
            rows={differingAnswers(useCase.scores, draft.value).map(({ group, criterion, theirs, mine }) => ({
              ...{ label: labelOfAnswer(detail, group, criterion), theirs, mine },
            }))}
          />
        </div>
      )}
      {store.error && !conflict && <Notice tone="harm">{store.error.message} What you entered is kept here.</Notice>}
      <div className="flex flex-wrap items-end gap-3">
        <p className="min-w-0 flex-1 basis-60 self-center" role="status">
          {store.isPending ? "Storing the scores…" : sentenceOf(now, live)}
        </p>
        <TextInput
          label="Note"
          labelHidden
          placeholder="Why: what did you learn?"
          maxLength={1_000}
          value={note}
          fieldClassName="w-72 max-sm:w-full"
          onChange={(event) => setNote(event.target.value)}
        />
        <Button
          onClick={() => {
            draft.drop();
            store.reset();
          }}
        >
          {conflict ? "Take theirs" : "Discard"}
        </Button>
        <Button look="primary" busy={store.isPending} onClick={() => void save()}>
          {conflict ? "Save mine over theirs" : "Save the scores"}
        </Button>
      </div>
    </section>
  );
}

function sentenceOf(now: Judgement, live: Judgement): string {
  const word = (judgement: Judgement) =>
    (verdictWords[judgement.verdict.verdict] ?? judgement.verdict.verdict).toLowerCase();
  const verdict =
    word(now) === word(live)
      ? `the verdict stays “${word(live)}”`
      : `the verdict goes from “${word(now)}” to “${word(live)}”`;
  if (!live.score) return "Not stored yet; some answers are still missing.";
  const was = now.score
    ? `from ${now.score.priority.toFixed(1)} to ${live.score.priority.toFixed(1)}`
    : `to ${live.score.priority.toFixed(1)}`;
  return `Priority goes ${was}; ${verdict}.`;
}

function labelOfAnswer({ rubric }: Detail, group: string, criterion: string): string {
  if (group === "confidence") return rubric.confidence.label;
  if (criterion === "optionsShown") return "Options shown";
  if (criterion === "pressureCues") return "What presses";
  if (criterion === "reliefFeatures") return "What relieves";
  const criteria = [
    rubric.customerValue,
    rubric.commercialValue,
    rubric.feasibility,
    rubric.creepiness,
    rubric.regret,
  ].flatMap((each) => each.criteria);
  return criteria.find(({ id }) => id === criterion)?.label ?? criterion;
}
