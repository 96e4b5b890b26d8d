"use client";

import { Menu as MenuIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { classNames } from "@/ui/class-names";
import { comesLater } from "@/ui/comes-later";
import { dayInWords } from "@/ui/dates";
import { useFocusKept } from "@/ui/use-focus-kept";
import { useTabInSight } from "@/ui/use-tab-in-sight";
import { AccountMenu } from "./account-menu";
import { BackToSlide } from "./deck/shown/back-to-slide";
import { useAwake } from "./live/use-awake";
import { useOthersHere } from "./live/use-live-state";
import { placesOf, type Shell } from "./places";
import { SaveWord } from "./save-word";
import { ShellContext } from "./shell-context";
import { SinceLastVisit } from "./since-last-visit";
import { useLiveShell } from "./use-live-shell";
import { useShortcuts } from "./use-shortcuts";
import { WorkspaceSwitcher } from "./workspace-switcher";

const CommandPalette = comesLater(() => import("./command-palette").then((module) => module.CommandPalette));
const Live = comesLater(() => import("./live/live").then((module) => module.Live));
const LostAccess = comesLater(() => import("./lost-access").then((module) => module.LostAccess));
const KeyList = comesLater(() => import("./key-list").then((module) => module.KeyList));

type Props = {
  shell: Shell;
  /** The number of the last change that what was drawn knows. */
  newestChange: number;
  children: ReactNode;
};

export function AppShell({ shell: drawn, newestChange, children }: Props) {
  const { now: shell, lost } = useLiveShell(drawn);
  const [open, setOpen] = useState<"palette" | "keys" | null>(null);
  const [railOpen, setRailOpen] = useState(false);
  useShortcuts({ palette: () => setOpen("palette"), keys: () => setOpen("keys") });
  useFocusKept("main");
  useTabInSight();
  const isAwake = useAwake();
  const others = useOthersHere(drawn.person.id).length;
  if (lost) return <LostAccess shell={shell} why={lost} />;
  return (
    <ShellContext value={shell}>
      <div className="grid min-h-dvh grid-cols-[176px_minmax(0,1fr)] max-lg:grid-cols-1 max-lg:grid-rows-[auto_1fr] print:block">
        <a
          href="#main"
          className="sr-only z-(--z-toast) bg-ink px-3 py-2 text-ink-on focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to the work
        </a>
        <aside className="no-print sticky top-0 flex h-dvh flex-col gap-3.5 overflow-y-auto border-r border-hairline px-3 pt-4 pb-3.5 max-lg:relative max-lg:h-auto max-lg:border-r-0 max-lg:border-b max-lg:py-2 lg:overflow-hidden">
          <div className="flex items-center justify-between gap-1 pl-2 max-lg:px-2">
            <div className="min-w-0 max-lg:pr-24">
              <WorkspaceSwitcher shell={shell} />
              <p className="text-11 text-ink-3">{shell.isSample ? "Attune · sample" : "Attune"}</p>
            </div>
            <div className="flex items-center gap-1">
              <AccountMenu shell={shell} onPalette={() => setOpen("palette")} onKeys={() => setOpen("keys")} />
              <button
                type="button"
                aria-label={others > 0 ? `Screens; ${others === 1 ? "1 other" : `${others} others`} here` : "Screens"}
                aria-expanded={railOpen}
                onClick={() => setRailOpen(!railOpen)}
                className="relative hidden size-11 items-center justify-center rounded-2 hover:bg-hover max-lg:inline-flex"
              >
                <MenuIcon aria-hidden size={18} />
                {others > 0 && (
                  <span aria-hidden className="figure absolute top-0.5 right-0.5 text-11 font-semibold">
                    {others}
                  </span>
                )}
              </button>
            </div>
          </div>
          <div className={classNames("-mx-3 flex-1 px-3 lg:min-h-0 lg:overflow-y-auto", !railOpen && "max-lg:hidden")}>
            <Rail shell={shell} onGo={() => setRailOpen(false)} />
          </div>
          {isAwake && (
            <div className={classNames("empty:hidden", !railOpen && "max-lg:hidden")}>
              <Live shell={shell} newestChange={newestChange} />
            </div>
          )}
          <SinceLastVisit workspaceId={shell.id} />
          <footer
            className={classNames(
              "border-t border-hairline px-2 pt-2.5 text-11 leading-normal text-ink-3",
              !railOpen && "max-lg:hidden",
            )}
          >
            <p>As of {dayInWords(shell.asOf)}</p>
            <SaveWord />
          </footer>
        </aside>
        <main id="main" tabIndex={-1} className="min-w-0 outline-none focus-visible:shadow-none">
          <BackToSlide />
          {children}
        </main>
        {open === "palette" && <CommandPalette shell={shell} onClose={() => setOpen(null)} />}
        {open === "keys" && <KeyList onClose={() => setOpen(null)} />}
      </div>
    </ShellContext>
  );
}

function Rail({ shell, onGo }: { shell: Shell; onGo: () => void }) {
  const here = usePathname().split("/")[2];
  return (
    <nav aria-label="Screens" className="flex flex-col gap-2.5">
      {placesOf(shell).map(({ group, places }) => (
        <div key={group}>
          <p className="voice px-2 pb-0.5 text-13 text-ink-3">{group}</p>
          <ul>
            {places.map(({ path, name, count, unseen = 0, unread = 0 }) => (
              <li key={path}>
                <Link
                  href={`/${shell.id}/${path}`}
                  onClick={onGo}
                  aria-current={here === path ? "page" : undefined}
                  className="flex items-center justify-between rounded-2 px-2 py-1 text-13 leading-[18px] text-ink-2 hover:bg-hover hover:text-ink aria-[current]:bg-selected aria-[current]:font-semibold aria-[current]:text-ink max-lg:min-h-11"
                >
                  {name}
                  {count !== undefined && <span className="figure text-11 font-normal text-ink-3">{count}</span>}
                  {unseen > 0 && (
                    <span className="figure text-11 font-semibold text-harm">
                      {unseen === 1 ? "1 alert" : `${unseen} alerts`}
                    </span>
                  )}
                  {unread > 0 && <span className="figure text-11 font-semibold text-ink">{`${unread} unread`}</span>}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
