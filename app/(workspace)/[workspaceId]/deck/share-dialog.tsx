"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { momentInWords } from "@/ui/dates";
import { FormDialog } from "@/ui/form-dialog";
import { Voice } from "@/ui/page-header";
import { Select } from "@/ui/select";
import { Notice, Skeleton } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../shell-context";
import { HiddenFields } from "./hidden-fields";
import { LinkList } from "./link-list";

const lengths = [
  ["1", "One day"],
  ["7", "A week"],
  ["30", "30 days, our default"],
  ["90", "90 days"],
  ["365", "A year"],
] as const;
const leastPassphrase = 12;

type Props = { workspaceId: string; deckId: string; deckName: string; onClose: () => void };

/** A link to the deck as it is now, for people without an account, and those that are out already. */
export function ShareDialog({ workspaceId, deckId, deckName, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const typed = useKept(useKeptKey(`link to deck ${deckId}`), {
    ...{ name: deckName, days: "30", hidesNames: false, hidesCosts: false },
  });
  // A passphrase is kept nowhere, not even in the browser that it was typed in.
  const [passphrase, setPassphrase] = useState("");
  const { name, days, hidesNames, hidesCosts } = typed.value;
  const change = (part: Partial<typeof typed.value>) => typed.set({ ...typed.value, ...part });
  const links = useQuery(trpc.deck.links.queryOptions({ workspaceId, deckId }));
  const share = useMutation(
    trpc.deck.share.mutationOptions({
      onSuccess: () => {
        typed.drop();
        setPassphrase("");
      },
      onSettled: () => cache.invalidateQueries(trpc.deck.pathFilter()),
    }),
  );
  // A repeated request is answered without the secret: then the link was made, and its address got lost on the way.
  const address = share.data?.secret && `${window.location.origin}/shared/${share.data.secret}`;
  const close = () => {
    typed.drop();
    onClose();
  };
  return (
    <FormDialog
      title="Share by link"
      description="Whoever has the link sees this deck as it is now, and nothing else. It stays as it is when the plan changes; speaker notes stay here."
      submit={address ? "Make another link" : "Make the link"}
      busy={share.isPending}
      off={whyOff(name, passphrase)}
      onClose={close}
      onSubmit={() =>
        share.mutate({
          ...{ workspaceId, deckId, name: name.trim(), days: Number(days), hidesNames, hidesCosts },
          passphrase: passphrase === "" ? null : passphrase,
        })
      }
    >
      <TextInput
        label="For whom"
        maxLength={200}
        value={name}
        onChange={(event) => change({ name: event.target.value })}
        help="Stands above the slides, and in the list of links."
      />
      <Select
        label="Open for"
        choices={lengths.map(([value, label]) => ({ value, label }))}
        value={days}
        onChange={(event) => change({ days: event.target.value })}
      />
      <HiddenFields workspaceId={workspaceId} deckId={deckId} value={{ hidesNames, hidesCosts }} onChange={change} />
      <TextInput
        label="Passphrase, if it should ask for one"
        type="text"
        autoComplete="off"
        spellCheck={false}
        minLength={leastPassphrase}
        maxLength={200}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
        help={`${leastPassphrase} characters or more; words work well. Tell it another way than the link: it cannot be read again here.`}
      />
      {share.error && <Notice tone="harm">{share.error.message} What you typed is kept here.</Notice>}
      {share.data && !address && (
        <Notice tone="harm">
          The link was made, but its address got lost on the way to you. End it below and make another.
        </Notice>
      )}
      {share.data && address && <NewLink address={address} until={share.data.expiresAt} />}
      <div>
        <Voice as="h3">Links that are out</Voice>
        {!links.data ? (
          <Skeleton className="mt-2 h-10" />
        ) : links.data.length === 0 ? (
          <p className="mt-1 text-12 text-ink-3">None yet.</p>
        ) : (
          <LinkList workspaceId={workspaceId} links={links.data} mayEnd />
        )}
      </div>
    </FormDialog>
  );
}

function whyOff(name: string, passphrase: string): string | null {
  if (name.trim() === "") return "Say for whom it is first.";
  const short = passphrase !== "" && passphrase.length < leastPassphrase;
  return short ? `A passphrase has ${leastPassphrase} characters or more. Make it longer, or leave it empty.` : null;
}

function NewLink({ address, until }: { address: string; until: number }) {
  const tell = useTell();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => tell("Not copied", { description: "Select the link and copy it by hand." }),
    );
  return (
    <Notice>
      <p>This link is shown once. It is open until {momentInWords(until)}.</p>
      <TextInput
        label="Link"
        labelHidden
        readOnly
        fieldClassName="mt-2"
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <p className="mt-2">
        <Button onClick={() => void copy()}>{copied ? "Copied" : "Copy the link"}</Button>
      </p>
    </Notice>
  );
}
