"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { problemLists } from "@/domain/ledger/problem-lists";
import { isPlanned } from "@/domain/scoring/use-case-status";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { useSteady } from "@/ui/use-steady";
import { ExchangeActions } from "../exchange/exchange-actions";
import { Orientation } from "../scored/orientation";
import { PanelPlace } from "../scored/panel-place";
import { CustomerPreview } from "./customer-preview";
import { ItemPanel } from "./item-panel";
import { ItemTable } from "./item-table";
import { LedgerFigures } from "./ledger-figures";
import { LedgerTabs } from "./ledger-tabs";
import { labelIn, type Shown, type Target } from "./ledger-view";
import { MomentTable } from "./moment-table";
import { ProblemLines } from "./problem-lines";
import { useLedgerActs } from "./use-ledger-acts";
import { Worklist } from "./worklist";

const AddDialog = comesLater(() => import("./add-dialog").then((module) => module.AddDialog));
const RetireDialog = comesLater(() => import("./retire-dialog").then((module) => module.RetireDialog));

/** How findings call a field that has another name here. */
const otherNames: Readonly<Record<string, Target>> = { benefit: "benefitStatement", useCaseIds: "uses" };

type Opened = { id: string; target: Target | null };

export function LedgerScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: ledger } = useSuspenseQuery(trpc.ledger.list.queryOptions({ workspaceId }));
  const asked = useSearchParams();
  const acts = useLedgerActs(workspaceId);
  const { rows, may } = ledger;
  const [shown, setShown] = useState<Shown>(() => shownBy(asked.get("show")));
  const [opened, setOpened] = useState<Opened | null>(() => {
    const item = asked.get("item");
    const found = rows.find(
      ({ id, dataElementId, status }) => id === item || (dataElementId === item && status !== "retired"),
    );
    const field = asked.get("field");
    return found ? { id: found.id, target: field === null ? null : (otherNames[field] ?? (field as Target)) } : null;
  });
  const [adding, setAdding] = useState<{ elementId: string | null; useCaseId: string | null } | null>(() => {
    const elementId = asked.get("add");
    return elementId && may.edit ? { elementId, useCaseId: null } : null;
  });
  const [retiring, setRetiring] = useState<string | null>(null);
  const chosen = rows.find(({ id }) => id === opened?.id) ?? null;
  const planned = useMemo(() => new Set(ledger.useCases.filter(isPlanned).map(({ id }) => id)), [ledger.useCases]);

  const show = (next: Shown) => {
    setShown(next);
    setOpened(null);
    window.history.replaceState(null, "", next === "all" ? "?" : `?show=${next}`);
  };
  const open = useSteady(({ id, target }: Opened) => {
    setOpened({ id, target });
    window.history.replaceState(null, "", `?${shown === "all" ? "" : `show=${shown}&`}item=${encodeURIComponent(id)}`);
  });
  const close = () => {
    setOpened(null);
    window.history.replaceState(null, "", shown === "all" ? "?" : `?show=${shown}`);
  };
  const retire = (id: string) => {
    const row = rows.find((each) => each.id === id);
    // What is planned or runs on it stands or falls with it: then somebody looks first.
    const isUsed = row?.uses.some(({ useId }) => planned.has(useId));
    if (row && isUsed) setRetiring(id);
    else if (row) void acts.retire(row);
  };
  const toRetire = rows.find(({ id }) => id === retiring);
  const add = may.edit && (
    <Button look="primary" onClick={() => setAdding({ elementId: null, useCaseId: null })}>
      Add data
    </Button>
  );
  const isList = shown === "all" || (problemLists as readonly string[]).includes(shown);
  const teaches = isList && rows.length === 0 && ledger.notOnRecord.length === 0;
  return (
    <>
      <PageHeader
        title="Data held"
        sentence={ledger.sentence}
        actions={
          <>
            <ExchangeActions
              workspaceId={workspaceId}
              kind="data-items"
              may={{ import: may.edit, export: rows.length > 0 }}
            />
            {!teaches && add}
          </>
        }
      />
      {rows.length > 0 && <LedgerFigures ledger={ledger} />}
      <LedgerTabs ledger={ledger} shown={shown} onShow={show} />
      {teaches ? (
        <EmptyState
          title="Which data do we hold, and what does the customer get for it?"
          why="Every kind of data brings a duty to protect it. The ledger says for each what it is for, on which basis it is held, until when, and what people are told."
          example="“Size or fit”: declared, consent, kept for 2 years, used by the sofa finder. Customers read: “Shows what will fit.”"
          action={add || <p className="text-ink-3">Ask an editor to write down the first one.</p>}
        />
      ) : (
        <div
          className={
            isList
              ? "grid grid-cols-[minmax(0,1fr)_372px] border-t border-line max-xl:grid-cols-1 xl:min-h-[calc(100dvh-180px)]"
              : "border-t border-line"
          }
        >
          <div className="min-w-0">
            {shown === "all" && <ItemTable ledger={ledger} chosenId={chosen?.id ?? null} onOpen={open} />}
            {shown !== "all" && isList && (
              <ProblemLines
                ledger={ledger}
                list={shown as (typeof problemLists)[number]}
                chosenId={chosen?.id ?? null}
                onOpen={open}
                onRetire={retire}
                onAdd={setAdding}
                workspaceId={workspaceId}
              />
            )}
            {shown === "reviews" && <Worklist ledger={ledger} workspaceId={workspaceId} />}
            {shown === "customers" && <CustomerPreview ledger={ledger} />}
            {shown === "moments" && <MomentTable ledger={ledger} workspaceId={workspaceId} />}
            <div className="px-7 py-4 max-lg:px-4">
              <Orientation>{ledger.disclaimer}</Orientation>
            </div>
          </div>
          {isList && (
            <PanelPlace
              label="One kind of data"
              title={chosen?.name ?? "Open a line"}
              kicker={
                chosen
                  ? (labelIn(ledger.choices.statuses, chosen.status) ?? chosen.status)
                  : "To see what it is for and what is wrong with it"
              }
              open={chosen !== null}
              onClose={close}
            >
              {chosen && (
                <ItemPanel
                  key={`${chosen.id} ${opened?.target ?? ""}`}
                  workspaceId={workspaceId}
                  ledger={ledger}
                  row={chosen}
                  target={opened?.target ?? null}
                  acts={acts}
                  onTarget={(target) => setOpened({ id: chosen.id, target })}
                  onRetire={() => retire(chosen.id)}
                  onGone={close}
                />
              )}
            </PanelPlace>
          )}
        </div>
      )}
      {adding && (
        <AddDialog
          workspaceId={workspaceId}
          ledger={ledger}
          start={adding}
          onClose={() => setAdding(null)}
          onAdded={(id) => {
            setAdding(null);
            setShown("all");
            setOpened({ id, target: null });
          }}
        />
      )}
      {toRetire && (
        <RetireDialog
          row={toRetire}
          ledger={ledger}
          onClose={() => setRetiring(null)}
          onRetire={() => {
            setRetiring(null);
            void acts.retire(toRetire);
          }}
        />
      )}
    </>
  );
}

function shownBy(asked: string | null): Shown {
  const known: readonly string[] = [...problemLists, "reviews", "customers", "moments"];
  return asked !== null && known.includes(asked) ? (asked as Shown) : "all";
}
