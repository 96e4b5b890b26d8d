"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { statusRefusal } from "@/domain/scoring/change-status";
import type { HardStopRule } from "@/domain/scoring/hard-stops";
import { FormDialog } from "@/ui/form-dialog";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useTell } from "@/ui/toast";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../../scored/conflict-words";
import { Overtaken } from "../../scored/overtaken";
import { labelOf, statusWords } from "../status-words";
import type { Detail } from "./use-case-detail";
import { usePrivacy } from "./use-privacy";
import { useReadAgain } from "./use-read-again";

type StopReason = Detail["useCase"]["stopReason"];
type Props = { detail: Detail; hardStops: readonly HardStopRule[]; workspaceId: string; onClose: () => void };

/** The next status, refused with what to do instead before anything is sent. */
export function StatusDialog({ detail, hardStops, workspaceId, onClose }: Props) {
  const trpc = useTRPC();
  const tell = useTell();
  const { useCase, statuses, stopReasons, standsOn } = detail;
  const [status, setStatus] = useState(useCase.status);
  const [stopReason, setStopReason] = useState<StopReason>(useCase.stopReason);
  const [note, setNote] = useState("");
  const readAgain = useReadAgain(workspaceId, useCase.id);
  const change = useMutation(
    trpc.useCase.changeStatus.mutationOptions({
      onSuccess: () => {
        tell(`Now ${(statusWords[status] ?? status).toLowerCase()}`);
        onClose();
      },
      onSettled: readAgain,
    }),
  );
  const refusal =
    status === useCase.status && status !== "stopped"
      ? null
      : statusRefusal(status, {
          hardStops: hardStops.map((rule) =>
            `${detail.hardStopRules[rule]?.message ?? rule} ${detail.hardStopRules[rule]?.fix ?? ""}`.trim(),
          ),
          hasExperienceMetric: detail.hasExperienceMetric,
          unreadyItems: standsOn.dataItems.filter(({ ready }) => !ready).map(({ name }) => name),
          stopReason,
        });
  const off = refusal ?? (status === useCase.status ? `It is ${statusWords[status]?.toLowerCase()} already.` : null);
  const gate = usePrivacy(workspaceId, useCase.id).data?.gate;
  const openChecks = status === "live" && useCase.status !== "live" && gate ? gate.of - gate.passed : 0;
  const unsaid = openChecks > 0 && note.trim() === "" ? "Say why it goes live with open checks." : null;
  const conflict = isOvertaken(change.error);
  const version = useTypedFrom(useCase.version, true, conflict);
  return (
    <FormDialog
      title="Change status"
      description={`${useCase.name} is ${statusWords[useCase.status]?.toLowerCase()} now.`}
      submit={status === "stopped" ? "Stop this use case" : `Set to ${statusWords[status]?.toLowerCase()}`}
      busy={change.isPending}
      off={off ?? unsaid}
      onClose={onClose}
      onSubmit={() =>
        change.mutate({
          workspaceId,
          useCaseId: useCase.id,
          version,
          status,
          stopReason: status === "stopped" ? stopReason : null,
          note: note.trim() || null,
        })
      }
    >
      <Select
        label="Status"
        choices={statuses.map((each) => ({ value: each, label: statusWords[each] ?? each }))}
        value={status}
        onChange={(event) => setStatus(event.target.value as typeof status)}
      />
      {status === "stopped" && (
        <Select
          label="Why it stops"
          choices={[
            { value: "", label: "Choose a reason" },
            ...stopReasons.map((each) => ({ value: each, label: labelOf(stopReasons, each) })),
          ]}
          value={stopReason ?? ""}
          onChange={(event) => setStopReason((event.target.value || null) as StopReason)}
          help="It keeps its scores, tests and history."
        />
      )}
      <TextArea
        label={openChecks > 0 ? "Why it goes live with open checks" : "Note"}
        help={openChecks > 0 ? "The reason is kept beside the launch gate." : undefined}
        value={note}
        maxLength={1_000}
        rows={2}
        onChange={(event) => setNote(event.target.value)}
      />
      {!refusal && openChecks > 0 && gate && (
        <Notice>
          Launch gate: {gate.passed} of {gate.of}. Open:{" "}
          {gate.checks
            .filter(({ passed }) => !passed)
            .map(({ text }) => text)
            .join("; ")}
          .
        </Notice>
      )}
      {refusal && <Notice tone="harm">{refusal}</Notice>}
      {conflict ? (
        <Overtaken
          isWider
          of={{ kind: "useCase", id: useCase.id }}
          what="this use case"
          rows={[
            {
              label: "Status",
              theirs: statusWords[useCase.status] ?? useCase.status,
              mine: statusWords[status] ?? status,
            },
            {
              label: "Why it stops",
              theirs: labelOf(stopReasons, useCase.stopReason ?? ""),
              mine: status === "stopped" ? labelOf(stopReasons, stopReason ?? "") : "",
            },
          ]}
          onTake={onClose}
        />
      ) : (
        change.error && <Notice tone="harm">{change.error.message}</Notice>
      )}
    </FormDialog>
  );
}
