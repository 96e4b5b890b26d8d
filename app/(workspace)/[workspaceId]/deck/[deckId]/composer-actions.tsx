import Link from "next/link";
import { Button, buttonClass } from "@/ui/button";
import { TalkButton } from "../../talked/talk-button";
import { type DeckView, type DifferencesView, deckPath, filePath } from "../deck-view";
import type { Doing } from "./composer";

export function ComposerAbove({ workspaceId }: { workspaceId: string }) {
  return (
    <Link href={`/${workspaceId}/deck`} className="underline underline-offset-3">
      Decks
    </Link>
  );
}

type Props = {
  workspaceId: string;
  data: DeckView;
  differences: DifferencesView;
  /** The slide to begin presenting with. */
  slideId: string | null;
  takingOut: boolean;
  onTakeOut: () => void;
  onDo: (doing: Doing) => void;
};

/** What can be done with a whole deck. Whoever may only read takes the file, and nothing is noted of it. */
export function ComposerActions({ workspaceId, data, differences, slideId, takingOut, onTakeOut, onDo }: Props) {
  const { deck, may } = data;
  const at = deckPath(workspaceId, deck.id);
  const from = slideId === null ? "" : `?slide=${encodeURIComponent(slideId)}`;
  return (
    <>
      {differences && differences.differences.length > 0 && (
        <Button look="quiet" onClick={() => onDo("changes")}>
          What changed
        </Button>
      )}
      <TalkButton workspaceId={workspaceId} subjectKind="savedDeck" subjectId={deck.id} name={deck.name} />
      {may.edit && <Button onClick={() => onDo("rename")}>Rename</Button>}
      {may.edit && <Button onClick={() => onDo("share")}>Share</Button>}
      <Link className={buttonClass()} href={`${at}/print`} prefetch={false}>
        PDF
      </Link>
      <Link className={buttonClass()} href={`${at}/present${from}`} prefetch={false}>
        Present
      </Link>
      {may.contribute ? (
        <Button look="primary" busy={takingOut} onClick={onTakeOut}>
          Download PowerPoint
        </Button>
      ) : (
        <a className={buttonClass("primary")} href={filePath(workspaceId, deck.id)} download>
          Download PowerPoint
        </a>
      )}
    </>
  );
}
