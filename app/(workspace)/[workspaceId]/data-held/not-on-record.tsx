import Link from "next/link";
import { Button } from "@/ui/button";
import type { Ledger } from "./ledger-view";

type Props = {
  ledger: Ledger;
  onAdd: (start: { elementId: string; useCaseId: string }) => void;
  workspaceId: string;
};

/** Personal data that runs without being in the ledger (rule R-LED-5). */
export function NotOnRecord({ ledger: { notOnRecord, useCases, may }, onAdd, workspaceId }: Props) {
  return (
    <ul>
      {notOnRecord.map(({ useCaseId, elementId, name, isShipped }) => (
        <li
          key={`${useCaseId} ${elementId}`}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-hairline py-2"
        >
          <p>
            <span className="font-medium">{name}</span>
            <span className="block text-12 text-ink-2">
              Needed by{" "}
              <Link
                href={`/${workspaceId}/use-cases/${useCaseId}#privacy`}
                prefetch={false}
                className="underline underline-offset-3"
              >
                {useCases.find(({ id }) => id === useCaseId)?.name ?? useCaseId}
              </Link>
              , which customers meet already.
            </span>
          </p>
          {may.edit && isShipped && (
            <Button aria-label={`Add ${name} to the ledger`} onClick={() => onAdd({ elementId, useCaseId })}>
              Add it to the ledger
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
