import Link from "next/link";
import { buttonClass } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { TestsBar } from "../views-bar";

export function EmptyCalendar({ workspaceId, mayLog }: { workspaceId: string; mayLog: boolean }) {
  return (
    <>
      <PageHeader title="Calendar" sentence="No test is planned yet." />
      <TestsBar workspaceId={workspaceId} at="/calendar" />
      <EmptyState
        title="Who is asked to take part in what, and when?"
        why="The calendar shows which tests reach the same people through the same channel at the same time, before one of them moves what the other measures."
        example="“Finder quiz” and “Calmer basket” reach new movers through the website from 1 to 14 Dec: start the second from 15 Dec."
        action={
          mayLog ? (
            <Link href={`/${workspaceId}/experiments/new`} prefetch={false} className={buttonClass("primary")}>
              Log a test
            </Link>
          ) : (
            <p className="text-ink-3">Ask a contributor or an editor to log the first test.</p>
          )
        }
      />
    </>
  );
}
