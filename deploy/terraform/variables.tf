variable "project" {
  description = "Id of the Google Cloud project."
  type        = string
}

variable "region" {
  description = "Where servers, bucket and keys are: near your shoppers, and in the EU for shoppers in the EU."
  type        = string
  default     = "europe-west4"
}

variable "image" {
  description = "The image of deploy/image/Dockerfile, by digest: europe-west4-docker.pkg.dev/PROJECT/visionfit/server@sha256:…"
  type        = string

  validation {
    condition     = can(regex("@sha256:[0-9a-f]{64}$", var.image))
    error_message = "Name the image by its digest, so that every instance runs the same."
  }
}

variable "public_url" {
  description = "The address under which pages reach it, such as https://fitting.example."
  type        = string
}

variable "supabase_organization" {
  description = "Slug of the organisation at Supabase."
  type        = string
}

variable "supabase_region" {
  description = "Supabase's name of the region next to the servers."
  type        = string
  default     = "eu-central-1"
}

variable "supabase_pooler_host" {
  description = "Host of the session pooler, as the project's Connect page shows it: aws-0-eu-central-1.pooler.supabase.com."
  type        = string
}

variable "supabase_certificate" {
  description = "The certificate of Supabase's authority, from the project's database settings: file(\"prod-ca-2021.crt\")."
  type        = string
}

variable "master_keys" {
  description = "What `npm run keys -- new` prints. Whoever has it and the database has everybody's photos."
  type        = string
  sensitive   = true
}

variable "gemini_api_key" {
  description = "Left out, pictures are drawn by the local engine alone."
  type        = string
  default     = ""
  sensitive   = true
}

variable "web_instances" {
  description = "Least and most instances that answer requests."
  type        = object({ min = number, max = number })
  default     = { min = 1, max = 5 }
}

variable "workers" {
  description = "Instances that draw; a worker pool has as many as are said here."
  type        = number
  default     = 1
}
