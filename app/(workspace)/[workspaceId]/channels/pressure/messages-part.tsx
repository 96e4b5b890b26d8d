"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../../scored/conflict-words";
import type { PressureListing } from "./pressure-screen";

const MessageDialog = comesLater(() => import("./message-dialog").then((module) => module.MessageDialog));

type Props = { workspaceId: string; listing: PressureListing };
export type Message = PressureListing["genericMessages"][number];

export function NewMessage({ workspaceId, listing }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>New message to everybody</Button>
      {open && (
        <MessageDialog workspaceId={workspaceId} listing={listing} message={null} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

/** Messages that are the same for everybody: they are not tailored, and they count all the same. */
export function MessagesPart({ workspaceId, listing }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const [changing, setChanging] = useState<Message | null>(null);
  const onSettled = () => void cache.invalidateQueries();
  const putBack = useMutation(
    trpc.channel.putMessage.mutationOptions({
      onSettled,
      onError: ({ message }) => tell("Not taken back", { description: message }),
    }),
  );
  const remove = useMutation(trpc.channel.removeMessage.mutationOptions({ onSettled }));
  const channelName = (id: string) => listing.channels.find((channel) => channel.id === id)?.name ?? id;
  const audienceName = (id: string) => listing.audiences.find((audience) => audience.id === id)?.name ?? id;
  const take = ({ id, version, name, channelId, weeklyTouches, audienceIds }: Message) =>
    remove.mutate(
      { workspaceId, messageId: id, version },
      {
        onSuccess: () => {
          const given = { workspaceId, messageId: null, version: null, name, channelId, weeklyTouches, audienceIds };
          tell(`${name} removed`, { undo: () => putBack.mutate(given) });
        },
      },
    );
  return (
    <Section title="Messages to everybody" aside={`${listing.genericMessages.length}`}>
      {listing.genericMessages.length === 0 && (
        <p className="text-ink-2">
          None yet. A newsletter, a weekly offer, brand advertising: what everybody gets counts towards what they hear.
        </p>
      )}
      <ul>
        {listing.genericMessages.map((message) => (
          <li key={message.id} className="border-t border-hairline py-1.5">
            <p className="flex justify-between gap-3">
              <span className="min-w-0 font-medium wrap-anywhere">{message.name}</span>
              <span className="figure whitespace-nowrap">
                {message.weeklyTouches === null ? "not known" : `${message.weeklyTouches} a week`}
              </span>
            </p>
            <p className="text-12 text-ink-3">
              {channelName(message.channelId)} to {message.audienceIds.map(audienceName).join(", ") || "nobody yet"}
            </p>
            {listing.may.edit && (
              <p className="no-print -ml-3 flex gap-1">
                <Button look="quiet" aria-label={`Change ${message.name}`} onClick={() => setChanging(message)}>
                  Change
                </Button>
                <Button
                  look="quiet"
                  busy={remove.isPending}
                  aria-label={`Remove ${message.name}`}
                  onClick={() => take(message)}
                >
                  Remove
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {remove.error && <Notice tone="harm">{conflictOr(remove.error)}</Notice>}
      {changing && (
        <MessageDialog
          workspaceId={workspaceId}
          listing={listing}
          message={listing.genericMessages.find(({ id }) => id === changing.id) ?? changing}
          onClose={() => setChanging(null)}
        />
      )}
    </Section>
  );
}
