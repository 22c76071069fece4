"""The article's words as a reader supplied them, with the edition's marks in them."""
