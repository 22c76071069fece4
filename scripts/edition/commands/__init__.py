"""The commands of the program, one module each: a click command named `command`, thin over the library."""
