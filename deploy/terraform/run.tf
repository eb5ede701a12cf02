# One service that answers, and a worker pool that draws: a pool has no address and is never asleep, which is what a queue needs.
locals {
  settings = merge({
    PUBLIC_URL = var.public_url
    # Google's balancer ends X-Forwarded-For with the client's address and its own.
    VISIONFIT_TRUSTED_PROXIES = "2"
    VISIONFIT_DEMO            = "false"
    VISIONFIT_HOME            = "/tmp/visionfit"
    VISIONFIT_KEYS_FILE       = "/etc/visionfit/keys/keys.json"
    GCS_BUCKET                = google_storage_bucket.pictures.name
    GCS_KMS_KEY               = google_kms_crypto_key.pictures.id
    LOG_LEVEL                 = "info"
    # Cloud Run gives ten seconds from SIGTERM to the end, and has looked away by then.
    VISIONFIT_DRAIN_SECONDS  = "0"
    VISIONFIT_FINISH_SECONDS = "4"
    # Google's balancer keeps a silent connection for 600 s.
    VISIONFIT_KEEP_ALIVE_SECONDS   = "620"
    VISIONFIT_DATABASE_CONNECTIONS = tostring(var.database_connections)
    VISIONFIT_GEMINI_PAID          = tostring(var.gemini_paid)
    },
    var.spend_cap == null ? {} : { VISIONFIT_SPEND_CAP = tostring(var.spend_cap) },
  var.settings)
  secret_settings = {
    for variable, name in {
      DATABASE_URL            = "database-url"
      VISIONFIT_METRICS_TOKEN = "metrics-token"
      GEMINI_API_KEY          = "gemini-api-key"
      SHOPIFY_API_SECRET      = "shopify-api-secret"
      SUPABASE_SECRET_KEY     = "supabase-secret-key"
      SUPABASE_JWT_KEY        = "supabase-jwt-key"
    } : variable => name if contains(local.present, name)
  }
  secret_files = {
    keys = { secret = "master-keys", path = "keys.json" }
    # The path in the database's URL.
    database = { secret = "database-ca", path = "ca.crt" }
  }
}

resource "google_cloud_run_v2_service" "web" {
  name     = "visionfit-web"
  location = var.region
  ingress  = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"

  template {
    service_account = google_service_account.server.email
    # Longer than a try-on that is followed; a browser that is cut off comes again.
    timeout                          = "600s"
    max_instance_request_concurrency = 200

    scaling {
      min_instance_count = var.web_instances.min
      max_instance_count = var.web_instances.max
    }

    containers {
      image = var.image

      resources {
        limits = {
          cpu    = "1"
          memory = "2Gi"
        }
        # Sweeps and event streams go on between requests.
        cpu_idle          = false
        startup_cpu_boost = true
      }

      ports {
        container_port = 8787
      }

      startup_probe {
        period_seconds    = 2
        failure_threshold = 60
        http_get {
          path = "/readyz"
        }
      }

      liveness_probe {
        period_seconds    = 10
        timeout_seconds   = 5
        failure_threshold = 6
        http_get {
          path = "/livez"
        }
      }

      dynamic "env" {
        for_each = merge(local.settings, { VISIONFIT_ROLE = "web", VISIONFIT_WORKERS = "1" })
        content {
          name  = env.key
          value = env.value
        }
      }

      dynamic "env" {
        for_each = local.secret_settings
        content {
          name = env.key
          value_source {
            secret_key_ref {
              secret  = google_secret_manager_secret.visionfit[env.value].secret_id
              version = "latest"
            }
          }
        }
      }

      dynamic "volume_mounts" {
        for_each = local.secret_files
        content {
          name       = volume_mounts.key
          mount_path = "/etc/visionfit/${volume_mounts.key}"
        }
      }
    }

    dynamic "volumes" {
      for_each = local.secret_files
      content {
        name = volumes.key
        secret {
          secret = google_secret_manager_secret.visionfit[volumes.value.secret].secret_id
          items {
            version = "latest"
            path    = volumes.value.path
          }
        }
      }
    }
  }

  depends_on = [
    google_project_service.used,
    google_secret_manager_secret_iam_member.server,
    google_secret_manager_secret_version.visionfit,
    google_service_account_iam_member.links,
  ]
}

# The API checks keys, origins and sessions itself.
resource "google_cloud_run_v2_service_iam_member" "everybody" {
  name     = google_cloud_run_v2_service.web.name
  location = var.region
  role     = "roles/run.invoker"
  member   = "allUsers"
}

resource "google_cloud_run_v2_worker_pool" "worker" {
  name         = "visionfit-worker"
  location     = var.region
  launch_stage = "BETA"

  scaling {
    manual_instance_count = var.workers
  }

  template {
    service_account = google_service_account.server.email

    containers {
      image = var.image

      resources {
        limits = {
          cpu    = "2"
          memory = "4Gi"
        }
      }

      dynamic "env" {
        for_each = merge(local.settings, { VISIONFIT_ROLE = "worker" })
        content {
          name  = env.key
          value = env.value
        }
      }

      dynamic "env" {
        for_each = local.secret_settings
        content {
          name = env.key
          value_source {
            secret_key_ref {
              secret  = google_secret_manager_secret.visionfit[env.value].secret_id
              version = "latest"
            }
          }
        }
      }

      dynamic "volume_mounts" {
        for_each = local.secret_files
        content {
          name       = volume_mounts.key
          mount_path = "/etc/visionfit/${volume_mounts.key}"
        }
      }
    }

    dynamic "volumes" {
      for_each = local.secret_files
      content {
        name = volumes.key
        secret {
          secret = google_secret_manager_secret.visionfit[volumes.value.secret].secret_id
          items {
            version = "latest"
            path    = volumes.value.path
          }
        }
      }
    }
  }

  depends_on = [
    google_project_service.used,
    google_secret_manager_secret_iam_member.server,
    google_secret_manager_secret_version.visionfit,
    google_service_account_iam_member.links,
  ]
}
