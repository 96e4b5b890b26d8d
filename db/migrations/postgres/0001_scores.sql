CREATE TABLE "round_answer" (
	"id" text NOT NULL,
	"round_id" text NOT NULL,
	"subject_id" text NOT NULL,
	"scorer_id" text NOT NULL,
	"answers" json NOT NULL,
	"done_at" bigint,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "round_answer_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "round_subject" (
	"id" text NOT NULL,
	"round_id" text NOT NULL,
	"subject_id" text NOT NULL,
	"revealed_at" bigint,
	"agreed" json,
	"agreed_by" text,
	"agreed_at" bigint,
	"note" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "round_subject_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "scoring_round" (
	"id" text NOT NULL,
	"name" text NOT NULL,
	"purpose" text,
	"subject_kind" text NOT NULL,
	"mode" text NOT NULL,
	"due_on" text,
	"scorers" json NOT NULL,
	"status" text NOT NULL,
	"current_subject_id" text,
	"created_by" text NOT NULL,
	"closed_at" bigint,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "scoring_round_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"id" text NOT NULL,
	"owner_id" text NOT NULL,
	"screen" text NOT NULL,
	"name" text NOT NULL,
	"shared" boolean NOT NULL,
	"look" json NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "saved_view_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "weighting" (
	"id" text NOT NULL,
	"set" json NOT NULL,
	"note" text,
	"set_by" text NOT NULL,
	"set_at" bigint NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "weighting_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_object" (
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"object_id" text NOT NULL,
	"entry" bigint NOT NULL,
	CONSTRAINT "audit_object_workspace_id_kind_object_id_entry_pk" PRIMARY KEY("workspace_id","kind","object_id","entry")
);
--> statement-breakpoint
ALTER TABLE "round_answer" ADD CONSTRAINT "round_answer_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_answer" ADD CONSTRAINT "round_answer_round_fk" FOREIGN KEY ("workspace_id","round_id") REFERENCES "public"."scoring_round"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_subject" ADD CONSTRAINT "round_subject_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_subject" ADD CONSTRAINT "round_subject_round_fk" FOREIGN KEY ("workspace_id","round_id") REFERENCES "public"."scoring_round"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_round" ADD CONSTRAINT "scoring_round_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weighting" ADD CONSTRAINT "weighting_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_object" ADD CONSTRAINT "audit_object_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "round_answer_once" ON "round_answer" USING btree ("workspace_id","round_id","subject_id","scorer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "round_subject_once" ON "round_subject" USING btree ("workspace_id","round_id","subject_id");--> statement-breakpoint
CREATE INDEX "round_subject_of" ON "round_subject" USING btree ("workspace_id","subject_id");--> statement-breakpoint
CREATE INDEX "saved_view_of" ON "saved_view" USING btree ("workspace_id","screen");--> statement-breakpoint
INSERT INTO "audit_object" ("workspace_id", "kind", "object_id", "entry")
SELECT "audit_entry"."workspace_id", "change"."value"->>'kind', "change"."value"->>'id', "audit_entry"."seq"
FROM "audit_entry", json_array_elements("audit_entry"."changes") AS "change"("value")
ON CONFLICT DO NOTHING;
