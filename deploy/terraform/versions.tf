# What this was written for. State holds secrets: keep it in a backend that is encrypted and that few may read.
terraform {
  required_version = ">= 1.9"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 7.0"
    }
    supabase = {
      source  = "supabase/supabase"
      version = "~> 1.6"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }
}

provider "google" {
  project = var.project
  region  = var.region
}

# Reads SUPABASE_ACCESS_TOKEN.
provider "supabase" {}
