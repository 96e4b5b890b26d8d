"use client";

import { useState } from "react";
import { sameWeights } from "@/domain/scoring/weighting/weight-set";
import { Button } from "@/ui/button";
import { momentInWords } from "@/ui/dates";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import type { CurrentWeights, SaveWeights } from "./use-save-weights";
import { useUndo } from "./use-undo";
import type { WeightsDraft } from "./use-weights-draft";

type Version = CurrentWeights["versions"][number];

/** Every version with who, when, why and what it changed; each can be tried, and put in force again. */
export function Versions({
  current,
  draft,
  saving,
}: {
  current: CurrentWeights;
  draft: WeightsDraft;
  saving: SaveWeights;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const tell = useTell();
  const undo = useUndo(saving);

  const restore = async (version: Version | null) => {
    setProblem(null);
    setBusy(version?.id ?? "defaults");
    const stored = await saving.restore(version?.id ?? null, current.set);
    setBusy(null);
    if (stored.how === "failed") return setProblem(stored.message);
    if (stored.how === "conflict")
      return setProblem("Somebody else set other weights meanwhile. Look at the list again, then restore.");
    tell(version ? `Version ${version.number} is in force again` : "Our default weights are in force again", {
      undo: () => void undo(stored.previousId, version?.set ?? current.defaults),
    });
  };
  const acts = (set: CurrentWeights["set"], version: Version | null) => {
    const called = version ? `version ${version.number}` : "our default weights";
    if (sameWeights(set, current.set)) return <span className="text-12 text-ink-3">In force</span>;
    return (
      <span className="no-print flex gap-1">
        <Button look="quiet" aria-label={`Try ${called}`} onClick={() => draft.put(set)}>
          Try
        </Button>
        {current.may.edit && (
          <Button
            aria-label={`Restore ${called}`}
            busy={busy === (version?.id ?? "defaults")}
            disabledBecause={draft.isDirty ? "Save or discard what you are trying first." : null}
            onClick={() => void restore(version)}
          >
            Restore
          </Button>
        )}
      </span>
    );
  };
  return (
    <>
      {problem && <Notice tone="harm">{problem}</Notice>}
      <ol className="max-w-4xl">
        {current.versions.map((version) => (
          <li
            key={version.id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-t border-hairline py-2.5"
          >
            <div className="min-w-0 flex-1 basis-72">
              <p>
                <span className="font-medium">Version {version.number}</span>
                <span className="text-ink-3">
                  {" "}
                  · {version.by ?? "not set here"}, {momentInWords(version.setAt)}
                </span>
              </p>
              {version.note && <p className="break-words text-ink-2">{version.note}</p>}
              <p className="figure text-12 text-ink-2">{version.change}</p>
            </div>
            {acts(version.set, version)}
          </li>
        ))}
        <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-y border-hairline py-2.5">
          <div className="min-w-0 flex-1 basis-72">
            <p className="font-medium">Our default weights</p>
            <p className="text-12 text-ink-2">{current.basis}</p>
          </div>
          {acts(current.defaults, null)}
        </li>
      </ol>
    </>
  );
}
