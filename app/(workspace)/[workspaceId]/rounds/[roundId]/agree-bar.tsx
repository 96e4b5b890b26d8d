"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { AgreedAnswers } from "@/domain/scoring/rounds/round";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../../scored/conflict-words";
import { Overtaken } from "../../scored/overtaken";
import { agreedEffect, type Target } from "./agreed-effect";
import type { RoundSubjectDetail } from "./subject-view";

type Props = {
  workspaceId: string;
  subject: RoundSubjectDetail;
  target: Target;
  chosen: AgreedAnswers;
  onAgreed: () => void;
  onCancel: (() => void) | null;
};

const historyKinds = { useCase: "useCase", audience: "audience", channel: "channelScore" } as const;

/** What storing the agreed answers changes, before they are stored; the single answers stay beside them. */
export function AgreeBar({ workspaceId, subject, target, chosen, onAgreed, onCancel }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const [note, setNote] = useState("");
  const { round, subjectId } = subject;
  const at = { workspaceId, roundId: round.id, subjectId };
  const agree = useMutation(
    trpc.round.agree.mutationOptions({
      onSettled: () =>
        Promise.all([
          cache.invalidateQueries(trpc.round.subject.queryFilter(at)),
          cache.invalidateQueries(trpc.round.detail.queryFilter({ workspaceId, roundId: round.id })),
          cache.invalidateQueries(trpc.round.disputes.queryFilter({ workspaceId, roundId: round.id })),
          cache.invalidateQueries(trpc.round.list.queryFilter({ workspaceId })),
          cache.invalidateQueries(trpc.useCase.pathFilter()),
        ]),
    }),
  );
  const { sentence, changes } = useMemo(() => agreedEffect(target, chosen), [target, chosen]);
  const labels = useMemo(
    () => new Map(subject.groups.flatMap(({ criteria }) => criteria.map(({ key, label }) => [key, label]))),
    [subject.groups],
  );
  const overtaken = isOvertaken(agree.error);
  const count = Object.keys(chosen).length;
  const version = useTypedFrom(subject.version, count > 0, overtaken);
  const targetVersion = useTypedFrom(target.version, count > 0, overtaken);
  const store = async () => {
    const stored = await agree
      .mutateAsync({
        ...at,
        ...{ version, targetVersion, agreed: chosen, note: note.trim() || null },
      })
      .catch(() => null);
    if (!stored) return;
    tell("Agreed values recorded", { description: sentence });
    setNote("");
    onAgreed();
  };
  return (
    <section
      aria-label="What is agreed"
      className="no-print bar-below z-(--z-sticky) -mx-7 grid gap-2 border-t border-line bg-raised px-7 py-3 shadow-float max-lg:-mx-4 max-lg:px-4"
    >
      {overtaken && (
        <div className="max-h-[45dvh] overflow-y-auto">
          <Overtaken
            of={{ kind: historyKinds[round.subjectKind], id: subjectId }}
            what="this"
            rows={changes.map(({ key, from, to }) => ({
              ...{ label: labels.get(key) ?? key, theirs: String(from ?? "not answered"), mine: String(to) },
            }))}
          />
        </div>
      )}
      {agree.error && !overtaken && <Notice tone="harm">{agree.error.message} What you chose is kept here.</Notice>}
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-64 self-center">
          <p role="status" className="font-medium">
            {count === 0 ? "Nothing chosen yet: pick what you agree on." : sentence}
          </p>
          {changes.length > 0 && (
            <p className="text-12 text-ink-2">
              {changes
                .slice(0, 6)
                .map(({ key, from, to }) => `${labels.get(key)} ${from ?? "–"} → ${to}`)
                .join(", ")}
              {changes.length > 6 && ` and ${changes.length - 6} more`}. The rest keeps its value.
            </p>
          )}
        </div>
        <TextInput
          label="Note on the agreement"
          labelHidden
          placeholder="Why this, in a sentence"
          maxLength={800}
          value={note}
          fieldClassName="w-72 max-sm:w-full"
          onChange={(event) => setNote(event.target.value)}
        />
        {onCancel && <Button onClick={onCancel}>Leave it</Button>}
        <Button
          look="primary"
          busy={agree.isPending}
          disabledBecause={count === 0 ? "Choose at least one agreed answer first." : null}
          onClick={() => void store()}
        >
          {overtaken ? "Record mine over theirs" : "Record the agreed values"}
        </Button>
      </div>
    </section>
  );
}
