"""The article passage by passage for programs that read collections of texts (Distributed Text Services 1.0)."""
