import { useEffect, useRef, useState } from "react";
import { controlText, customerText, plainText } from "@/domain/ledger/customer-text";
import type { ReviewAct } from "@/domain/ledger/privacy-review";
import { comesLater } from "@/ui/comes-later";
import { Orientation } from "../../scored/orientation";
import { CopyTexts, ToldText } from "../../scored/told-text";
import { AssessmentCheck } from "./assessment-check";
import type { ToOpen } from "./field-section";
import { LaunchGate } from "./launch-gate";
import { NeededData } from "./needed-data";
import { ReviewState } from "./review-state";
import type { Detail } from "./use-case-detail";
import { useLedgerChanges } from "./use-ledger-changes";
import type { Privacy } from "./use-privacy";

const ReviewDialog = comesLater(() => import("../../scored/review-dialog").then((module) => module.ReviewDialog));

type Props = { privacy: Privacy; detail: Detail; workspaceId: string; onOpen: (section: ToOpen) => void };

/** The privacy review, the data it needs, the launch gate, and what customers would read. */
export function PrivacyInside({ privacy, detail, workspaceId, onOpen }: Props) {
  const { useCase } = detail;
  const changes = useLedgerChanges(workspaceId, useCase);
  const [act, setAct] = useState<ReviewAct | null>(null);
  const place = useRef<HTMLDivElement>(null);
  // Whoever asked for this part stands at its heading once the page is long enough for it.
  useEffect(() => {
    if (window.location.hash === "#privacy") place.current?.closest("#privacy")?.scrollIntoView({ block: "start" });
  }, []);
  const held = privacy.items.flatMap(({ item }) => item ?? []);
  const texts = held.map((item) => ({ id: item.id, pieces: customerText(item) }));
  return (
    <>
      <div ref={place} className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <ReviewState review={privacy.review} status={useCase.status} mayEdit={privacy.may.edit} onAct={setAct} />
        <NeededData privacy={privacy} workspaceId={workspaceId} changes={changes} />
        <LaunchGate privacy={privacy} detail={detail} workspaceId={workspaceId} changes={changes} />
        <AssessmentCheck privacy={privacy} link={useCase.dpiaLink} onChange={() => onOpen({ name: "data" })} />
        <details>
          <summary className="inline-flex min-h-6 items-center underline decoration-dotted underline-offset-3 max-sm:min-h-11">
            What a customer would read about it
          </summary>
          <div className="mt-2 grid gap-2">
            {texts.length === 0 && <p className="text-ink-2">It names no data that is on record.</p>}
            {texts.map(({ id, pieces }) => (
              <ToldText key={id} pieces={pieces} />
            ))}
            {texts.length > 0 && <ToldText pieces={[controlText(privacy.control)]} />}
            {texts.length > 0 && (
              <p>
                <CopyTexts
                  texts={() => [
                    ...texts.map(({ pieces }) => plainText(pieces)),
                    plainText([controlText(privacy.control)]),
                  ]}
                />
              </p>
            )}
          </div>
        </details>
        <Orientation>{privacy.disclaimer}</Orientation>
      </div>
      {act && (
        <ReviewDialog
          workspaceId={workspaceId}
          useCase={{ id: useCase.id, name: useCase.name, version: privacy.version }}
          act={act}
          onClose={() => setAct(null)}
        />
      )}
    </>
  );
}
