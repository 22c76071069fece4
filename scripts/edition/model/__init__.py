"""The frozen types that everything else reads: given (standoff), supplied (the copy's text), derived (the index)."""
