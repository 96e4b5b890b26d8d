"use client";

import { columnName } from "@/domain/scoring/list/columns";
import { type PastePlan, pasteSentence } from "@/domain/scoring/list/plan-paste";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Voice } from "@/ui/page-header";

const shown = 50;

/** What a paste would change and what it cannot, before anything is stored. */
export function PasteDialog({
  plan,
  onClose,
  onPaste,
}: {
  plan: PastePlan;
  onClose: () => void;
  onPaste: (plan: PastePlan) => void;
}) {
  const { cells, refused, changes } = plan;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Paste into the list"
      description={pasteSentence(plan)}
      wide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabledBecause={cells.length === 0 ? "Nothing here can be changed." : null}
            onClick={() => {
              onPaste(plan);
              onClose();
            }}
          >
            {`Change ${cells.length} ${cells.length === 1 ? "cell" : "cells"} in ${changes.length} ${changes.length === 1 ? "row" : "rows"}`}
          </Button>
        </>
      }
    >
      {refused.length > 0 && (
        <section>
          <Voice>What cannot be pasted</Voice>
          <ul className="mt-1">
            {refused.slice(0, shown).map(({ useCaseId, name, column, to, why }) => (
              <li key={`${useCaseId} ${column}`} className="border-t border-hairline py-1">
                <b className="font-semibold">{name}</b>, {columnName(column)} “{to.slice(0, 80)}”:{" "}
                <span className="text-harm">{why}</span>
              </li>
            ))}
          </ul>
          <More count={refused.length} />
        </section>
      )}
      {cells.length > 0 && (
        <table className="w-full">
          <caption className="voice text-left text-14 text-ink-2">What changes</caption>
          <thead className="text-12 text-ink-2">
            <tr>
              <th scope="col">Use case</th>
              <th scope="col">Column</th>
              <th scope="col">Now</th>
              <th scope="col">Then</th>
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, shown).map(({ useCaseId, name, column, from, to }) => (
              <tr key={`${useCaseId} ${column}`} className="border-t border-hairline">
                <th scope="row" className="py-1 pr-3 font-normal">
                  {name}
                </th>
                <td className="py-1 pr-3 text-ink-2">{columnName(column)}</td>
                <td className="py-1 pr-3 text-ink-3">{from || "–"}</td>
                <td className="py-1 font-semibold">{to || "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More count={cells.length} />
    </Dialog>
  );
}

function More({ count }: { count: number }) {
  return count > shown ? <p className="mt-1 text-12 text-ink-3">And {count - shown} more.</p> : null;
}
