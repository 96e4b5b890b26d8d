import { router } from "../trpc";

export const talkRouter = router({});
