"use client";

import { cellText } from "@/domain/scoring/list/column-values";
import { type ColumnId, columnName } from "@/domain/scoring/list/columns";
import type { NameOf } from "@/domain/scoring/list/names";
import { type RowChange, withChanges } from "@/domain/scoring/list/with-changes";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Notice } from "@/ui/states";
import { Overtaken } from "../scored/overtaken";
import { setColumns } from "./set-columns";
import type { UseCaseListing } from "./use-case-list";
import type { EditMany, Trouble } from "./use-edit-many";

type Props = { trouble: Trouble; listing: UseCaseListing; nameOf: NameOf; edit: EditMany; onClose: () => void };

/** What was not stored, of each why; what was typed stays here until somebody decides. */
export function TroubleDialog({ trouble, listing, nameOf, edit, onClose }: Props) {
  const { sent, refused, failure } = trouble;
  const nameOfRow = (id: string) => listing.rows.find((row) => row.id === id)?.name ?? id;
  const stale = refused.filter((each) => each.stale);
  const cannot = refused.filter((each) => !each.stale);
  const refusedIds = new Set(refused.map(({ useCaseId }) => useCaseId));
  const can = sent.changes.filter(({ useCaseId }) => !refusedIds.has(useCaseId));
  const mine = sent.changes.filter(({ useCaseId }) => stale.some((each) => each.useCaseId === useCaseId));
  const again = (changes: readonly RowChange[]) => {
    onClose();
    // What there is now was shown here.
    const { seen: _seen, ...told } = sent;
    edit({ ...told, changes, onlyThoseThatCan: false });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={failure ? "This was not stored" : "Nothing was changed"}
      description={
        failure
          ? failure
          : `${refused.length} of ${sent.changes.length} ${refused.length === 1 && sent.changes.length === 1 ? "could not be changed" : "cannot be changed as asked"}.`
      }
      wide={refused.length > 1 || stale.length > 0}
      actions={
        <>
          <Button onClick={onClose}>{stale.length > 0 ? "Keep what is stored" : "Leave it as it is"}</Button>
          {failure && (
            <Button look="primary" onClick={() => again(sent.changes)}>
              Try again
            </Button>
          )}
          {can.length > 0 && !failure && (
            <Button look={mine.length > 0 ? "outline" : "primary"} onClick={() => again(can)}>
              {can.length === 1 ? "Change the one that can" : `Change the ${can.length} that can`}
            </Button>
          )}
          {mine.length > 0 && (
            <Button look="primary" onClick={() => again([...can, ...mine])}>
              {mine.length === 1 ? "Set mine over theirs" : `Set mine over these ${mine.length}`}
            </Button>
          )}
        </>
      }
    >
      {failure && <Notice>What you entered is kept here until you close this.</Notice>}
      {stale.slice(0, 3).map(({ useCaseId }) => (
        <Overtaken key={useCaseId} of={{ kind: "useCase", id: useCaseId }} what={`“${nameOfRow(useCaseId)}”`}>
          Both stand below.
        </Overtaken>
      ))}
      {stale.length > 3 && <Notice tone="harm">And {stale.length - 3} more were changed meanwhile.</Notice>}
      {stale.length > 0 && <Both changes={mine} listing={listing} nameOf={nameOf} />}
      <ul>
        {cannot.map(({ useCaseId, sentence }) => (
          <li key={useCaseId} className="border-t border-hairline py-1.5">
            <b className="font-semibold">{nameOfRow(useCaseId)}</b>: {sentence}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Somebody else was faster: what is stored now beside what was about to be. */
function Both({
  changes,
  listing,
  nameOf,
}: {
  changes: readonly RowChange[];
  listing: UseCaseListing;
  nameOf: NameOf;
}) {
  const wanted = new Map(withChanges(listing.rows, changes, listing).map((row) => [row.id, row]));
  const lines = changes.flatMap(({ useCaseId, set }) => {
    const row = listing.rows.find(({ id }) => id === useCaseId);
    const after = wanted.get(useCaseId);
    if (!row || !after) return [];
    return setColumns(set).map((column: ColumnId) => ({
      key: `${useCaseId} ${column}`,
      name: row.name,
      column: columnName(column),
      theirs: cellText(row, column, nameOf) || "–",
      mine: cellText(after, column, nameOf) || "–",
    }));
  });
  return (
    <table className="w-full">
      <caption className="sr-only">Both versions</caption>
      <thead className="text-12 text-ink-2">
        <tr>
          <th scope="col">Use case</th>
          <th scope="col">Column</th>
          <th scope="col">Stored now</th>
          <th scope="col">Yours</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, column, theirs, mine }) => (
          <tr key={key} className="border-t border-hairline">
            <th scope="row" className="py-1 pr-3 font-normal">
              {name}
            </th>
            <td className="py-1 pr-3 text-ink-2">{column}</td>
            <td className="py-1 pr-3">{theirs}</td>
            <td className="py-1 font-semibold">{mine}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
