"use client";

import {
  Component,
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { Button } from "./button";

type Close = { onClose?: () => void; onOpenChange?: (open: boolean) => void };
type Waiting = () => ReactNode;

/**
 * A part of a screen whose script is fetched when it is first wanted, in the browser only. Where it does not come, that is
 * said in its place, the screen around it stays, and it can be asked for again; it asks itself once there is a network again.
 *
 * @param load throws where the script does not come
 * @param Waiting what stands in its place meanwhile; a part without one floats, such as a dialog, and says so floating
 */
export function comesLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting?: Waiting,
): ComponentType<Props> {
  const fetched = () =>
    lazy(() =>
      load().then(
        (part) => ({ default: part }),
        () => {
          throw new NotCome();
        },
      ),
    );
  let Part = fetched();
  return function Later(props: Props) {
    const isInBrowser = useSyncExternalStore(
      never,
      () => true,
      () => false,
    );
    const [attempt, setAttempt] = useState(0);
    const waiting = Waiting ? <Waiting /> : null;
    if (!isInBrowser) return waiting;
    const ask = async () => {
      await load();
      Part = fetched();
      setAttempt(attempt + 1);
    };
    return (
      <Contained key={attempt} instead={<Missing floats={!Waiting} ask={ask} {...(props as Close)} />}>
        <Suspense fallback={waiting}>
          <Part {...props} />
        </Suspense>
      </Contained>
    );
  };
}

const never = () => () => {};

class NotCome extends Error {}

/** What goes wrong inside the part itself goes on to whoever shows that for the screen. */
class Contained extends Component<{ instead: ReactNode; children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };
  static getDerivedStateFromError = (error: unknown) => ({ error });

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (error instanceof NotCome) return this.props.instead;
    throw error;
  }
}

type MissingProps = Close & { floats: boolean; ask: () => Promise<void> };

function Missing({ floats, ask, onClose, onOpenChange }: MissingProps) {
  const [state, setState] = useState<"asked" | "asking" | "left">("asked");
  const again = () => {
    setState("asking");
    // Where there is somebody to answer, the script belongs to a version that is gone: a fresh page brings the new one.
    ask().catch(() =>
      fetch(window.location.href, { method: "HEAD" }).then(
        () => window.location.reload(),
        () => setState("asked"),
      ),
    );
  };
  useEffect(() => {
    const back = () => void ask().catch(() => undefined);
    window.addEventListener("online", back);
    return () => window.removeEventListener("online", back);
  });
  if (state === "left") return null;
  const leave = () => {
    setState("left");
    onClose?.();
    onOpenChange?.(false);
  };
  return (
    <div
      role="alert"
      className={
        floats
          ? "no-print fixed right-4 bottom-4 left-4 z-(--z-toast) mx-auto grid max-w-sm gap-2 rounded-3 bg-raised px-4 py-3 text-left text-13 text-ink shadow-float"
          : "grid content-start gap-2 border-l-2 border-line bg-sunken px-3 py-2 text-left text-13 text-ink-2"
      }
    >
      <p>This part could not be fetched. What was stored is safe, and what was typed is kept. Check the connection.</p>
      <p className="flex flex-wrap gap-2">
        <Button busy={state === "asking"} onClick={again}>
          Try again
        </Button>
        {floats && (
          <Button look="quiet" onClick={leave}>
            Leave it
          </Button>
        )}
      </p>
    </div>
  );
}
