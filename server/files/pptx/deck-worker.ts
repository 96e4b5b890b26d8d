import { parentPort } from "node:worker_threads";
import type { Deck } from "@/domain/deck/deck";
import { type DeckOptions, deckOf } from "@/domain/deck/deck-of";
import { computeWorkspace } from "@/domain/exchange/compute";
import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import { deckPackage } from "./deck-package";

/** A workspace as it is to be told. `today` is YYYY-MM-DD. */
export type DeckPlan = { readonly file: WorkspaceFile; readonly today: string; readonly options: DeckOptions };
export type DeckWork = { readonly lay: DeckPlan } | { readonly write: Deck } | { readonly layAndWrite: DeckPlan };
export type DeckAnswer = { readonly deck: Deck } | { readonly bytes: Uint8Array };

const laid = ({ file, today, options }: DeckPlan): Deck => deckOf(file, computeWorkspace(file, { today }), options);

function answer(work: DeckWork): DeckAnswer {
  if ("lay" in work) return { deck: laid(work.lay) };
  return { bytes: deckPackage("write" in work ? work.write : laid(work.layAndWrite)) };
}

parentPort?.on("message", (work: DeckWork) => {
  const told = answer(work);
  parentPort?.postMessage(told, "bytes" in told ? [told.bytes.buffer as ArrayBuffer] : []);
});
