"""Makes offprints: EPUB and DOCX by pandoc, PDF by typst, and the folder in which they lie."""
