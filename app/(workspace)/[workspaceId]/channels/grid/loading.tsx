import { CrossLoading } from "../cross-loading";

export default function Loading() {
  return <CrossLoading title="Channel grid" />;
}
