"""The bibliography and the edited work, in the forms of reference managers."""
