"""Where the words that the data record stand in the words of a block that was found."""
