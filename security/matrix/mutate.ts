import type { Engine } from "@/db/engine";
import { enterWorkspace } from "@/db/workspace";
import type { Access } from "@/domain/access";
import { appRouter } from "@/server/root";

type Middleware = (opts: {
  ctx: { engine: Engine; userId: string | null };
  getRawInput: () => Promise<unknown>;
  next: (more: unknown) => Promise<unknown>;
}) => Promise<unknown>;
type Built = { _def: { middlewares: Middleware[]; meta: { permission: string } } };

const built = appRouter._def.procedures as unknown as Record<string, Built>;

/** Where the door stands among the steps of a workspace procedure: after the translation of errors. */
const door = 1;

const idOf = (raw: unknown) => (raw as { workspaceId: string }).workspaceId;

/** Puts `step` in the place of the door of one procedure while `work` runs. */
async function withDoor<T>(path: string, step: Middleware, work: () => Promise<T>): Promise<T> {
  const { middlewares } = built[path]!._def;
  const before = middlewares[door]!;
  middlewares[door] = step;
  try {
    return await work();
  } finally {
    middlewares[door] = before;
  }
}

/** The permission is dropped: whoever is signed in enters as the owner. */
export const withoutDoor = <T>(path: string, ownerOf: (workspaceId: string) => string, work: () => Promise<T>) =>
  withDoor(
    path,
    async ({ ctx, getRawInput, next }) => {
      const workspaceId = idOf(await getRawInput());
      const workspace = await enterWorkspace(ctx.engine, { workspaceId, userId: ownerOf(workspaceId) }, "own");
      return next({ ctx: { workspace: { ...workspace, userId: ctx.userId ?? workspace.userId } } });
    },
    work,
  );

/** The role is widened: the next lower one is enough. */
export const withWiderDoor = <T>(path: string, lower: Access, work: () => Promise<T>) =>
  withDoor(
    path,
    async ({ ctx, getRawInput, next }) => {
      const asked = { workspaceId: idOf(await getRawInput()), userId: ctx.userId ?? "" };
      return next({ ctx: { workspace: await enterWorkspace(ctx.engine, asked, lower) } });
    },
    work,
  );

/** The filter is dropped: the door is right, and every statement behind it forgets the workspace. */
export const withLeak = <T>(path: string, access: Access, leaky: Engine, work: () => Promise<T>) =>
  withDoor(
    path,
    async ({ ctx, getRawInput, next }) => {
      const asked = { workspaceId: idOf(await getRawInput()), userId: ctx.userId ?? "" };
      const workspace = await enterWorkspace(ctx.engine, asked, access);
      return next({ ctx: { engine: leaky, workspace: { ...workspace, db: leaky.db, engine: leaky } } });
    },
    work,
  );
