"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { SearchPicker } from "@/ui/search-picker";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { NumberInput, TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../../scored/conflict-words";
import { Overtaken } from "../../scored/overtaken";
import { typedNumber } from "../../scored/typed-number";
import { useKeptKey } from "../../shell-context";
import type { Message } from "./messages-part";
import type { PressureListing } from "./pressure-screen";

type Props = { workspaceId: string; listing: PressureListing; message: Message | null; onClose: () => void };

/** A message that is the same for everybody who gets it: where, how often, to whom. */
export function MessageDialog({ workspaceId, listing, message, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const stored = {
    name: message?.name ?? "",
    channelId: message?.channelId ?? "email",
    weekly: message?.weeklyTouches?.toString() ?? "",
    audienceIds: message?.audienceIds ?? [],
  };
  const typed = useKept(useKeptKey(`message ${message?.id ?? "new"}`), stored);
  const { name, channelId, weekly, audienceIds } = typed.value;
  const set = (more: Partial<typeof typed.value>) => typed.set({ ...typed.value, ...more });
  const onSettled = () => void cache.invalidateQueries();
  const onError = ({ message: why }: { message: string }) => tell("Not taken back", { description: why });
  const putBack = useMutation(trpc.channel.putMessage.mutationOptions({ onSettled, onError }));
  const takeAway = useMutation(trpc.channel.removeMessage.mutationOptions({ onSettled, onError }));
  const put = useMutation(trpc.channel.putMessage.mutationOptions({ onSettled }));
  const often = typedNumber(weekly, 1_000);
  const overtaken = isOvertaken(put.error);
  const version = useTypedFrom(message?.version ?? null, typed, overtaken);
  const close = () => {
    typed.drop();
    onClose();
  };
  const store = () => {
    const at = { workspaceId, messageId: message?.id ?? null, version };
    const given = { name: name.trim(), channelId, weeklyTouches: often.value, audienceIds };
    put.mutate(
      { ...at, ...given },
      {
        onSuccess: ({ id, version }) => {
          const undo = () => {
            if (!message) return takeAway.mutate({ workspaceId, messageId: id, version });
            const { name: was, channelId: where, weeklyTouches, audienceIds: whom } = message;
            const before = { name: was, channelId: where, weeklyTouches, audienceIds: whom };
            putBack.mutate({ workspaceId, messageId: id, version, ...before });
          };
          tell(message ? "Message stored" : "Message added", { undo });
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={message ? `Change ${message.name}` : "New message to everybody"}
      description="Not tailored, and it counts towards what people hear all the same."
      submit={message ? "Store the message" : "Add the message"}
      busy={put.isPending}
      off={name.trim() === "" ? "Give it a name first." : often.problem}
      onSubmit={store}
      onClose={close}
      overtaken={
        overtaken &&
        message && (
          <Overtaken
            of={{ kind: "genericMessage", id: message.id }}
            what="this message"
            rows={differing(stored, typed.value, listing)}
            onTake={close}
          />
        )
      }
    >
      <TextInput
        label="Name"
        value={name}
        maxLength={200}
        placeholder="Weekly newsletter"
        onChange={(event) => set({ name: event.target.value })}
      />
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <Select
          label="Channel"
          value={channelId}
          choices={listing.channels.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={(event) => set({ channelId: event.target.value })}
        />
        <NumberInput
          label="Messages per person and week"
          value={weekly}
          error={often.problem}
          help="One a month is 0.25."
          onChange={(event) => set({ weekly: event.target.value })}
        />
      </div>
      <SearchPicker
        label="Who gets it"
        help="It counts towards what these audiences hear; without one, it counts for nobody yet."
        choices={listing.audiences}
        chosen={audienceIds}
        onChange={(chosen) => set({ audienceIds: chosen })}
      />
      {put.error && !overtaken && <Notice tone="harm">{put.error.message} What you entered is kept here.</Notice>}
    </FormDialog>
  );
}

type Typed = { name: string; channelId: string; weekly: string; audienceIds: readonly string[] };

function differing(theirs: Typed, mine: Typed, { channels, audiences }: PressureListing) {
  const said = ({ name, channelId, weekly, audienceIds }: Typed) => [
    name,
    channels.find(({ id }) => id === channelId)?.name ?? channelId,
    weekly,
    audiences.flatMap((audience) => (audienceIds.includes(audience.id) ? [audience.name] : [])).join(", "),
  ];
  const [stored, typed] = [said(theirs), said(mine)];
  return ["Name", "Channel", "Messages per person and week", "Who gets it"].map((label, at) => ({
    ...{ label, theirs: stored[at] ?? "", mine: typed[at] ?? "" },
  }));
}
