import Link from "next/link";
import { buttonClass } from "@/ui/button";
import { EmptyState } from "@/ui/states";

export default function NotFound() {
  return (
    <main className="grid min-h-dvh content-center">
      <EmptyState
        title="There is nothing here"
        why="The page may have moved, or it belongs to a workspace you are not a member of."
        action={
          <Link href="/" className={buttonClass("primary")}>
            Go to your workspace
          </Link>
        }
      />
    </main>
  );
}
