# Everything that opens something, mounted or handed over by Cloud Run itself; no image and no setting holds any of it.
resource "random_password" "metrics_token" {
  length  = 40
  special = false
}

locals {
  optional_secrets = {
    gemini-api-key      = var.gemini_api_key
    shopify-api-secret  = var.shopify_api_secret
    supabase-secret-key = var.supabase_secret_key
    supabase-jwt-key    = var.supabase_jwt_key
  }
  secrets = merge(local.optional_secrets, {
    database-url  = local.database_url
    database-ca   = var.supabase_certificate
    master-keys   = var.master_keys
    metrics-token = random_password.metrics_token.result
  })
  # Cloud Run refuses a secret without a version, and there is none of what is empty.
  present = toset([for name in keys(local.secrets) : name if nonsensitive(lookup(local.optional_secrets, name, "given") != "")])
}

resource "google_secret_manager_secret" "visionfit" {
  for_each  = local.present
  secret_id = "visionfit-${each.key}"

  replication {
    user_managed {
      replicas {
        location = var.region
      }
    }
  }

  depends_on = [google_project_service.used]
}

resource "google_secret_manager_secret_version" "visionfit" {
  for_each    = local.present
  secret      = google_secret_manager_secret.visionfit[each.key].id
  secret_data = local.secrets[each.key]
}

resource "google_secret_manager_secret_iam_member" "server" {
  for_each  = local.present
  secret_id = google_secret_manager_secret.visionfit[each.key].id
  role      = "roles/secretmanager.secretAccessor"
  member    = "serviceAccount:${google_service_account.server.email}"
}
