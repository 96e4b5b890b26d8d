"use client";

import { useId, useState } from "react";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { NumberInput, TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { conflictOr } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import { differingMessage, draftOf, type MessageDraft, messageFields, readDraft } from "./message-draft";
import type { Message } from "./returns-words";
import { useMessageActs } from "./use-message-acts";

type Props = {
  workspaceId: string;
  message: Message | null;
  /** What lines and their use cases are called: a message of that name belongs to them. */
  names: readonly string[];
  sign: string;
  onClose: () => void;
};

/** Who gets a message, and how many of them mind it; what is not known stays empty. */
export function MessageDialog({ workspaceId, message, names, sign, onClose }: Props) {
  const list = useId();
  const stored = draftOf(message?.check ?? null);
  const kept = useKept(useKeptKey("message"), { version: message?.version ?? null, draft: stored });
  const { version, draft } = kept.value;
  const [tried, setTried] = useState(false);
  const acts = useMessageActs(workspaceId);
  const { facts, problem } = readDraft(draft);
  const now = message?.version ?? null;
  const isOvertaken = !acts.busy && now !== version;
  const close = () => {
    kept.drop();
    onClose();
  };
  const store = () => {
    setTried(true);
    if (facts) acts.put(isOvertaken ? now : version, facts, close);
  };
  const number = (field: Exclude<keyof MessageDraft, "name">, help?: string) => (
    <NumberInput
      label={field === "marginPerCustomer" ? `${messageFields[field]} (${sign})` : messageFields[field]}
      value={draft[field]}
      {...(help && { help })}
      onChange={(event) => kept.set({ version, draft: { ...draft, [field]: event.target.value } })}
    />
  );
  return (
    <FormDialog
      title={message ? "Edit the message" : "Check a message"}
      description="How many customers it may cost: at most, and by what you saw yourselves."
      submit={isOvertaken ? "Store mine over theirs" : "Store the message"}
      busy={acts.busy}
      onSubmit={store}
      onClose={close}
    >
      <TextInput
        label={messageFields.name}
        maxLength={200}
        list={list}
        value={draft.name}
        placeholder="Spring offer to accessory browsers"
        help="Called like a line or its use case, it is taken off the returns of that line."
        onChange={(event) => kept.set({ version, draft: { ...draft, name: event.target.value } })}
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        {number("people")}
        {number("unsubscribed", "Your own experience. Empty: only the ceiling is known.")}
        {number("irrelevant")}
        {number("creepy")}
        {number("marginPerCustomer")}
      </div>
      {tried && problem && <Notice tone="harm">Not stored yet: {problem}</Notice>}
      {isOvertaken ? (
        <Overtaken
          of={{ kind: "campaignCheck", id: "current" }}
          what="the message"
          rows={differingMessage(stored, draft)}
          onTake={close}
        />
      ) : (
        acts.error && <Notice tone="harm">{conflictOr(acts.error)} What you wrote is kept here.</Notice>
      )}
    </FormDialog>
  );
}
