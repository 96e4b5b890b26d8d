import { BoardLoading } from "../scored/board-loading";

export default function Loading() {
  return <BoardLoading title="Channels" />;
}
