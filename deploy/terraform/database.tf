# PostgreSQL at Supabase. Rows are in the schemas app and pgboss, which its API never shows.
resource "random_password" "database" {
  length  = 40
  special = false
}

resource "supabase_project" "visionfit" {
  organization_id   = var.supabase_organization
  name              = "visionfit"
  database_password = random_password.database.result
  region            = var.supabase_region

  lifecycle {
    # A new password here would not reach the secret of running servers; change it at Supabase and here in one go.
    ignore_changes  = [database_password]
    prevent_destroy = true
  }
}

resource "supabase_settings" "visionfit" {
  project_ref = supabase_project.visionfit.id

  # Its REST and GraphQL interfaces are not used: no schema of ours among them.
  api = jsonencode({
    db_schema            = "public"
    db_extra_search_path = "public"
    max_rows             = 1
  })

  database = jsonencode({
    statement_timeout = "10s"
  })

  auth = jsonencode({
    site_url       = var.public_url
    disable_signup = true
  })
}

# Which of its hosts a project's pooler has is known when the project is there.
data "supabase_pooler" "visionfit" {
  project_ref = supabase_project.visionfit.id
}

locals {
  pooler_host = regex("@([^:/]+)", values(data.supabase_pooler.visionfit.url)[0])[0]
  # The session pooler, port 5432: the transaction pooler on 6543 is refused at the start.
  database_url = join("", [
    "postgres://postgres.${supabase_project.visionfit.id}:${random_password.database.result}",
    "@${local.pooler_host}:5432/postgres?sslmode=verify-full&sslrootcert=/etc/visionfit/database/ca.crt",
  ])
}
