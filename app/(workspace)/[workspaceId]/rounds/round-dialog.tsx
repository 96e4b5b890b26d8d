"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { RoundScorer, SubjectKind } from "@/domain/scoring/rounds/round";
import type { AppRouter } from "@/server/root";
import { dayInWords } from "@/ui/dates";
import { FormDialog } from "@/ui/form-dialog";
import { RadioGroup } from "@/ui/radio-group";
import { Notice, Skeleton } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { kindWords } from "./round-names";
import { ScorerPicker } from "./scorer-picker";
import { SubjectPicker } from "./subject-picker";

export type RoundDraft = {
  name: string;
  purpose: string;
  dueOn: string;
  subjectKind: SubjectKind;
  mode: "blind" | "live";
  subjectIds: ReadonlySet<string>;
  scorers: RoundScorer[];
};

const blank: RoundDraft = {
  ...{ name: "", purpose: "", dueOn: "", subjectKind: "useCase", mode: "blind" },
  ...{ subjectIds: new Set<string>(), scorers: [] },
};

type Choices = inferRouterOutputs<AppRouter>["round"]["choices"];

type Props = {
  workspaceId: string;
  onClose: () => void;
  /** What a new round is about, unless the person chooses otherwise. */
  startWith?: SubjectKind;
  /** The round to change; none starts a new one. */
  change?: { roundId: string; version: number; now: RoundDraft };
};

/** What the round is about, who scores what, blind or in a meeting, until when. */
export function RoundDialog({ workspaceId, onClose, startWith, change }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const { data: choices, error: unread } = useQuery(trpc.round.choices.queryOptions({ workspaceId }));
  const [given, setGiven] = useState<RoundDraft>(change?.now ?? { ...blank, subjectKind: startWith ?? "useCase" });
  const set = (more: Partial<RoundDraft>) => setGiven({ ...given, ...more });
  const onSuccess = async (roundId: string) => {
    await Promise.all([
      cache.invalidateQueries(trpc.round.list.queryFilter({ workspaceId })),
      cache.invalidateQueries(trpc.round.detail.queryFilter({ workspaceId, roundId })),
      cache.invalidateQueries(trpc.round.subject.queryFilter({ workspaceId, roundId })),
    ]);
    onClose();
  };
  const create = useMutation(
    trpc.round.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await onSuccess(id);
        router.push(`/${workspaceId}/rounds/${id}`);
      },
    }),
  );
  const update = useMutation(
    trpc.round.update.mutationOptions({
      onSuccess: () => onSuccess(change?.roundId ?? ""),
      // The next attempt then names the version that is stored now.
      onError: () => cache.invalidateQueries(trpc.round.detail.queryFilter({ workspaceId })),
    }),
  );
  const overtaken = isOvertaken(update.error);
  const version = useTypedFrom(change?.version ?? 0, true, overtaken);
  const busy = create.isPending || update.isPending;
  const error = create.error ?? update.error ?? unread;
  const missing =
    given.name.trim() === ""
      ? "Give it a name first."
      : given.subjectIds.size === 0
        ? "Choose what is scored."
        : given.scorers.length === 0
          ? "Choose who scores."
          : given.scorers.some(({ groups }) => groups.length === 0)
            ? "Choose at least one group of questions for everybody."
            : null;

  const send = () => {
    const { name, purpose, dueOn, subjectIds, scorers, subjectKind, mode } = given;
    const basics = { workspaceId, name, purpose, dueOn: dueOn || null, subjectIds: [...subjectIds], scorers };
    if (change) update.mutate({ ...basics, roundId: change.roundId, version });
    else create.mutate({ ...basics, subjectKind, mode });
  };

  return (
    <FormDialog
      wide
      title={change ? "Change the round" : "Start a round"}
      description={
        change
          ? "What somebody has answered about stays in it."
          : "Several people score the same things on the same questions."
      }
      submit={change ? "Save the changes" : "Start the round"}
      busy={busy}
      off={missing}
      onSubmit={send}
      onClose={onClose}
      overtaken={
        overtaken &&
        change && (
          <Overtaken
            isWider
            of={{ kind: "scoringRound", id: change.roundId }}
            what="this round"
            rows={differing(change.now, given, choices)}
            onTake={onClose}
          />
        )
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)_160px] gap-4 max-sm:grid-cols-1">
        <TextInput
          label="Name"
          value={given.name}
          maxLength={200}
          placeholder="Before the 2027 plan"
          onChange={(event) => set({ name: event.target.value })}
        />
        <TextInput
          label="Due"
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          value={given.dueOn}
          onChange={(event) => set({ dueOn: event.target.value })}
        />
      </div>
      <TextArea
        label="What for"
        rows={2}
        maxLength={1_000}
        value={given.purpose}
        placeholder="What will be decided with it?"
        onChange={(event) => set({ purpose: event.target.value })}
      />
      {!change && (
        <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
          <RadioGroup
            label="What kind"
            value={given.subjectKind}
            onChange={(kind) => set({ subjectKind: kind as SubjectKind, subjectIds: new Set(), scorers: [] })}
            choices={(["useCase", "audience", "channel"] as const).map((kind) => ({
              value: kind,
              label: `${kindWords[kind].many[0]?.toUpperCase()}${kindWords[kind].many.slice(1)}`,
            }))}
          />
          <RadioGroup
            label="How"
            value={given.mode}
            onChange={(mode) => set({ mode: mode as "blind" | "live", scorers: [] })}
            choices={[
              {
                value: "blind",
                label: "Blind, each at their own time",
                help: "Nobody sees an answer of another before the reveal.",
              },
              {
                value: "live",
                label: "Live, in a meeting",
                help: "Everybody’s page follows; you reveal one after the other.",
              },
            ]}
          />
        </div>
      )}
      {choices ? (
        <>
          <SubjectPicker
            subjects={choices.subjects[given.subjectKind]}
            many={kindWords[given.subjectKind].many}
            chosen={given.subjectIds}
            onChange={(subjectIds) => set({ subjectIds })}
          />
          <ScorerPicker
            people={choices.people}
            groups={choices.groups[given.subjectKind]}
            live={given.mode === "live"}
            scorers={given.scorers}
            onChange={(scorers) => set({ scorers })}
          />
        </>
      ) : (
        !unread && <Skeleton className="h-64 w-full" />
      )}
      {error && !overtaken && <Notice tone="harm">{error.message} What you chose is kept.</Notice>}
    </FormDialog>
  );
}

function differing(theirs: RoundDraft, mine: RoundDraft, choices: Choices | undefined) {
  const said = ({ name, purpose, dueOn, subjectKind, subjectIds, scorers }: RoundDraft) => [
    name,
    dueOn && dayInWords(dueOn),
    purpose,
    (choices?.subjects[subjectKind] ?? []).flatMap((each) => (subjectIds.has(each.id) ? [each.name] : [])).join(", "),
    scorers
      .map(({ scorerId, groups }) => {
        const name = choices?.people.find(({ id }) => id === scorerId)?.name ?? "Somebody";
        const asked = groups.map(
          (group) => choices?.groups[subjectKind].find(({ id }) => id === group)?.label ?? group,
        );
        return `${name}: ${asked.join(", ")}`;
      })
      .join("\n"),
  ];
  const [stored, given] = [said(theirs), said(mine)];
  return ["Name", "Due", "What for", "What is scored", "Who scores"].map((label, at) => ({
    ...{ label, theirs: stored[at] ?? "", mine: given[at] ?? "" },
  }));
}
