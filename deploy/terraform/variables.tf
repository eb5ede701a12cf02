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

variable "supabase_certificate" {
  description = "The certificate of Supabase's authority, from the project's database settings: file(\"prod-ca-2021.crt\")."
  type        = string
}

variable "master_keys" {
  description = "What `npm run --silent keys -- new` prints. Whoever has it and the database has everybody's photos."
  type        = string
  sensitive   = true
}

variable "gemini_api_key" {
  description = "Left out, pictures are drawn by the local engine alone."
  type        = string
  default     = ""
  sensitive   = true
}

variable "gemini_paid" {
  description = "Whether the key's project is on Gemini's paid tier. Without it Gemini gets nobody's photo who may be in the EEA, the United Kingdom or Switzerland."
  type        = bool
  default     = false
}

variable "spend_cap" {
  description = "In dollars: what each shop's pictures may cost in a month, where nothing else is set for it. Null: no cap."
  type        = number
  default     = null
}

variable "shopify_api_secret" {
  description = "Of the app in Shopify, whose webhooks are signed with it."
  type        = string
  default     = ""
  sensitive   = true
}

variable "supabase_secret_key" {
  description = "Of the project whose Auth keeps the accounts of those who work for a shop; beside SUPABASE_URL and SUPABASE_PUBLISHABLE_KEY in settings."
  type        = string
  default     = ""
  sensitive   = true
}

variable "supabase_jwt_key" {
  description = "Beside VISIONFIT_REALTIME in settings: lets shoppers into their channels."
  type        = string
  default     = ""
  sensitive   = true
}

variable "settings" {
  description = "Further settings of every process that are no secret, such as { SUPABASE_URL = \"…\" }."
  type        = map(string)
  default     = {}
}

variable "database_connections" {
  description = "Of each process, and one more. Supabase's smallest project has fifteen for all of them, old and new ones together while a release is replaced."
  type        = number
  default     = 2
}

variable "web_instances" {
  description = "Least and most instances that answer requests; see database_connections before there are more."
  type        = object({ min = number, max = number })
  default     = { min = 1, max = 2 }
}

variable "workers" {
  description = "Instances that draw; a worker pool has as many as are said here. See database_connections before there are more."
  type        = number
  default     = 1
}
