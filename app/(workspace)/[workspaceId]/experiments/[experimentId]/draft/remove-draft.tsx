"use client";

import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import type { useStoreTest } from "../../form/use-store-test";
import type { ReadoutView } from "../../test-view";

type Props = { test: ReadoutView; store: ReturnType<typeof useStoreTest>; onClose: () => void };

/** A draft goes; for a while it can be put back. */
export function RemoveDraft({ test, store, onClose }: Props) {
  const at = { experimentId: test.id, version: test.version };
  return (
    <FormDialog
      title={`Remove “${test.name}”?`}
      description="It has not started, so no result is lost. It can be put back right afterwards."
      submit="Remove the test"
      busy={store.removing}
      onSubmit={() => void store.remove(at, test.name).then(onClose, () => undefined)}
      onClose={onClose}
    >
      {store.removeError && <Notice tone="harm">{store.removeError.message}</Notice>}
    </FormDialog>
  );
}
