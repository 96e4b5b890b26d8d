"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { dayInWords } from "@/ui/dates";
import { PairMark } from "@/ui/marks";
import { Section } from "@/ui/page-header";
import { CitedCards } from "../cited/cited-cards";
import { PinnedCards } from "../cited/pinned-cards";
import { OpensFigure } from "./opens-figure";
import type { Message, Overview } from "./returns-words";
import { useMessageActs } from "./use-message-acts";

const MessageDialog = comesLater(() => import("./message-dialog").then((module) => module.MessageDialog));

type Props = { workspaceId: string; overview: Overview };

/** What a message may cost in customers and margin: a range, with where it comes from. */
export function MessagePart({ workspaceId, overview: { lines, message, messageCards, sign, may } }: Props) {
  const [editing, setEditing] = useState(false);
  const acts = useMessageActs(workspaceId);
  return (
    <Section
      title="Expected reaction to a message"
      id="message"
      aside={
        may.edit &&
        message && (
          <span className="no-print flex flex-wrap justify-end gap-1">
            <Button onClick={() => setEditing(true)}>Edit the message</Button>
            <Button look="quiet" aria-label="Remove the message" onClick={() => acts.remove(message.version)}>
              Remove
            </Button>
          </span>
        )
      }
    >
      {message ? (
        <Reaction workspaceId={workspaceId} message={message} cards={messageCards} />
      ) : (
        <div className="max-w-[78ch] border-l-2 border-hairline pl-4">
          <p className="text-ink-2">
            A message that people find irrelevant or creepy costs subscribers and customers. Before it goes out, this
            tells how many at most, and how many by your own experience.
          </p>
          <p className="mt-1 text-ink-3">
            “Spring offer” to 412,000 people, 30% find it irrelevant and 6% creepy: 1,061 to 24,226 customers may leave.
          </p>
          {may.edit ? (
            <Button className="mt-3" onClick={() => setEditing(true)}>
              Check a message
            </Button>
          ) : (
            <p className="mt-2 text-ink-3">No message was checked yet. An editor can check one.</p>
          )}
        </div>
      )}
      {editing && (
        <MessageDialog
          workspaceId={workspaceId}
          message={message}
          names={[...new Set(lines.flatMap(({ name, useCase }) => [name, ...(useCase ? [useCase.name] : [])]))]}
          sign={sign}
          onClose={() => setEditing(false)}
        />
      )}
    </Section>
  );
}

type ReactionProps = { workspaceId: string; message: Message; cards: Overview["messageCards"] };

function Reaction({ workspaceId, message, cards }: ReactionProps) {
  const { check, unsubscribes, lost, atRisk, source, shares, sentence, belongs, lines, asOf } = message;
  const note = `${source} ${shares.sentence} As of ${dayInWords(asOf)}.`;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="max-w-[78ch]">
        <span className="font-semibold wrap-anywhere">{check.name}.</span> {sentence}
      </p>
      <dl className="grid max-w-[860px] grid-cols-3 gap-x-6 gap-y-3 max-sm:grid-cols-1">
        <Range term="People who unsubscribe" side="customer">
          <OpensFigure figure={{ ...unsubscribes, note }} title="People who unsubscribe" />
        </Range>
        <Range term="Customers lost" side="customer">
          <OpensFigure figure={{ ...lost, note }} title="Customers lost" />
        </Range>
        <Range term="Margin at risk in a year" side="commercial">
          <OpensFigure figure={{ ...atRisk, note }} title="Margin at risk in a year" />
        </Range>
      </dl>
      <div className="grid max-w-[78ch] gap-1 text-ink-2">
        <p>
          {source}{" "}
          <CitedCards
            workspaceId={workspaceId}
            ids={cards.flatMap((shown) => shown.cards.map(({ id }) => id))}
            about="how many react"
          />
        </p>
        <p className={shares.assumed ? "font-medium" : undefined}>{shares.sentence}</p>
        <p>
          {belongs}
          {lines.length > 0 && ` ${lines.map(({ name }) => `“${name}”`).join(", ")}.`}
        </p>
      </div>
      <div className="max-w-[78ch]">
        <PinnedCards workspaceId={workspaceId} usedIn="message-check" label="Expected reaction to a message" />
        {shares.assumed && (
          <p className="mt-1 text-12 text-ink-3">
            Pin an own survey of customers here, and the shares are no assumption any more.
          </p>
        )}
      </div>
    </div>
  );
}

function Range({ term, side, children }: { term: string; side: "customer" | "commercial"; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="flex items-center gap-1.5 text-12 text-ink-2">
        <PairMark side={side} hollow />
        {term}
      </dt>
      <dd className="text-18 font-semibold">{children}</dd>
    </div>
  );
}
