"use client";

import { useState } from "react";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { useKept } from "@/ui/use-kept";
import { conflictOr } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import { type OwnDraft, type OwnStored, ownDraftOf, readOwnDraft } from "./own-draft";
import { OwnFields, ownNames } from "./own-fields";
import { useOwnActs } from "./use-own-acts";

type Props = {
  workspaceId: string;
  /** As it is stored now; null makes a new one. */
  stored: OwnStored | null;
  /** Units in use, to choose from. */
  units: readonly string[];
  onClose: () => void;
};

/** A metric of one's own: what it measures, how, and which way is better. */
export function OwnDialog({ workspaceId, stored, units, onClose }: Props) {
  // With the version it was begun on: a draft that was overtaken is told so, whenever it is stored.
  const kept = useKept(useKeptKey(`own metric ${stored?.id ?? "new"}`), {
    version: stored?.own.version ?? 0,
    draft: ownDraftOf(stored),
  });
  const { draft, version } = kept.value;
  const [tried, setTried] = useState(false);
  const acts = useOwnActs(workspaceId);
  const { facts, problems, sound } = readOwnDraft(draft, stored);
  const close = () => {
    kept.drop();
    onClose();
  };
  // While one's own is being stored, the newer version is one's own.
  const isOvertaken = stored !== null && !acts.busy && stored.own.version !== version;
  const store = () => {
    setTried(true);
    if (!sound) return;
    if (stored) acts.edit(stored, isOvertaken ? stored.own.version : version, facts, close);
    else acts.add(facts, close);
  };
  const theirs = ownDraftOf(stored);
  return (
    <FormDialog
      wide
      title={stored ? "Edit the metric" : "Add a metric of your own"}
      description="What the library does not have. Target, harm limit and owner are set afterwards, as for every metric."
      submit={isOvertaken ? "Store mine over theirs" : stored ? "Store the metric" : "Add the metric"}
      busy={acts.busy}
      onSubmit={store}
      onClose={close}
    >
      <OwnFields
        draft={draft}
        problems={tried ? problems : {}}
        units={units}
        onChange={(more) => kept.set({ version, draft: { ...draft, ...more } })}
      />
      {tried && !sound && <Notice tone="harm">Not stored yet: {Object.values(problems).join(" ")}</Notice>}
      {isOvertaken ? (
        <Overtaken
          of={{ kind: "ownMetric", id: stored.id }}
          what="this metric"
          rows={(Object.keys(ownNames) as (keyof OwnDraft)[]).map((field) => ({
            ...{ label: ownNames[field], theirs: theirs[field], mine: draft[field] },
          }))}
          onTake={kept.drop}
        />
      ) : (
        acts.error && <Notice tone="harm">{conflictOr(acts.error)} What you wrote is kept here.</Notice>
      )}
    </FormDialog>
  );
}
