"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { ReviewAct } from "@/domain/ledger/privacy-review";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { useKeptKey } from "../shell-context";
import { isOvertaken } from "./conflict-words";
import { Overtaken } from "./overtaken";

const words: Readonly<
  Record<ReviewAct, { title: string; about: string; note: string; needed: boolean; submit: string; done: string }>
> = {
  signOff: {
    title: "Sign off",
    about: "You looked at the data it needs and have no objection.",
    note: "Note (optional)",
    needed: false,
    submit: "Sign off",
    done: "Signed off",
  },
  object: {
    title: "Object",
    about: "Nobody can plan, test, launch or move it until the objection is resolved.",
    note: "What is the objection?",
    needed: true,
    submit: "Object",
    done: "Objection recorded: it is blocked",
  },
  resolve: {
    title: "Resolve the objection",
    about: "It can be planned again, unless something else blocks it.",
    note: "How was it resolved?",
    needed: true,
    submit: "Resolve the objection",
    done: "Objection resolved",
  },
  withdraw: {
    title: "Withdraw the sign-off",
    about: "It waits for a review again.",
    note: "Note (optional)",
    needed: false,
    submit: "Withdraw it",
    done: "Sign-off withdrawn",
  },
};

type Props = {
  workspaceId: string;
  useCase: { id: string; name: string; version: number };
  act: ReviewAct;
  onClose: () => void;
};

/** What a privacy partner says to a use case, with the reason that stays beside it. */
export function ReviewDialog({ workspaceId, useCase, act, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const kept = useKept(useKeptKey(`review ${useCase.id} ${act}`), "");
  const { title, about, note, needed, submit, done } = words[act];
  const readAgain = () =>
    Promise.all([
      cache.invalidateQueries(trpc.ledger.pathFilter()),
      cache.invalidateQueries(trpc.useCase.pathFilter()),
      cache.invalidateQueries(trpc.roadmap.pathFilter()),
    ]);
  const takeBack = useMutation(
    trpc.ledger.review.mutationOptions({ onSuccess: () => tell("Taken back"), onSettled: readAgain }),
  );
  const give = useMutation(
    trpc.ledger.review.mutationOptions({
      onSuccess: ({ version }) => {
        kept.drop();
        const back = { workspaceId, useCaseId: useCase.id, version, act: "withdraw" as const, note: "Undone" };
        tell(`${useCase.name}: ${done.charAt(0).toLowerCase()}${done.slice(1)}`, {
          ...(act === "signOff" && { undo: () => takeBack.mutate(back) }),
        });
        onClose();
      },
      onSettled: readAgain,
    }),
  );
  const conflict = isOvertaken(give.error);
  const version = useTypedFrom(useCase.version, true, conflict);
  return (
    <FormDialog
      title={`${title}: ${useCase.name}`}
      description={about}
      submit={submit}
      busy={give.isPending}
      off={needed && kept.value.trim() === "" ? "Write the reason first." : null}
      onClose={() => {
        kept.drop();
        onClose();
      }}
      onSubmit={() =>
        give.mutate({
          workspaceId,
          useCaseId: useCase.id,
          version,
          act,
          note: kept.value.trim() || null,
        })
      }
    >
      <TextArea
        label={note}
        value={kept.value}
        maxLength={1_000}
        rows={3}
        onChange={(event) => kept.set(event.target.value)}
      />
      {conflict ? (
        <Overtaken of={{ kind: "useCase", id: useCase.id }} what="this use case">
          If what you wrote still holds, send it again.
        </Overtaken>
      ) : (
        give.error && <Notice tone="harm">{give.error.message}</Notice>
      )}
    </FormDialog>
  );
}
