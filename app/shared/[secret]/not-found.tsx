import { EmptyState } from "@/ui/states";

/** Wrong, run out and ended links look alike. */
export default function NotFound() {
  return (
    <main className="grid min-h-dvh content-center">
      <EmptyState
        alone
        title="This link leads nowhere"
        why="It may have run out, been ended, or not been copied whole. Ask whoever sent it for another."
      />
    </main>
  );
}
