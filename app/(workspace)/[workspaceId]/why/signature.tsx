"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { dayInWords, momentInWords } from "@/ui/dates";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import type { StrategyView } from "./use-save-answer";

const DifferenceList = comesLater(() => import("./difference-list").then((module) => module.DifferenceList));

type Props = { view: StrategyView; workspaceId: string };

/** Signs in the name of the sponsor, or takes the signature back. */
export function SignOff({ view, workspaceId }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => cache.invalidateQueries(trpc.strategy.page.queryFilter({ workspaceId }));
  const onError = ({ message }: { message: string }) => tell("Not done", { description: message });
  const takeBack = useMutation(
    trpc.strategy.takeSignatureBack.mutationOptions({
      onSuccess: () => tell("Signature taken back; what was signed stays kept as a version"),
      ...{ onError, onSettled },
    }),
  );
  const sign = useMutation(
    trpc.strategy.signOff.mutationOptions({
      onSuccess: ({ version }) =>
        tell("Signed off; the page is kept as it was signed", {
          undo: () => takeBack.mutate({ workspaceId, version }),
        }),
      ...{ onError, onSettled },
    }),
  );
  const { signedOffAt, sponsorId, version } = view.page;
  if (signedOffAt)
    return (
      <Button busy={takeBack.isPending} onClick={() => takeBack.mutate({ workspaceId, version })}>
        Take the signature back
      </Button>
    );
  return (
    <Button
      look="primary"
      busy={sign.isPending}
      disabledBecause={sponsorId ? null : "Name a sponsor first: that is who signs."}
      onClick={() => sign.mutate({ workspaceId, version })}
    >
      Sign off
    </Button>
  );
}

/** Who signed and when; once something changed, what changed since. */
export function SignatureLine({ view }: { view: StrategyView }) {
  const [open, setOpen] = useState(false);
  const { signature } = view;
  if (!signature) return null;
  const { standing, day, sponsor, recordedBy, recordedAt, changes } = signature;
  const recorded = recordedBy === null ? "" : `, recorded by ${recordedBy} on ${momentInWords(recordedAt ?? 0)}`;
  const signed = `Signed off by ${sponsor ?? "a sponsor who is not known"} on ${day ? dayInWords(day) : "a day not known"}${recorded}.`;
  if (standing) return <p className="px-7 pb-3 text-12 text-ink-3 max-lg:px-4">{signed} A change reopens it.</p>;
  return (
    <div className="px-7 pb-3 max-lg:px-4">
      <Notice>
        <p>
          {signed}{" "}
          {changes.length === 0
            ? "The signature does not stand any more; nothing has changed since."
            : `Reopened: ${changes.length} ${changes.length === 1 ? "answer has" : "answers have"} changed since.`}
        </p>
        {changes.length > 0 && (
          <>
            <Button look="quiet" className="no-print -ml-3" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? "Hide what changed" : "What changed since the signature"}
            </Button>
            {open && (
              <div className="mt-2 text-ink">
                <DifferenceList view={view} changes={changes} />
              </div>
            )}
          </>
        )}
      </Notice>
    </div>
  );
}
