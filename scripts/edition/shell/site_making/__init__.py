"""Making a site: MkDocs, what judges the result, and how it takes the place of the old one."""
