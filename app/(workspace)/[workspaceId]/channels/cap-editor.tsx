"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { ContactCap } from "@/domain/customers/message-pressure";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { NumberInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { typedNumber } from "../scored/typed-number";
import { useKeptKey } from "../shell-context";

type Props = {
  workspaceId: string;
  channel: { id: string; name: string };
  weeklyCap: ContactCap;
  /** Of the workspace, where the caps are kept. */
  version: number;
  mayEdit: boolean;
};

const sources = {
  own: "Your own cap.",
  default: "Our default.",
  none: "No cap: neither you nor our defaults set one.",
} as const;

/** How many messages a week a person may get here, and who says so; changed in place. */
export function CapEditor({ workspaceId, channel, weeklyCap, version, mayEdit }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const own = weeklyCap.source === "own" ? weeklyCap.cap : null;
  const typed = useKept(useKeptKey(`cap ${channel.id}`), own === null ? "" : String(own));
  // The pressure of every audience follows from it: whatever is on the screen is asked again.
  const onSettled = () => void cache.invalidateQueries();
  const undo = useMutation(
    trpc.channel.setCap.mutationOptions({
      onSettled,
      onError: ({ message }) => tell("Not taken back", { description: message }),
    }),
  );
  const store = useMutation(
    trpc.channel.setCap.mutationOptions({
      onSettled,
      onSuccess: (now) => {
        tell(`Weekly cap of ${channel.name} stored`, {
          undo: () => undo.mutate({ workspaceId, channelId: channel.id, cap: own, version: now.version }),
        });
        typed.drop();
      },
    }),
  );
  const read = typedNumber(typed.value, 1_000);
  const overtaken = isOvertaken(store.error);
  const seen = useTypedFrom(version, typed, overtaken);
  const drop = () => {
    typed.drop();
    store.reset();
  };
  const set = (cap: number | null) => store.mutate({ workspaceId, channelId: channel.id, cap, version: seen });
  if (!mayEdit)
    return (
      <div>
        <p className="text-12 text-ink-3">Most messages a person should get in a week</p>
        <p>
          {weeklyCap.cap === null ? "No cap" : weeklyCap.cap}{" "}
          {weeklyCap.cap !== null && <span className="text-12 text-ink-3">{sources[weeklyCap.source]}</span>}
        </p>
      </div>
    );
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!read.problem && typed.changed && !store.isPending) set(read.value);
      }}
    >
      <NumberInput
        label="Most messages a person should get in a week"
        value={typed.value}
        placeholder={own === null && weeklyCap.cap !== null ? String(weeklyCap.cap) : "No cap"}
        error={read.problem}
        help={own === null ? sources[weeklyCap.source] : "Your own cap. Empty it to go back to our default."}
        onChange={(event) => typed.set(event.target.value)}
      />
      {overtaken && typed.changed && (
        <Overtaken
          of={{ kind: "workspace", id: workspaceId }}
          what="settings of this workspace"
          isWider
          rows={[{ label: "Messages in a week", theirs: own === null ? "" : String(own), mine: typed.value }]}
          onTake={drop}
        />
      )}
      {typed.changed && (
        <p className="flex flex-wrap gap-2">
          <Button look="primary" type="submit" busy={store.isPending} disabledBecause={read.problem}>
            {overtaken ? "Store mine over theirs" : "Store the cap"}
          </Button>
          <Button onClick={drop}>Cancel</Button>
        </p>
      )}
      {store.error && !overtaken && <Notice tone="harm">{store.error.message} What you entered is kept here.</Notice>}
    </form>
  );
}
