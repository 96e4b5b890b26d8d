"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { quarterInWords } from "@/domain/quarters";
import { proofSentence, type WorthWords } from "@/domain/roadmap/sequence-words";
import { counted } from "@/domain/roadmap/wording";
import { FormDialog } from "@/ui/form-dialog";
import { Notice, Skeleton } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../../shell-context";
import { OrderEffect } from "./order-effect";
import type { Found } from "./sequence-input";

type Props = {
  workspaceId: string;
  runId: string;
  found: Found;
  words: WorthWords;
  scenarioName: string | null;
  isPending: boolean;
  problem: string | null;
  onAccept: (reason: string, onDone: () => void) => void;
  onClose: () => void;
};

/** What accepting does, shown before it is done; a reason is asked where people count on what moves. */
export function AcceptDialog(props: Props) {
  const { workspaceId, runId, found, words, scenarioName, isPending, problem, onAccept, onClose } = props;
  const trpc = useTRPC();
  const { data: effect } = useQuery(trpc.sequence.consequences.queryOptions({ workspaceId, runId }, { staleTime: 0 }));
  const reason = useKept(useKeptKey(`sequence ${runId}`), "");
  const moving = found.rows.filter(({ from, to }) => from !== to);
  const promised = scenarioName === null ? moving.filter(({ isPromised }) => isPromised) : [];
  const leftOut = found.rows.filter(({ isLeftOut }) => isLeftOut);
  const missing = promised.length > 0 && reason.value.trim() === "" ? "Say why first" : null;
  return (
    <FormDialog
      wide
      title={scenarioName === null ? "Put the plan into this order" : `Put “${scenarioName}” into this order`}
      description={`${counted(moving.length, "initiative")} ${moving.length === 1 ? "moves" : "move"} as one change${scenarioName === null ? ", which can be taken back" : " of the scenario"}. ${proofSentence(found.plan)}`}
      submit="Accept this order"
      busy={isPending}
      off={missing}
      onSubmit={() => onAccept(reason.value, reason.drop)}
      onClose={onClose}
    >
      {problem && <Notice tone="harm">{problem}</Notice>}
      {effect === undefined ? (
        <Skeleton className="h-40" />
      ) : (
        effect && <OrderEffect effect={effect} sign={words.sign} />
      )}
      {leftOut.length > 0 && (
        <p className="text-13 text-ink-2">
          {counted(leftOut.length, "initiative")} {leftOut.length === 1 ? "finds" : "find"} no place and would stand in{" "}
          {quarterInWords(leftOut[0]!.to)}, after the plan: {leftOut.map(({ name }) => name).join(", ")}.
        </p>
      )}
      {scenarioName === null && (
        <TextArea
          label={promised.length > 0 ? "Reason, kept with every move" : "Reason, kept with every move (optional)"}
          help={
            promised.length > 0
              ? `People already count on ${promised.map(({ name }) => name).join(", ")} where ${promised.length === 1 ? "it is" : "they are"}, so say why.`
              : undefined
          }
          rows={2}
          maxLength={2_000}
          required={promised.length > 0}
          value={reason.value}
          onChange={(event) => reason.set(event.target.value)}
        />
      )}
    </FormDialog>
  );
}
