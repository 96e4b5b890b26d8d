"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { moneyInWords } from "@/domain/roadmap/wording";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { IconButton } from "@/ui/icon-button";
import { Notice } from "@/ui/states";
import { NumberInput, TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { conflictOr } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { typedAmount } from "../scored/typed-amount";
import { useKeptKey } from "../shell-context";
import type { Spend } from "./returns-words";
import { differingSpend, draftOf, partName, readDraft, type SpendDraft, spendGroups } from "./spend-draft";
import { useSpendActs } from "./use-spend-acts";

type Props = { workspaceId: string; spend: Spend; sign: string; onClose: () => void };

const heads = { category: "By category", function: "By function", mode: "By mode" } as const;

/** What is spent, whole and in its parts; parts that do not add up are told and not refused. */
export function SpendDialog({ workspaceId, spend: { plan, asked }, sign, onClose }: Props) {
  const stored = draftOf(plan?.plan ?? null, asked);
  const kept = useKept(useKeptKey("spend"), { version: plan?.version ?? null, draft: stored });
  const { version, draft } = kept.value;
  const [tried, setTried] = useState(false);
  const acts = useSpendActs(workspaceId);
  const { facts, problem } = readDraft(draft, asked);
  const now = plan?.version ?? null;
  const isOvertaken = !acts.busy && now !== version;
  const close = () => {
    kept.drop();
    onClose();
  };
  const set = (more: Partial<SpendDraft>) => kept.set({ version, draft: { ...draft, ...more } });
  const store = () => {
    setTried(true);
    if (facts) acts.put(isOvertaken ? now : version, facts, close);
  };
  return (
    <FormDialog
      wide
      title={plan ? "Edit the spend" : "Enter the spend"}
      description="What personalization costs in a year, over all budgets. What you do not know stays empty."
      submit={isOvertaken ? "Store mine over theirs" : "Store the spend"}
      busy={acts.busy}
      onSubmit={store}
      onClose={close}
    >
      <div className="grid grid-cols-3 gap-3 max-sm:grid-cols-1">
        <TextInput
          label="Year"
          maxLength={40}
          value={draft.fiscalYear}
          placeholder="FY2026"
          onChange={(event) => set({ fiscalYear: event.target.value })}
        />
        <NumberInput
          label={`Marketing spend (${sign})`}
          value={draft.marketing}
          onChange={(event) => set({ marketing: event.target.value })}
        />
        <NumberInput
          label={`Spend on personalization (${sign})`}
          value={draft.personalization}
          onChange={(event) => set({ personalization: event.target.value })}
        />
      </div>
      {spendGroups.map((group) => (
        <fieldset key={group} className="min-w-0">
          <legend className="mb-1 text-12 font-medium text-ink-2">
            {heads[group]} ({sign})
          </legend>
          <div className="grid grid-cols-3 items-end gap-2 max-sm:grid-cols-1">
            {Object.entries(draft.parts[group]).map(([id, amount]) => (
              <NumberInput
                key={id}
                label={partName(asked, group, id)}
                value={amount}
                onChange={(event) =>
                  set({
                    parts: { ...draft.parts, [group]: { ...draft.parts[group], [id]: event.target.value } },
                  })
                }
              />
            ))}
          </div>
          {group === "category" && <OwnCategories draft={draft} onChange={(own) => set({ own })} />}
          <p role="status" className="mt-1 text-12 text-ink-3">
            {leftWords(draft, group, sign)}
          </p>
        </fieldset>
      ))}
      {tried && problem && <Notice tone="harm">Not stored yet: {problem}</Notice>}
      {isOvertaken ? (
        <Overtaken
          of={{ kind: "spendPlan", id: "current" }}
          what="the spend"
          rows={differingSpend(stored, draft, asked)}
          onTake={close}
        />
      ) : (
        acts.error && <Notice tone="harm">{conflictOr(acts.error)} What you wrote is kept here.</Notice>
      )}
    </FormDialog>
  );
}

type OwnProps = { draft: SpendDraft; onChange: (own: SpendDraft["own"]) => void };

function OwnCategories({ draft: { own }, onChange }: OwnProps) {
  const set = (at: number, more: Partial<SpendDraft["own"][number]>) =>
    onChange(own.map((each, place) => (place === at ? { ...each, ...more } : each)));
  return (
    <div className="mt-2 grid gap-2">
      {own.map((each, at) => (
        <div key={at} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-end gap-2">
          <TextInput
            label={`Category of your own ${at + 1}`}
            maxLength={64}
            value={each.name}
            onChange={(event) => set(at, { name: event.target.value })}
          />
          <NumberInput
            label={`Spent on it ${at + 1}`}
            value={each.amount}
            onChange={(event) => set(at, { amount: event.target.value })}
          />
          <IconButton
            label={`Remove category ${at + 1}`}
            onClick={() => onChange(own.filter((_, place) => place !== at))}
          >
            <X aria-hidden size={14} />
          </IconButton>
        </div>
      ))}
      <p>
        <Button look="quiet" onClick={() => onChange([...own, { name: "", amount: "" }])}>
          <Plus aria-hidden size={14} /> Add a category
        </Button>
      </p>
    </div>
  );
}

/** What the parts leave of the whole, while it is typed. */
function leftWords({ parts, own, personalization }: SpendDraft, group: (typeof spendGroups)[number], sign: string) {
  const whole = typedAmount(personalization);
  const texts = [...Object.values(parts[group]), ...(group === "category" ? own.map(({ amount }) => amount) : [])];
  const known = texts.map(typedAmount).filter((amount) => amount !== null);
  if (whole === null || Number.isNaN(whole) || known.length === 0 || known.some(Number.isNaN)) return null;
  const left = (Math.round(whole * 100) - known.reduce((sum, amount) => sum + Math.round(amount * 100), 0)) / 100;
  if (left === 0) return "Adds up to the spend on personalization.";
  return left > 0
    ? `${moneyInWords(left, sign)} of the spend on personalization is in no part yet.`
    : `${moneyInWords(-left, sign)} more than the spend on personalization.`;
}
