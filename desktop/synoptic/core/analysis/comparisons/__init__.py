"""What is compared, one module a kind: amounts, times, who did it, what is known, names, wording."""
