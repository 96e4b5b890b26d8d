CREATE TABLE "presence" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"tab" text NOT NULL,
	"place" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "presence_workspace_id_user_id_tab_pk" PRIMARY KEY("workspace_id","user_id","tab")
);
--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;