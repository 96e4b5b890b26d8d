"use client";

import { useState } from "react";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { useKept } from "@/ui/use-kept";
import { conflictOr } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import { type LibraryRow, type MetricWish, unitWords } from "./metric-answers";
import { readSettingDraft, type SettingDraft, settingDraftOf } from "./setting-draft";
import { SettingFields, settingNames } from "./setting-fields";
import { useSettingActs } from "./use-setting-acts";

type Props = {
  workspaceId: string;
  metric: Pick<LibraryRow, "id" | "name" | "unit" | "direction" | "directionWords">;
  /** As it is stored now. */
  wish: MetricWish;
  people: readonly { value: string; label: string }[];
  currency: string;
  onClose: () => void;
};

/** What is wanted of a metric: where it should get to, from where on it harms, and who answers for it. */
export function SettingDialog({ workspaceId, metric, wish, people, currency, onClose }: Props) {
  // With the version it was begun on: a draft that was overtaken is told so, whenever it is stored.
  const kept = useKept(useKeptKey(`metric wish ${metric.id}`), { version: wish.version, draft: settingDraftOf(wish) });
  const { draft, version } = kept.value;
  const [tried, setTried] = useState(false);
  const acts = useSettingActs(workspaceId);
  const { facts, problems, refusal, sound } = readSettingDraft(draft, metric, currency);
  const close = () => {
    kept.drop();
    onClose();
  };
  // While one's own is being stored, the newer version is one's own.
  const isOvertaken = !acts.busy && wish.version !== version;
  const store = () => {
    setTried(true);
    if (sound && !refusal) acts.put(wish, isOvertaken ? wish.version : version, facts, close);
  };
  const words = (field: keyof SettingDraft, value: string) =>
    field === "ownerId" ? (people.find((each) => each.value === value)?.label ?? value) : value;
  const theirs = settingDraftOf(wish);
  return (
    <FormDialog
      title={`What is wanted of ${metric.name}`}
      description={`${metric.directionWords}, in ${unitWords(metric.unit, currency)}. A harm limit is the value from which on customers are harmed; reaching it is told to everybody here.`}
      submit={isOvertaken ? "Store mine over theirs" : "Store"}
      busy={acts.busy}
      onSubmit={store}
      onClose={close}
    >
      <SettingFields
        draft={draft}
        problems={problems}
        refusal={refusal}
        people={people}
        unit={unitWords(metric.unit, currency)}
        onChange={(more) => kept.set({ version, draft: { ...draft, ...more } })}
      />
      {tried && (refusal || !sound) && (
        <Notice tone="harm">Not stored yet: {refusal ?? Object.values(problems).join(" ")}</Notice>
      )}
      {isOvertaken ? (
        <Overtaken
          of={{ kind: "metricSetting", id: metric.id }}
          what="what is wanted of this metric"
          rows={(Object.keys(settingNames) as (keyof SettingDraft)[]).map((field) => ({
            label: settingNames[field],
            theirs: words(field, theirs[field]),
            mine: words(field, draft[field]),
          }))}
          onTake={kept.drop}
        />
      ) : (
        acts.error && <Notice tone="harm">{conflictOr(acts.error)} What you wrote is kept here.</Notice>
      )}
    </FormDialog>
  );
}
