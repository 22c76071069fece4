"""The edition as XML for other programs: TEI P5, and JATS; without the article's words, or with those of a copy."""
