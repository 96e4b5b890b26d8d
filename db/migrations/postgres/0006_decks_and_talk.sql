CREATE TABLE "brand" (
	"id" text NOT NULL,
	"look" json NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "brand_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "deck_share" (
	"id" text NOT NULL,
	"frozen_deck_id" text NOT NULL,
	"name" text NOT NULL,
	"secret_hash" text NOT NULL,
	"passphrase_hash" text,
	"hides_names" boolean DEFAULT false NOT NULL,
	"hides_costs" boolean DEFAULT false NOT NULL,
	"made_by" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"revoked_at" bigint,
	"opened_at" bigint,
	"opened" bigint DEFAULT 0 NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "deck_share_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "frozen_deck" (
	"id" text NOT NULL,
	"deck_id" text,
	"reason" text NOT NULL,
	"made_by" text NOT NULL,
	"deck" json NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "frozen_deck_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "saved_deck" (
	"id" text NOT NULL,
	"name" text NOT NULL,
	"audience" text NOT NULL,
	"parts" json NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "saved_deck_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "approval" (
	"id" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"note" text,
	"approver_ids" json NOT NULL,
	"voices" json NOT NULL,
	"withdrawn_at" bigint,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "approval_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"place" text,
	"parent_id" text,
	"author_id" text NOT NULL,
	"body" text NOT NULL,
	"mentions" json NOT NULL,
	"edited_at" bigint,
	"resolved_at" bigint,
	"resolved_by" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "comment_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "follow" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"wanted" boolean NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "follow_workspace_id_user_id_subject_kind_subject_id_pk" PRIMARY KEY("workspace_id","user_id","subject_kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "inbox_item" (
	"id" text NOT NULL,
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"reason" text NOT NULL,
	"about_id" text,
	"actor_id" text NOT NULL,
	"at" bigint NOT NULL,
	"read_at" bigint,
	CONSTRAINT "inbox_item_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "brand" ADD CONSTRAINT "brand_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deck_share" ADD CONSTRAINT "deck_share_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frozen_deck" ADD CONSTRAINT "frozen_deck_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_deck" ADD CONSTRAINT "saved_deck_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_item" ADD CONSTRAINT "inbox_item_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_item" ADD CONSTRAINT "inbox_item_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "deck_share_secret" ON "deck_share" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "frozen_deck_of" ON "frozen_deck" USING btree ("workspace_id","deck_id");--> statement-breakpoint
CREATE INDEX "approval_subject" ON "approval" USING btree ("workspace_id","subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "comment_subject" ON "comment" USING btree ("workspace_id","subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "follow_subject" ON "follow" USING btree ("workspace_id","subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "inbox_of" ON "inbox_item" USING btree ("workspace_id","user_id","read_at","at");