import { Dialog } from "@/ui/dialog";
import { SignInForm } from "./sign-in-form";

/** Over the page that somebody was writing on. */
export function SignedOutDialog({ onSignedIn, onClose }: { onSignedIn: () => void; onClose: () => void }) {
  return (
    <Dialog
      open
      forWriting
      onOpenChange={(open) => !open && onClose()}
      title="You are signed out"
      description="What you typed is still on this page. Sign in, then store it again."
    >
      <div className="pb-4">
        <SignInForm onSignedIn={onSignedIn} />
      </div>
    </Dialog>
  );
}
