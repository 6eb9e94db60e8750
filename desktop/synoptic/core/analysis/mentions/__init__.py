"""What a clause names that can be compared: amounts, times, names, quoted words."""
