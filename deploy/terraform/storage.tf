# Photos (sealed by the server before they get here) and pictures, under a key of your own. The settings are the ones that
# `npm run objects -- check` asks for.
data "google_storage_project_service_account" "gcs" {
  depends_on = [google_project_service.used]
}

resource "google_kms_key_ring" "visionfit" {
  name     = "visionfit"
  location = var.region

  depends_on = [google_project_service.used]
}

resource "google_kms_crypto_key" "pictures" {
  name            = "pictures"
  key_ring        = google_kms_key_ring.visionfit.id
  rotation_period = "7776000s"

  lifecycle {
    prevent_destroy = true
  }
}

resource "google_kms_crypto_key_iam_member" "gcs" {
  crypto_key_id = google_kms_crypto_key.pictures.id
  role          = "roles/cloudkms.cryptoKeyEncrypterDecrypter"
  member        = "serviceAccount:${data.google_storage_project_service_account.gcs.email_address}"
}

resource "google_storage_bucket" "pictures" {
  name                        = "${var.project}-visionfit"
  location                    = var.region
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"

  # What a shopper erases is gone at once, not in a week.
  versioning {
    enabled = false
  }

  soft_delete_policy {
    retention_duration_seconds = 0
  }

  lifecycle_rule {
    action {
      type = "Delete"
    }
    condition {
      age        = 0
      with_state = "ARCHIVED"
    }
  }

  lifecycle_rule {
    action {
      type = "AbortIncompleteMultipartUpload"
    }
    condition {
      age = 1
    }
  }

  cors {
    origin          = ["*"]
    method          = ["GET", "HEAD"]
    response_header = ["Content-Type"]
    max_age_seconds = 3600
  }

  encryption {
    default_kms_key_name = google_kms_crypto_key.pictures.id
  }

  depends_on = [google_kms_crypto_key_iam_member.gcs]

  lifecycle {
    prevent_destroy = true
  }
}

resource "google_service_account" "server" {
  account_id   = "visionfit"
  display_name = "VisionFit server"
  depends_on   = [google_project_service.used]
}

resource "google_storage_bucket_iam_member" "objects" {
  bucket = google_storage_bucket.pictures.name
  role   = "roles/storage.objectAdmin"
  member = "serviceAccount:${google_service_account.server.email}"
}

# Links to pictures are signed by IAM, with a key that nobody can take away: there is no key file.
resource "google_service_account_iam_member" "links" {
  service_account_id = google_service_account.server.name
  role               = "roles/iam.serviceAccountTokenCreator"
  member             = "serviceAccount:${google_service_account.server.email}"
  depends_on         = [google_project_service.used]
}
