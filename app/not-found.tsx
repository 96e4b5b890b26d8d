import { buttonClass } from "@/ui/button";
import { EmptyState } from "@/ui/states";

export default function NotFound() {
  return (
    <main className="grid min-h-dvh content-center">
      <EmptyState
        alone
        title="There is nothing here"
        why="The page may have moved, or it belongs to a workspace you are not a member of."
        action={
          // A plain link: every screen would carry this page's own copy of the other kind.
          <a href="/" className={buttonClass("primary")}>
            Go to your workspace
          </a>
        }
      />
    </main>
  );
}
