"""The edition in TEI P5: the article, the summaries as texts beside it, and all that the editors add as standOff."""
