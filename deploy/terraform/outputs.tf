output "url" {
  description = "Of the service itself; put a load balancer with your domain in front of it."
  value       = google_cloud_run_v2_service.web.uri
}

output "bucket" {
  description = "Check it: GCS_BUCKET=… npm run objects -- check"
  value       = google_storage_bucket.pictures.name
}

output "metrics_token" {
  description = "For Prometheus."
  value       = random_password.metrics_token.result
  sensitive   = true
}
