"""The notation of the editors' prose and of what the article prints of its sources."""
