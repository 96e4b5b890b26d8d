"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { BrandLook } from "@/domain/deck/brand";
import { type BrandColor, checkBrand } from "@/domain/deck/check-brand";
import { ourLook } from "@/domain/deck/our-look";
import { themeColors, typefaces } from "@/domain/deck/theme";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { FormDialog } from "@/ui/form-dialog";
import { Notice, Skeleton } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import { BrandColorField } from "./brand-color-field";
import type { BrandView } from "./deck-view";
import { LogoField } from "./logo-field";

const colors: readonly { color: BrandColor; label: string; ours: string }[] = [
  { color: "ink", label: "Text", ours: themeColors.tx1 },
  { color: "quiet", label: "Quiet text and lines", ours: themeColors.tx2 },
  { color: "commercial", label: "Commercial figures", ours: themeColors.accent1 },
  { color: "experience", label: "Figures of experience", ours: themeColors.accent2 },
];
const isHex = (value: string | null) => value === null || /^[0-9A-F]{6}$/.test(value);

type Props = { workspaceId: string; onClose: () => void };

/** What the slides wear: colours, typefaces and a logo, checked while they are chosen. */
export function BrandDialog({ workspaceId, onClose }: Props) {
  const trpc = useTRPC();
  const brand = useQuery(trpc.deck.brand.queryOptions({ workspaceId }));
  if (brand.data) return <BrandForm workspaceId={workspaceId} stored={brand.data} onClose={onClose} />;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Colours, typefaces and logo">
      {brand.error ? <Notice tone="harm">{brand.error.message}</Notice> : <Skeleton className="h-72" />}
    </Dialog>
  );
}

function BrandForm({ workspaceId, stored, onClose }: Props & { stored: BrandView }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => cache.invalidateQueries(trpc.deck.pathFilter());
  const undo = useMutation(
    trpc.deck.putBrand.mutationOptions({
      onSettled,
      onSuccess: () => tell("Taken back"),
      onError: (error) => tell("Not taken back", { description: error.message }),
    }),
  );
  const put = useMutation(trpc.deck.putBrand.mutationOptions({ onSettled }));
  const typed = useKept(useKeptKey("brand of slides"), { look: stored.look, begunOn: stored.version });
  const { look, begunOn } = typed.value;
  const isLate = typed.changed && begunOn !== stored.version;
  const mayEdit = stored.may.edit;
  const set = (more: Partial<BrandLook>) => typed.set({ look: { ...look, ...more }, begunOn });
  const readable = { ...look, colors: sound(look.colors) };
  const problems = new Map(checkBrand(readable).map((problem) => [problem.color, problem]));
  const wrong = colors.find(({ color }) => !isHex(look.colors[color]));
  const close = () => {
    typed.drop();
    onClose();
  };
  const store = () =>
    put.mutate(
      { workspaceId, version: stored.version, look },
      {
        onSuccess: ({ version }) => {
          tell("The slides wear it from now on", {
            undo: () => undo.mutate({ workspaceId, version, look: stored.look }),
          });
          close();
        },
      },
    );
  const fields = (
    <>
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        {colors.map(({ color, label, ours }) => (
          <BrandColorField
            key={color}
            label={label}
            ours={ours}
            value={look.colors[color]}
            problem={problems.get(color) ?? null}
            readOnly={!mayEdit}
            onChange={(value) => set({ colors: { ...look.colors, [color]: value } })}
          />
        ))}
        <TextInput
          label="Typeface of headings"
          maxLength={60}
          placeholder={typefaces.serif.name}
          readOnly={!mayEdit}
          value={look.headings ?? ""}
          onChange={(event) => set({ headings: event.target.value || null })}
        />
        <TextInput
          label="Typeface of everything else"
          maxLength={60}
          placeholder={typefaces.sans.name}
          readOnly={!mayEdit}
          value={look.body ?? ""}
          onChange={(event) => set({ body: event.target.value || null })}
        />
      </div>
      <p className="text-12 text-ink-3">
        Typefaces are named in the file, not part of it: they are shown where they are installed, and a stand-in
        elsewhere.
      </p>
      <LogoField logo={look.logo} readOnly={!mayEdit} onChange={(logo) => set({ logo })} />
    </>
  );
  if (!mayEdit)
    return (
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        title="Colours, typefaces and logo"
        description="What the slides wear. An editor can change it."
      >
        <div className="grid gap-4">{fields}</div>
      </Dialog>
    );
  return (
    <FormDialog
      title="Colours, typefaces and logo"
      description="They become the theme and the master of the file, so that a deck can be restyled in PowerPoint. Left empty: ours."
      submit={isLate ? "Store mine over theirs" : "Store the look"}
      busy={put.isPending}
      off={
        wrong
          ? `${wrong.label}: a colour is six digits, such as 37408F.`
          : typed.changed
            ? ([...problems.values()][0]?.sentence ?? null)
            : "Nothing is changed."
      }
      aside={
        !isOurs(look) && (
          <Button look="quiet" className="mr-auto" onClick={() => set(ourLook)}>
            Back to ours
          </Button>
        )
      }
      onClose={close}
      onSubmit={store}
    >
      {fields}
      {isLate && (
        <Overtaken
          of={{ kind: "brand", id: "current" }}
          what="the look"
          rows={[
            ...colors.map(({ color, label }) => ({
              ...{ label, theirs: stored.look.colors[color] ?? "ours", mine: look.colors[color] ?? "ours" },
            })),
            { label: "Typeface of headings", theirs: stored.look.headings ?? "ours", mine: look.headings ?? "ours" },
            { label: "Typeface of the rest", theirs: stored.look.body ?? "ours", mine: look.body ?? "ours" },
            {
              label: "Logo",
              theirs: stored.look.logo ? "a logo" : "none",
              mine: !look.logo ? "none" : look.logo === stored.look.logo ? "a logo" : "another logo",
            },
          ]}
          onTake={close}
        />
      )}
      {put.error && !isLate && <Notice tone="harm">{put.error.message} What you chose is kept here.</Notice>}
    </FormDialog>
  );
}

const isOurs = ({ colors: chosen, headings, body, logo }: BrandLook) =>
  [...Object.values(chosen), headings, body, logo].every((value) => value === null);

/** Without what is still being typed. */
const sound = (given: BrandLook["colors"]): BrandLook["colors"] =>
  Object.fromEntries(
    Object.entries(given).map(([color, value]) => [color, isHex(value) ? value : null]),
  ) as BrandLook["colors"];
